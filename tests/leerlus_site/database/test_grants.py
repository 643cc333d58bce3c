"""The rights of the roles in the test database, as `manage.py migrate` leaves them."""

import psycopg
import pytest
from django.db import connection
from psycopg import errors, sql

from leerlus_site.database.grants import APP_ADDS_AND_READS, APP_READS, PORTAL_ADDS, PORTAL_READS, PORTAL_READS_COLUMNS

Connection = psycopg.Connection[tuple[object, ...]]


@pytest.mark.django_db
def test_every_name_in_the_tables_of_rights_is_a_table() -> None:
    named = {*APP_ADDS_AND_READS, *APP_READS, *PORTAL_READS, *PORTAL_ADDS, *PORTAL_READS_COLUMNS}
    assert named <= set(connection.introspection.table_names())


def test_the_portal_reads_its_own_tables_and_no_other(portal_connection: Connection) -> None:
    seen, refused = set(), set()
    for name in connection.introspection.table_names():
        try:
            portal_connection.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(name)))
            seen.add(name)
        except errors.InsufficientPrivilege:
            refused.add(name)
    assert seen == set(PORTAL_READS)
    assert {"accounts_user", "register_entry", "history_event", *PORTAL_ADDS} <= refused


def test_the_portal_puts_a_message_in_the_inbox_and_cannot_change_a_snapshot(portal_connection: Connection) -> None:
    with portal_connection.transaction(force_rollback=True):
        made = portal_connection.execute(
            "INSERT INTO snapshots_message "
            "(received_at, about_kind, about_key, page, text, reply_to, state, outcome, answer) "
            "VALUES (now(), '', '', '/', 'De datum klopt niet.', '', 'received', '', '') RETURNING id"
        ).fetchone()
    assert made is not None
    for statement in (
        "UPDATE snapshots_snapshot SET title = 'anders'",
        "DELETE FROM snapshots_message",
        "CREATE TABLE eigen (x int)",
    ):
        with pytest.raises(errors.InsufficientPrivilege):
            portal_connection.execute(statement)


def test_the_portal_reads_how_far_a_message_is_and_not_what_someone_wrote(portal_connection: Connection) -> None:
    for table, columns in PORTAL_READS_COLUMNS.items():
        portal_connection.execute(
            sql.SQL("SELECT {} FROM {}").format(sql.SQL(", ").join(map(sql.Identifier, columns)), sql.Identifier(table))
        )
    for column in ("text", "reply_to", "page"):
        with pytest.raises(errors.InsufficientPrivilege):
            portal_connection.execute(sql.SQL("SELECT {} FROM snapshots_message").format(sql.Identifier(column)))


def test_the_app_adds_history_and_never_changes_it(app_connection: Connection) -> None:
    for table in APP_ADDS_AND_READS:
        app_connection.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(table)))
        with pytest.raises(errors.InsufficientPrivilege):
            app_connection.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table)))


def test_the_app_makes_no_tables(app_connection: Connection) -> None:
    app_connection.execute("SELECT * FROM accounts_user")
    with pytest.raises(errors.InsufficientPrivilege):
        app_connection.execute("CREATE TABLE eigen (x int)")


@pytest.mark.django_db
def test_letters_with_an_accent_fold_and_compare_as_letters() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT lower('ÉÉN'), 'é' ~ '[[:alpha:]]'")
        assert cursor.fetchone() == ("één", True)
