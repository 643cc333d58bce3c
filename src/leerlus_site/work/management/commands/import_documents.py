"""`manage.py import_documents PATH…`: bring files in, and with --accept the rows of a checked annex with them."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from django.utils import timezone

from leerlus.errors import LeerlusError, StepRefused
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.operations.command_user import command_user
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.receive import Outcome, Received, receive
from leerlus_site.register.operations.accept_annex import accept_annex
from leerlus_site.work.files_to_import import FileToImport, files_to_import
from leerlus_site.work.progress_bar import ProgressBar

_SHOWN = {Outcome.NEW: "nieuw", Outcome.NEW_TEXT_VERSION: "gewijzigd", Outcome.UNCHANGED: "ongewijzigd"}


@dataclass(frozen=True)
class Wishes:
    """How the files are to be received, and whether their rows are accepted at once, for which year."""

    by: User
    marking: str
    known_date: date | None
    accept: bool
    year: int | None


@dataclass
class Tally:
    """What came of it; `changes` counts documents, passages and rows that are new or differ."""

    outcomes: Counter[str] = field(default_factory=Counter)
    changes: int = 0
    accepted: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    refused_rows: list[tuple[str, str]] = field(default_factory=list)

    def add(self, received: Received) -> None:
        """One file came in."""
        self.outcomes[_SHOWN[received.outcome]] += 1
        if received.outcome is not Outcome.UNCHANGED:
            self.changes += 1 + received.statements

    def lines(self) -> list[str]:
        """The summary, as it is printed."""
        counts = [f"{self.outcomes[word]} {word}" for word in _SHOWN.values()]
        lines = [", ".join([*counts, f"{len(self.failed)} mislukt"]), f"{self.changes} wijzigingen"]
        return [*lines, f"{self.accepted} rijen overgenomen"] if self.accepted else lines


class Command(BaseCommand):
    help = "Leest bestanden en mappen in. Een bestand dat niet gelezen kan worden, houdt de rest niet tegen."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PAD", help="bestanden en mappen")
        parser.add_argument("--accept", action="store_true", help="neem de rijen van gecontroleerde bijlagen over")
        parser.add_argument("--by", metavar="EMAIL", help="in wiens naam (programmateam)")
        parser.add_argument("--date", type=_day, metavar="JJJJ-MM-DD", help="datum waar de tekst er geen noemt")
        parser.add_argument(
            "--marking",
            choices=Document.MARKINGS,
            help="markering; zonder: openbaar op uw eigen computer, anders intern",
        )
        parser.add_argument("--round", type=int, metavar="JAAR", help="jaar van de rapportageronde")

    def handle(self, *args: Any, **options: Any) -> None:  # Any: Django's own signature
        if not Organisation.objects.exists():
            # Without organisations no paper can be tied to who owes an answer.
            call_command("load_organisations", stdout=self.stdout)
        wishes = self._wishes(options)
        files = files_to_import(options["paths"])
        if not files:
            raise CommandError("Op deze plek staan geen bestanden.")
        tally, bar = Tally(), ProgressBar(self._put, len(files), terminal=self.stderr.isatty())
        for file in files:
            bar.step(file.shown, self._bring_in(file, wishes, tally))
        self.stdout.write(f"Markering van nieuwe documenten: {wishes.marking}.")
        for line in tally.lines():
            self.stdout.write(line)
        bad = [*tally.failed, *tally.refused_rows]
        for name, sentence in bad:
            self.stderr.write(f"{name}: {sentence}")
        if bad:
            raise CommandError(f"{len(bad)} niet gelukt; de rest is ingelezen.", returncode=1)

    def _put(self, text: str) -> None:
        self.stderr.write(text, str, ending="")

    def _wishes(self, options: dict[str, Any]) -> Wishes:  # Any: parsed options
        by = command_user(options["by"])
        try:
            check(by, Act.ACCEPT_ANNEX if options["accept"] else Act.ADD_DOCUMENT)
        except PermissionDenied as error:
            raise CommandError(str(error)) from error
        marking = options["marking"] or ("openbaar" if settings.DEMO_ACCOUNTS else "intern")
        return Wishes(by, marking, options["date"], accept=options["accept"], year=options["round"])

    def _bring_in(self, file: FileToImport, wishes: Wishes, tally: Tally) -> str:
        """One file, whose outcome is returned in a word; whatever goes wrong with it stays with it."""
        now = timezone.now()
        try:
            received = receive(
                file.read(),
                name=file.path.name,
                by=wishes.by,
                at=now,
                marking=wishes.marking,
                known_date=wishes.known_date,
            )
            tally.add(received)
            if wishes.accept:
                self._accept(received.document, file, wishes, tally)
        except (LeerlusError, OSError) as error:
            # LeerlusError says what is wrong with the file; OSError: it is gone, or not ours to read.
            tally.failed.append((file.shown, _sentence(error)))
            return "mislukt"
        except DatabaseError:
            # The transaction of this file was undone; the next one starts clean.
            tally.failed.append((file.shown, "De database nam dit bestand niet aan. Er is niets van bewaard."))
            return "mislukt"
        return _SHOWN[received.outcome]

    def _accept(self, document: Document, file: FileToImport, wishes: Wishes, tally: Tally) -> None:
        try:
            result = accept_annex(document, by=wishes.by, at=timezone.now(), year=wishes.year)
        except StepRefused as error:
            tally.refused_rows.append((file.shown, str(error)))
            return
        tally.accepted += result.accepted
        tally.changes += result.accepted
        tally.refused_rows += [(f"{file.shown}, rij {row}", sentence) for row, sentence in result.failed]


def _sentence(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "Dit bestand bestaat niet."
    if isinstance(error, PermissionError):
        return "Dit bestand mag niet worden gelezen. Controleer de rechten."
    return str(error)


def _day(text: str) -> date:
    return date.fromisoformat(text)
