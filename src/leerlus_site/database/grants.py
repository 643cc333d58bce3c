"""What each database role may do, as data, and the SQL that makes it so. Run by `manage.py migrate` after the tables.

The owner owns every table. The app reads and writes all of them, without making or changing tables, except where a
row below says less. The portal may do only what its rows say. A test fails for a name that is no table.
"""

from dataclasses import dataclass

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from psycopg import sql

APP_ADDS_AND_READS = ("history_event", "history_payload")
"""The app may add and read, never change or remove."""

APP_CALLS = ("history_erase_payload(bigint)",)
"""Functions of the owner that the app may call: the narrow ways to do what it may not do itself."""

APP_READS = ("django_migrations",)
"""The app may only read."""

PORTAL_READS = ("snapshots_snapshot", "snapshots_publicfile", "snapshots_historyhead")
"""All that the public side may see."""

PORTAL_ADDS = ("snapshots_message",)
"""The inbox: the public side may put something in and not look inside."""

PORTAL_READS_COLUMNS = {
    "snapshots_message": (
        "id",
        "received_at",
        "token_digest",
        "expires_at",
        "state",
        "outcome",
        "answer",
        "answered_at",
    )
}
"""How far a message is and the answer to it, for who holds its secret; never what someone wrote, or an address."""


@dataclass(frozen=True)
class RoleNames:
    """The database users of the app and the portal; None for one that is the owner itself, on a trial server."""

    app: str | None
    portal: str | None


def apply_grants(connection: BaseDatabaseWrapper, roles: RoleNames) -> None:
    """Take all rights from both roles and give them what the tables above say, in one transaction."""
    with connection.cursor() as cursor:
        calls = [name for name in APP_CALLS if _is_function(cursor, name)]
        present = set(connection.introspection.table_names(cursor))
        columns = {
            table: [column.name for column in connection.introspection.get_table_description(cursor, table)]
            for table in _named(tuple(PORTAL_READS_COLUMNS), present)
        }
    statements = [
        *_app(roles.app, present),
        *_calls(roles.app, calls),
        *_portal(roles.portal, present),
        *_columns(roles.portal, columns),
    ]
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _app(role: str | None, present: set[str]) -> list[sql.Composed]:
    if role is None:
        return []
    return [
        *_nothing(role),
        _to(role, "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}"),
        _to(role, "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role}"),
        *_each(role, "REVOKE UPDATE, DELETE ON {table} FROM {role}", _named(APP_ADDS_AND_READS, present)),
        *_each(role, "REVOKE INSERT, UPDATE, DELETE ON {table} FROM {role}", _named(APP_READS, present)),
    ]


def _is_function(cursor: CursorWrapper, name: str) -> bool:
    cursor.execute("SELECT to_regprocedure(%s)", [name])
    return bool(cursor.fetchone() != (None,))


def _calls(role: str | None, functions: list[str]) -> list[sql.Composed]:
    if role is None:
        return []
    # The names come from the table above, never from outside.
    grant = "GRANT EXECUTE ON FUNCTION {function} TO {role}"
    return [sql.SQL(grant).format(function=sql.SQL(name), role=sql.Identifier(role)) for name in functions]


def _portal(role: str | None, present: set[str]) -> list[sql.Composed]:
    if role is None:
        return []
    return [
        *_nothing(role),
        *_each(role, "GRANT SELECT ON {table} TO {role}", _named(PORTAL_READS, present)),
        *_each(role, "GRANT INSERT ON {table} TO {role}", _named(PORTAL_ADDS, present)),
    ]


def _columns(role: str | None, present: dict[str, list[str]]) -> list[sql.Composed]:
    """The columns that the portal reads of a table, as far as they are there: migrating goes step by step."""
    if role is None:
        return []
    return [
        sql.SQL("GRANT SELECT ({columns}) ON {table} TO {role}").format(
            columns=sql.SQL(", ").join(sql.Identifier(name) for name in PORTAL_READS_COLUMNS[table] if name in there),
            table=sql.Identifier(table),
            role=sql.Identifier(role),
        )
        for table, there in present.items()
    ]


def _nothing(role: str) -> list[sql.Composed]:
    return [
        _to(role, "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}"),
        _to(role, "REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {role}"),
        _to(role, "GRANT USAGE ON SCHEMA public TO {role}"),
    ]


def _named(names: tuple[str, ...], present: set[str]) -> list[str]:
    """The names that are tables now: while migrating step by step some are still to come."""
    return [name for name in names if name in present]


def _each(role: str, statement: str, tables: list[str]) -> list[sql.Composed]:
    return [_to(role, statement, table) for table in tables]


def _to(role: str, statement: str, table: str = "") -> sql.Composed:
    return sql.SQL(statement).format(role=sql.Identifier(role), table=sql.Identifier(table or "-"))
