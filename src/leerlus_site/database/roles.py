"""The three roles of the embedded database, and the database itself; made at every start where they are missing."""

from pathlib import Path

from psycopg import sql

from leerlus_site.database.passwords import stored_secret
from leerlus_site.database.server import superuser
from leerlus_site.settings.places import DATABASE_NAME, ROLE_NAMES, Places


def ensure_roles(places: Places, socket: Path, *, may_create_databases: bool = False) -> None:
    """Give each role its password file's password and make the database, owned by `owner`.

    `may_create_databases` lets the owner make test databases. Safe to repeat after being broken off.
    """
    with superuser(places, socket) as connection:
        known = {name for (name,) in connection.execute("SELECT rolname FROM pg_roles")}
        for role, name in ROLE_NAMES.items():
            verb = "ALTER" if name in known else "CREATE"
            extra = "CREATEDB" if may_create_databases and role == "owner" else "NOCREATEDB"
            connection.execute(
                sql.SQL(f"{verb} ROLE {{}} LOGIN NOSUPERUSER NOCREATEROLE {extra} PASSWORD {{}}").format(
                    sql.Identifier(name), sql.Literal(stored_secret(places.password(role)))
                )
            )
        databases = {name for (name,) in connection.execute("SELECT datname FROM pg_database")}
        if DATABASE_NAME not in databases:
            connection.execute(
                sql.SQL("CREATE DATABASE {} OWNER {}").format(
                    sql.Identifier(DATABASE_NAME), sql.Identifier(ROLE_NAMES["owner"])
                )
            )
        connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(DATABASE_NAME)))
        for role in ("app", "portal"):
            connection.execute(
                sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(
                    sql.Identifier(DATABASE_NAME), sql.Identifier(ROLE_NAMES[role])
                )
            )
