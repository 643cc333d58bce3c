from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, connection, transaction

from leerlus_site.accounts.models import User
from leerlus_site.history import chain
from leerlus_site.history.models import Event, Payload
from leerlus_site.history.operations.erase import erase
from leerlus_site.history.operations.record import SYSTEM_FUNCTION, record
from leerlus_site.history.queries import events_about
from leerlus_site.history.verify import verify

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def someone() -> User:
    return User.objects.create(email="noor@leerlus.test", name="Noor Verweij", role="programme_team")


def note(number: int, **changes: object) -> Event:
    values = {"by": None, "function": "", "verb": "noted", "object_type": "entry", "object_id": str(number), "at": NOON}
    with transaction.atomic():
        return record(**{**values, **changes})  # type: ignore[arg-type]  # a table of mixed values


def test_each_event_stands_on_the_one_before() -> None:
    first, second = note(1), note(2)
    assert (first.previous, second.previous) == (chain.GENESIS, first.digest)
    assert verify().events == 2


def test_a_person_is_named_in_the_payload_and_nowhere_in_the_event(someone: User) -> None:
    event = note(1, by=someone, function="programmateam", payload={"was": "open"})
    assert event.payload.content == {"was": "open", "by": someone.pk}
    assert event.actor_function == "programmateam"


def test_an_act_of_no_person_is_recorded_as_that_of_the_software() -> None:
    assert note(1).actor_function == SYSTEM_FUNCTION


@pytest.mark.django_db(transaction=True)
def test_recording_outside_a_transaction_is_refused() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        record(by=None, function="", verb="noted", object_type="entry", object_id="1", at=NOON)
    assert not Event.objects.exists()


def test_events_about_one_thing_come_oldest_first() -> None:
    note(1, verb="first"), note(2), note(1, verb="second")
    assert [event.verb for event in events_about("entry", "1")] == ["first", "second"]


def test_erasing_removes_the_payload_and_leaves_a_valid_chain_with_a_tombstone(someone: User) -> None:
    event = note(1, payload={"words": "iets wat weg moet"})
    tombstone = erase(event, by=someone, function="programmateam", reason="AVG artikel 17", at=NOON)
    assert not Payload.objects.filter(event=event).exists()
    assert (tombstone.object_type, tombstone.object_id) == ("event", str(event.pk))
    assert verify().broken == ""


def test_erasing_twice_leaves_one_tombstone(someone: User) -> None:
    event = note(1)
    first = erase(event, by=someone, function="programmateam", reason="AVG artikel 17", at=NOON)
    assert erase(event, by=someone, function="programmateam", reason="AVG artikel 17", at=NOON) == first


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE history_event SET reason = 'anders'",
        "DELETE FROM history_event",
        "UPDATE history_payload SET content = '{}'",
    ],
)
def test_the_database_refuses_to_change_history(statement: str) -> None:
    note(1)
    with pytest.raises(IntegrityError, match="alleen aangevuld"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize("table", ["history_event", "history_payload"])
def test_the_database_refuses_to_empty_history(table: str) -> None:
    with connection.cursor() as cursor:
        # The test settings switch this one off, so that other tests can start with an empty database.
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER {table}_no_truncate")
        with pytest.raises(IntegrityError, match="alleen aangevuld"), transaction.atomic():
            cursor.execute(f"TRUNCATE {table} CASCADE")
