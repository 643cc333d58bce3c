"""Real processes, a real mail server, and SIGKILL at the two moments that matter."""

import json
import os
import signal
import subprocess
import sys
from datetime import timedelta

import pytest
from django.db import connection
from pytest_django import Settings

from leerlus_site.accounts.models import User
from leerlus_site.notices.models import Letter
from leerlus_site.notices.operations.send_due import send_due
from leerlus_site.notices.tries import STALLED_AFTER

from .conftest import NOW, letter_to
from .mail_server import Box

SENDER = """
import json, os, sys
import django
from django.conf import settings
settings.DATABASES["default"].update(json.loads(os.environ["TEST_CONNECTION"]))
django.setup()
from datetime import datetime
from django.db import connection
from leerlus_site.notices.operations.send_due import send_due
connection.ensure_connection()
print("ready", flush=True)
sys.stdin.readline()
send_due(at=datetime.fromisoformat(sys.argv[1]))
"""
pytestmark = pytest.mark.django_db(transaction=True)


def sender(settings: Settings, at: str) -> "subprocess.Popen[str]":
    """A process that waits for a line and then sends what is due."""
    mail = {"EMAIL_HOST": settings.EMAIL_HOST, "EMAIL_PORT": str(settings.EMAIL_PORT), "EMAIL_SECURITY": "geen"}
    process = subprocess.Popen(
        [sys.executable, "-c", SENDER, at],
        env={**os.environ, **mail, "TEST_CONNECTION": json.dumps(connection.settings_dict, default=str)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def killed_sender(box: Box, settings: Settings, moment: str, at: str) -> None:
    """Start sending; the mail server kills the process at that moment of the conversation."""
    process = sender(settings, at)

    def kill() -> None:
        process.send_signal(signal.SIGKILL)
        process.wait()

    setattr(box, moment, kill)
    process.communicate("go\n")
    setattr(box, moment, lambda: None)
    assert process.returncode == -signal.SIGKILL


@pytest.mark.parametrize(("moment", "arrived"), [("at_mail", 0), ("after_data", 1)])
def test_a_killed_process_costs_no_letter_and_at_most_one_copy(
    noor: User, box: Box, settings: Settings, moment: str, arrived: int
) -> None:
    letter = letter_to(noor)
    killed_sender(box, settings, moment, NOW.isoformat())
    letter.refresh_from_db()
    assert (letter.state, len(box.got)) == ("sending", arrived)
    later = NOW + STALLED_AFTER
    assert [send_due(at=later + timedelta(days=day)) for day in range(3)] == [1, 0, 0]
    letter.refresh_from_db()
    assert (letter.state, letter.repeated_at) == ("sent", later)
    assert [mail["Message-ID"] for mail in box.got] == [letter.message_id] * (arrived + 1)


def test_killed_twice_the_letter_goes_out_no_third_time_and_is_listed(noor: User, box: Box, settings: Settings) -> None:
    letter = letter_to(noor)
    killed_sender(box, settings, "after_data", NOW.isoformat())
    killed_sender(box, settings, "after_data", (NOW + STALLED_AFTER).isoformat())
    assert send_due(at=NOW + 2 * STALLED_AFTER) == 0
    letter.refresh_from_db()
    assert (letter.state, len(box.got)) == ("failed", 2)


def test_two_processes_at_once_send_a_letter_once(noor: User, box: Box, settings: Settings) -> None:
    for number in range(5):
        letter_to(noor, key=f"proef {number}")
    both = [sender(settings, NOW.isoformat()) for _ in range(2)]
    for process in both:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in both:
        process.communicate()
    assert [process.returncode for process in both] == [0, 0]
    assert len({mail["Message-ID"] for mail in box.got}) == len(box.got) == 5
    assert set(Letter.objects.values_list("state", "attempts")) == {("sent", 1)}
