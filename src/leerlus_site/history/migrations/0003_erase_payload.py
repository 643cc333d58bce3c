"""The one way to erase a payload: by a function of the owner, which asks for the tombstone in the chain first."""

from django.db import migrations

CREATE = """
CREATE FUNCTION history_erase_payload(erased bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM history_event
        WHERE verb = 'payload_erased' AND object_type = 'event' AND object_id = erased::text
    ) THEN
        RAISE EXCEPTION 'Wissen zonder dat het in de geschiedenis staat is geweigerd.'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    DELETE FROM history_payload WHERE event_id = erased;
    RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION history_erase_payload(bigint) FROM PUBLIC;
"""
DROP = "DROP FUNCTION history_erase_payload(bigint);"


class Migration(migrations.Migration):
    dependencies = [("history", "0002_append_only")]

    operations = [migrations.RunSQL(CREATE, DROP)]
