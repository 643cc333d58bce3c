"""`manage.py load_organisations [TABLE]`: the organisations of the shipped table, or of your own."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from leerlus_site.accounts.operations.load_organisations import load_organisations
from leerlus_site.accounts.organisations import OrganisationTableError, organisation_rows, shipped_table


class Command(BaseCommand):
    help = "Laadt de organisaties; een tweede keer verandert niets."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("table", nargs="?", type=Path, help="eigen tabel (TOML); leeg: die van Leerlus")

    def handle(self, *args: Any, **options: Any) -> None:  # Any: Django's own signature
        path: Path | None = options["table"]
        try:
            table = path.read_text(encoding="utf-8") if path else shipped_table()
            loaded = load_organisations(organisation_rows(table), at=timezone.now())
        except (OrganisationTableError, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"Organisaties: {loaded.new} nieuw, {loaded.changed} gewijzigd, {loaded.unchanged} ongewijzigd."
        )
