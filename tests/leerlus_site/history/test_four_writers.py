import json
import os
import subprocess
import sys

import pytest
from django.db import connection

from leerlus_site.history.models import Event
from leerlus_site.history.verify import verify

WRITER = """
import json, os, sys
import django
from django.conf import settings
settings.DATABASES["default"].update(json.loads(os.environ["TEST_CONNECTION"]))
django.setup()
from datetime import UTC, datetime
from django.db import connection, transaction
from leerlus_site.history.operations.record import record
connection.ensure_connection()
print("ready", flush=True)
sys.stdin.readline()
for number in range(25):
    with transaction.atomic():
        record(by=None, function="", verb="noted", object_type="entry", object_id=str(number),
               at=datetime(2026, 3, 2, 12, tzinfo=UTC))
"""


@pytest.mark.django_db(transaction=True)
def test_four_writers_at_once_leave_one_unforked_chain() -> None:
    environment = {**os.environ, "TEST_CONNECTION": json.dumps(connection.settings_dict, default=str)}
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate()
    assert [writer.returncode for writer in writers] == [0, 0, 0, 0]
    assert Event.objects.values("previous").distinct().count() == 100
    assert (verify().events, verify().broken) == (100, "")
