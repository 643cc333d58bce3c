from datetime import UTC, date, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from leerlus_site.history.models import Event
from leerlus_site.history.operations.publish_head import publish_head
from leerlus_site.history.operations.record import record
from leerlus_site.history.verify import verify
from leerlus_site.snapshots.models import HistoryHead

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
JUST_AFTER_MIDNIGHT = datetime(2026, 3, 2, 23, 5, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def three() -> list[Event]:
    with transaction.atomic():
        return [
            record(by=None, function="", verb="noted", object_type="entry", object_id=str(number), at=NOON)
            for number in range(3)
        ]


def tamper(statement: str, *values: object) -> None:
    """What someone could do who owns the tables."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in ("history_event", "history_payload"):
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        cursor.execute(statement, values)


def test_a_whole_chain_is_counted(three: list[Event]) -> None:
    out = StringIO()
    call_command("verify_history", stdout=out)
    assert out.getvalue().strip() == "De geschiedenis klopt: 3 gebeurtenissen."


def test_an_empty_history_holds() -> None:
    assert (verify().events, verify().broken) == (0, "")


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE history_event SET reason = 'anders' WHERE id = %s", "past niet bij het controlegetal"),
        ("UPDATE history_payload SET content = '{}' WHERE event_id = %s", "bijlage past niet"),
        ("DELETE FROM history_payload WHERE event_id = %s", "zonder dat het wissen is vastgelegd"),
    ],
)
def test_tampering_is_found_and_the_event_named(three: list[Event], statement: str, fault: str) -> None:
    tamper(statement, three[1].pk)
    verdict = verify()
    assert verdict.events == 1
    assert f"Gebeurtenis {three[1].pk} " in verdict.broken
    assert fault in verdict.broken


def test_a_removed_event_is_found_at_the_next(three: list[Event]) -> None:
    tamper("DELETE FROM history_payload WHERE event_id = %s", three[1].pk)
    tamper("DELETE FROM history_event WHERE id = %s", three[1].pk)
    assert f"Gebeurtenis {three[2].pk} " in verify().broken


def test_the_command_fails_on_a_broken_chain(three: list[Event]) -> None:
    tamper("UPDATE history_event SET verb = 'anders' WHERE id = %s", three[0].pk)
    with pytest.raises(CommandError, match=f"Gebeurtenis {three[0].pk} "):
        call_command("verify_history")


def test_the_head_of_a_day_is_the_last_event_before_midnight(three: list[Event]) -> None:
    head = publish_head(at=JUST_AFTER_MIDNIGHT)
    assert head is not None
    assert (head.day, head.events, head.digest) == (date(2026, 3, 2), 3, three[2].digest)
    assert publish_head(at=JUST_AFTER_MIDNIGHT) == head


def test_no_head_is_published_before_the_first_event(three: list[Event]) -> None:
    assert publish_head(at=NOON) is None
    assert not HistoryHead.objects.exists()


def test_an_end_that_was_cut_off_is_found_by_the_published_head(three: list[Event]) -> None:
    publish_head(at=JUST_AFTER_MIDNIGHT)
    tamper("DELETE FROM history_payload WHERE event_id = %s", three[2].pk)
    tamper("DELETE FROM history_event WHERE id = %s", three[2].pk)
    assert "ontbreekt een stuk" in verify().broken


def test_a_chain_that_was_rewritten_whole_is_found_by_the_published_head(three: list[Event]) -> None:
    publish_head(at=JUST_AFTER_MIDNIGHT)
    tamper("DELETE FROM history_payload")
    tamper("DELETE FROM history_event")
    with transaction.atomic():
        for number in range(3):
            record(by=None, function="", verb="other", object_type="entry", object_id=str(number), at=NOON)
    assert "anders dan gepubliceerd" in verify().broken
