"""`manage.py create_user EMAIL`: an account from the command line, such as the first administrator."""

import getpass
import sys
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from leerlus.errors import LeerlusError
from leerlus_site.accounts.operations.create_user import create_user
from leerlus_site.accounts.roles import Role


class Command(BaseCommand):
    help = "Maakt een account; het wachtwoord wordt gevraagd, of staat op de standaardinvoer."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--name", required=True, help="naam, alleen zichtbaar in de werkplek")
        parser.add_argument("--role", choices=[role.value for role in Role], default=Role.ADMIN.value)

    def handle(self, *args: Any, **options: Any) -> None:  # Any: Django's own signature
        try:
            user = create_user(
                email=options["email"],
                name=options["name"],
                role=Role(options["role"]),
                password=_password(),
                by=None,
                at=timezone.now(),
            )
        except LeerlusError as error:
            raise CommandError(str(error)) from error
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"Het account {user.email} is gemaakt, met de rol {user.role}.")


def _password() -> str:
    """Asked twice on a terminal; otherwise the first line of the input, so that a script can hand it over unseen."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    first, second = getpass.getpass("Wachtwoord: "), getpass.getpass("Nog een keer: ")
    if first != second:
        raise CommandError("De twee wachtwoorden zijn niet gelijk. Probeer het opnieuw.")
    return first
