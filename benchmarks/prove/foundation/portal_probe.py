"""Prints what the portal's own process may do in its database: every table is tried. Run by F5 under VAR_ROOT."""

import json
import os
import sys

import django
from django.db import ProgrammingError, connection

from leerlus_site.database.embedded import available
from leerlus_site.settings.environment import read_environment
from leerlus_site.settings.places import Places


def main() -> int:
    """One JSON object: all tables, those that it reads, and those that it writes to."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "leerlus_site.settings.portal"
    with available(Places(read_environment(os.environ).var_root)):
        django.setup()
        tables = _tables()
        said = {
            "tables": tables,
            "reads": [table for table in tables if _may(f"SELECT * FROM {connection.ops.quote_name(table)} LIMIT 1")],
            "adds": [table for table in tables if _granted(table, "INSERT")],
            "changes": [table for table in tables if _granted(table, "UPDATE, DELETE, TRUNCATE")],
        }
    sys.stdout.write(json.dumps(said))
    return 0


def _tables() -> list[str]:
    kinds = "relkind IN ('r', 'p', 'v', 'm') AND relnamespace = 'public'::regnamespace"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT relname FROM pg_class WHERE {kinds} ORDER BY relname")
        return [str(row[0]) for row in cursor.fetchall()]


def _may(statement: str) -> bool:
    with connection.cursor() as cursor:
        try:
            cursor.execute(statement)
        except ProgrammingError:
            # The server refuses: no right to this table.
            return False
    return True


def _granted(table: str, rights: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_table_privilege(quote_ident(%s), %s)", [table, rights])
        row = cursor.fetchone()
    return bool(row and row[0])


if __name__ == "__main__":
    sys.exit(main())
