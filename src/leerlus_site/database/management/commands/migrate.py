"""`manage.py migrate`: Django's own, and then the rights of the roles on what it made."""

import os
from typing import Any

from django.core.management.commands.migrate import Command as DjangoMigrate
from django.db import connections

from leerlus_site.database.grants import RoleNames, apply_grants
from leerlus_site.settings.connection import address_for
from leerlus_site.settings.environment import read_environment


class Command(DjangoMigrate):
    help = f"{DjangoMigrate.help} Geeft daarna elke databaserol de rechten die erbij horen."

    def handle(self, *args: Any, **options: Any) -> None:  # Any: Django passes its parsed options on
        super().handle(*args, **options)
        connection = connections[options["database"]]
        environment = read_environment(os.environ)
        owner = connection.settings_dict["USER"]
        app, portal = (address_for(environment, role).user for role in ("app", "portal"))
        apply_grants(
            connection,
            RoleNames(app=None if app == owner else app, portal=None if portal == owner else portal),
        )
