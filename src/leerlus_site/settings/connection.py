"""The DATABASES value of Django for one role: a named server, or the embedded database under VAR_ROOT."""

from typing import Any

from leerlus_site.settings.environment import Environment
from leerlus_site.settings.places import DATABASE_NAME, ROLE_NAMES, Places, read_line
from leerlus_site.settings.readers import DatabaseAddress

Connection = dict[str, Any]  # Any: Django's own shape, strings, numbers and a nested dict of options


def address_for(environment: Environment, role: str) -> DatabaseAddress:
    """Where the database is for `owner`, `app` or `portal`.

    On a named server a role without an address of its own uses DATABASE_URL: allowed on one's own computer only.
    """
    if environment.database_url:
        own = {"owner": environment.database_owner_url, "portal": environment.database_portal_url}
        return own.get(role) or environment.database_url
    places = Places(environment.var_root)
    return DatabaseAddress(
        # Without a running server there is no socket folder; a folder that cannot exist says so at the first query.
        host=read_line(places.socket) or "/leerlus-database-is-niet-gestart",
        port=0,
        name=DATABASE_NAME,
        user=ROLE_NAMES[role],
        password=read_line(places.password(role)),
    )


def django_connection(address: DatabaseAddress) -> Connection:
    """The address in the words of Django's DATABASES."""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": address.host,
        "PORT": str(address.port or ""),
        "NAME": address.name,
        "USER": address.user,
        "PASSWORD": address.password,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"application_name": "leerlus", **dict(address.options)},
    }
