"""The database itself refuses to change, delete or empty the history; a payload can be erased, never changed."""

from django.db import migrations

CREATE = """
CREATE FUNCTION history_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'De geschiedenis wordt alleen aangevuld: % op % is geweigerd.', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER history_event_append_only BEFORE UPDATE OR DELETE ON history_event
    FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER history_payload_unchanged BEFORE UPDATE ON history_payload
    FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER history_event_no_truncate BEFORE TRUNCATE ON history_event
    FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
CREATE TRIGGER history_payload_no_truncate BEFORE TRUNCATE ON history_payload
    FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
"""
DROP = """
DROP TRIGGER history_event_append_only ON history_event;
DROP TRIGGER history_event_no_truncate ON history_event;
DROP TRIGGER history_payload_unchanged ON history_payload;
DROP TRIGGER history_payload_no_truncate ON history_payload;
DROP FUNCTION history_refuse();
"""


class Migration(migrations.Migration):
    dependencies = [("history", "0001_initial")]

    operations = [migrations.RunSQL(CREATE, DROP)]
