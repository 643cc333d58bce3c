"""A detail row belongs to an entry of its own kind: composite foreign keys on (entry_id, kind)."""

from django.db import migrations

TABLES = ("reportdetail", "recommendationdetail", "commitmentdetail", "actiondetail", "motiondetail")


def statement(table: str) -> migrations.RunSQL:
    name = f"register_{table}_entry_kind"
    return migrations.RunSQL(
        f"ALTER TABLE register_{table} ADD CONSTRAINT {name} FOREIGN KEY (entry_id, kind) "
        "REFERENCES register_entry (id, kind) DEFERRABLE INITIALLY DEFERRED",
        f"ALTER TABLE register_{table} DROP CONSTRAINT {name}",
    )


class Migration(migrations.Migration):
    dependencies = [("register", "0001_initial")]
    operations = [statement(table) for table in TABLES]
