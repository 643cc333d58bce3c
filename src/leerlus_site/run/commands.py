"""`manage.py`: Django's commands, with the embedded database when no server is named, and the right database role."""

import os
import sys
from contextlib import AbstractContextManager, nullcontext

from django.core.management import execute_from_command_line

from leerlus.errors import LeerlusError
from leerlus_site.database.embedded import available
from leerlus_site.database.passwords import stored_secret
from leerlus_site.settings.environment import Environment, read_environment
from leerlus_site.settings.places import Places

OWNER_COMMANDS = ("migrate", "showmigrations", "sqlmigrate", "makemigrations")
"""Commands that make or read all tables; every other command is the app's."""

WITHOUT_DATABASE = (*("", "help", "--help", "--version", "check", "findstatic", "makemessages", "compilemessages"),)


def main(arguments: list[str]) -> int:
    """Run one command; what goes wrong on purpose is one sentence on standard error, and exit status 1."""
    command = arguments[1] if len(arguments) > 1 else ""
    try:
        environment = read_environment(os.environ)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerlus_site.settings.workplace")
        os.environ.setdefault("DATABASE_ROLE", "owner" if command in OWNER_COMMANDS else "app")
        with database_for(command, environment):
            execute_from_command_line(arguments)
    except LeerlusError as refused:
        # Ours: the message is for the person at the keyboard.
        sys.stderr.write(f"{refused}\n")
        return 1
    return 0


def database_for(command: str, environment: Environment) -> AbstractContextManager[None]:
    """The embedded database for as long as the command lasts, or nothing when it is not needed."""
    if command in WITHOUT_DATABASE or not environment.embedded:
        return nullcontext()
    places = Places(environment.var_root)
    return _with_key(places, service_account=environment.service_account)


def _with_key(places: Places, *, service_account: str) -> AbstractContextManager[None]:
    stored_secret(places.secret_key)
    return available(places, service_account=service_account)
