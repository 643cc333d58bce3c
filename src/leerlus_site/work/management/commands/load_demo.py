"""`manage.py load_demo`: play the demo world back, once."""

import sys
from argparse import ArgumentParser
from datetime import date, datetime, timedelta
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate

from demo.build import build
from leerlus.law.value_lists import ValueList, labelled
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.command_user import command_user
from leerlus_site.accounts.operations.demo_accounts import create_demo_accounts
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.correct import correct
from leerlus_site.documents.operations.receive import receive
from leerlus_site.publication.operations.prepare import prepare
from leerlus_site.publication.operations.release import release
from leerlus_site.register.operations.accept_annex import accept_annex
from leerlus_site.settings.environment import PROJECT
from leerlus_site.snapshots.queries import current
from leerlus_site.work.demo_world.answers import Answers
from leerlus_site.work.demo_world.deciding import Papers, keep_office
from leerlus_site.work.demo_world.people import seat_people
from leerlus_site.work.demo_world.play import Play
from leerlus_site.work.demo_world.reference import facts_paper, load_bodies, load_operations, load_trajectories
from leerlus_site.work.demo_world.reporting import open_demo_round
from leerlus_site.work.demo_world.standpoints import add_voices, import_standpoints
from leerlus_site.work.demo_world.starting import begin_operation, load_earlier_operations
from leerlus_site.work.demo_world.together import set_agenda

_REFERENCE = Path("demo/reference")
_EARLIER = Path("demo/earlier_operations.json")
_FIRST_RELEASE = timedelta(days=60)


class Command(BaseCommand):
    help = "Laad de verzonnen demowereld: documenten, beoordelingen, register en uitgave."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--by", metavar="EMAIL", help="wie laadt (programmateam)")

    def handle(self, **options: str | bool | None) -> None:
        if Document.objects.exists():
            self.stdout.write("Er staan al documenten in deze database; de demowereld is niet opnieuw geladen.")
            return
        call_command("load_organisations", stdout=StringIO())
        logins = create_demo_accounts(at=timezone.now()) if settings.DEMO_ACCOUNTS else []
        user = command_user(str(options["by"]) if options["by"] else None)
        # All or nothing: a start that is cut off leaves an empty database, and the next start loads again.
        with transaction.atomic():
            play = self._play(user)
            self._load_reference(play)
            now = timezone.now()
            load_earlier_operations(PROJECT / _EARLIER, by=user, at=now)
            begin_operation(by=user, at=now)
            set_agenda(by=user, at=now)
            keep_office(Papers(play.documents, play.entries), by=user, at=now)
            self._release("De demowereld", by=user, at=now - _FIRST_RELEASE)
            if settings.DEMO_ACCOUNTS:
                people = seat_people(since=localdate(now) - timedelta(days=365))
                Answers(entries=play.entries, people=people, now=now).play()
                add_voices(play.entries, by=people.team, at=now - timedelta(days=40))
                self._release("Vragen en antwoorden", by=user, at=now)
            open_demo_round(logins, by=user, at=timezone.now())
        call_command("rebuild_index", stdout=StringIO())
        for sentence in play.unproven:
            self.stderr.write(f"let op: {sentence}")
        self.stdout.write(f"De demowereld staat klaar: {current().count()} onderdelen zijn openbaar.")
        for login in logins:
            self.stdout.write(f"  {login.email:36} wachtwoord {login.password}")

    def _release(self, title: str, *, by: User, at: datetime) -> None:
        """What is new goes out: twice, so that the portal has changes to tell."""
        release(
            prepare(by=by, at=at, title=title), by=by, at=at, reason="De demowereld is verzonnen en mag openbaar zijn"
        )

    def _play(self, user: User) -> Play:
        with TemporaryDirectory() as folder:
            build(Path(folder))
            load_bodies(Path(folder))
            play = Play(folder=Path(folder), by=user)
            acts = play.acts()
            for number, act in enumerate(acts, 1):
                act.do()
                self._show(number, len(acts))
            import_standpoints(Path(folder), play.documents, play.entries, by=user)
            load_trajectories(Path(folder), play.entries, by=user, at=timezone.now())
        return play

    def _load_reference(self, play: Play) -> None:
        root = PROJECT / _REFERENCE
        load_operations(root / "redress_operations.json")
        paper = facts_paper(root / "ongekend_onrecht_actions.json")
        now = timezone.now()
        received = receive(
            paper,
            name="feitenlijst-ongekend-onrecht.md",
            by=play.by,
            at=now,
            marking="openbaar",
            known_date=date(2024, 12, 31),
        )
        chosen = {"woo_category": labelled(ValueList.CATEGORIES, "inspanningsverplichting art 3.1 Woo").uri}
        correct(received.document, chosen, by=play.by, at=now, reason="Gekozen bij ontvangst")
        result = accept_annex(received.document, by=play.by, at=now, year=2024)
        if not result.accepted:
            raise CommandError("De feitenlijst is niet als voortgangsbijlage herkend.")

    def _show(self, number: int, total: int) -> None:
        if not sys.stderr.isatty():
            return
        done = number * 40 // total
        self.stderr.write(f"\r  demowereld [{'#' * done}{'.' * (40 - done)}] {number}/{total}", ending="")
        if number == total:
            self.stderr.write("")
