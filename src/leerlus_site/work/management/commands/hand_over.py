"""`manage.py hand_over OLD NEW`: a change of cabinet or ministry in one act; prints the hand-over list."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from leerlus.errors import LeerlusError
from leerlus_site.accounts.models import Organisation
from leerlus_site.accounts.operations.command_user import command_user
from leerlus_site.work.operations.hand_over import hand_over


class Command(BaseCommand):
    help = "Draagt functies, vermeldingen en open terugkoppelingen over en toont de overdrachtslijst."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("old", help="sleutel van de organisatie die overdraagt")
        parser.add_argument("new", help="sleutel van de opvolger; dezelfde als alleen functies een andere naam krijgen")
        parser.add_argument("--day", type=date.fromisoformat, help="eerste dag van de opvolger; leeg: vandaag")
        parser.add_argument("--title", action="append", default=[], metavar="OUD=NIEUW", help="functie met nieuwe naam")
        parser.add_argument("--by", metavar="EMAIL", help="wie dit vastlegt (programmateam)")

    def handle(self, *args: Any, **options: Any) -> None:  # Any: Django's own signature
        try:
            done = hand_over(
                _organisation(options["old"]),
                _organisation(options["new"]),
                dict(_titles(pair) for pair in options["title"]),
                day=options["day"] or timezone.localdate(),
                by=command_user(options["by"]),
                at=timezone.now(),
            )
        except LeerlusError as error:
            raise CommandError(str(error)) from error
        for line in done.lines():
            self.stdout.write(line)


def _organisation(key: str) -> Organisation:
    found = Organisation.objects.filter(key=key).first()
    if found is None:
        raise CommandError(f"Er is geen organisatie met de sleutel '{key}'. Kijk in de lijst van organisaties.")
    return found


def _titles(pair: str) -> tuple[str, str]:
    old, equals, new = pair.partition("=")
    if not (old.strip() and equals and new.strip()):
        raise CommandError(f"Schrijf '{pair}' als OUD=NIEUW.")
    return old.strip(), new.strip()
