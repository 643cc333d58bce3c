"""`manage.py release`: check what would go public, and release it."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from leerlus.errors import LeerlusError
from leerlus_site.accounts.operations.command_user import command_user
from leerlus_site.publication.checks import Weight, check_release
from leerlus_site.publication.operations.check_files import check_files
from leerlus_site.publication.operations.prepare import prepare
from leerlus_site.publication.operations.release import release


class Command(BaseCommand):
    help = "Toon wat openbaar zou worden en geef het uit."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--by", metavar="EMAIL", help="wie uitgeeft (programmateam)")
        parser.add_argument("--reason", default="Uitgegeven na controle", help="waarom dit nu openbaar wordt")
        parser.add_argument("--title", default="Uitgave vanaf de opdrachtregel")
        parser.add_argument("--check", action="store_true", help="alleen controleren, niets openbaar maken")

    def handle(self, **options: str | bool | None) -> None:
        now = timezone.now()
        try:
            user = command_user(str(options["by"]) if options["by"] else None)
            draft = prepare(by=user, at=now, title=str(options["title"]))
        except LeerlusError as error:
            self.stdout.write(str(error))
            return
        for kind, key in draft.items.values_list("kind", "key"):
            self.stdout.write(f"  {kind:15} {key}")
        check_files(draft, at=now)
        for remark in check_release(draft):
            sign = "STOP" if remark.weight is Weight.STOP else "let op"
            self.stdout.write(f"  {sign}: {remark.key}: {remark.sentence}")
        if options["check"]:
            self.stdout.write(f"{draft.reference} staat klaar; er is niets openbaar gemaakt.")
            return
        try:
            release(draft, by=user, at=now, reason=str(options["reason"]))
        except LeerlusError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{draft.reference} is uitgegeven: {draft.items.count()} onderdelen staan op het portaal.")
