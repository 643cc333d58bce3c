"""Random walks of commands through a round: whatever people do, in whatever order, these things hold."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leerlus.errors import StepRefused
from leerlus.register.rounds import Work, Writing
from leerlus.register.states import UpdateState
from leerlus.register.updates import UpdateClass
from leerlus_site.accounts.models import User
from leerlus_site.history.models import Event
from leerlus_site.history.verify import verify
from leerlus_site.register.models import Cycle
from leerlus_site.register.operations.rounds.close_round import close_round
from leerlus_site.register.operations.rounds.release_round import release_round
from leerlus_site.register.operations.rounds.submit_update import submit_update
from leerlus_site.register.operations.rounds.validate_update import return_update, validate_update
from leerlus_site.register.operations.rounds.write_update import write_update
from leerlus_site.register.round_queries import missing

from .conftest import NOW, update_of

pytestmark = pytest.mark.django_db
WRITINGS = (
    Writing(),
    Writing(text="Er is nieuws."),
    Writing(update_class=UpdateClass.NO_NEWS_WITH_REASON),
    Writing(update_class=UpdateClass.NO_NEWS_WITH_REASON, reason="Wacht op de rechter", work=Work.RUNNING),
    Writing(update_class=UpdateClass.DONE, text="Klaar."),
)
COMMANDS = st.tuples(
    st.sampled_from(["write", "submit", "validate", "return", "close", "release"]),
    st.sampled_from(["4", "7", "8"]),
    st.sampled_from(WRITINGS),
    st.integers(1, 3),
    st.sampled_from(["team", "writer", "approver"]),
)


def take(command: tuple[str, str, Writing, int, str], cycle: Cycle, people: dict[str, User]) -> None:
    verb, number, said, seen, who = command
    by, update = people[who], update_of(cycle, number)
    if verb == "write":
        write_update(update, said, seen=seen, by=by, at=NOW)
    elif verb == "submit":
        submit_update(update, by=by, at=NOW)
    elif verb == "validate":
        validate_update(update, seen=update.version, by=by, at=NOW)
    elif verb == "return":
        return_update(update, by=by, at=NOW, reason="Nog eens")
    elif verb == "close":
        close_round(cycle, seen_missing=missing(cycle).count(), by=by, at=NOW + timedelta(days=90), reason="")
    else:
        release_round(cycle, by=by, at=NOW, reason="Compleet")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(commands=st.lists(COMMANDS, max_size=25))
def test_no_order_of_commands_loses_text_or_reopens_a_round(
    commands: list[tuple[str, str, Writing, int, str]], round_2026: Cycle, team: User, writer: User, approver: User
) -> None:
    people = {"team": team, "writer": writer, "approver": approver}
    with transaction.atomic():
        first = Event.objects.latest("pk").pk
        was_closed, closed_with = False, None
        for command in commands:
            cycle = Cycle.objects.get(pk=round_2026.pk)
            try:
                take(command, cycle, people)
            except (StepRefused, PermissionDenied):
                continue
            cycle.refresh_from_db()
            assert cycle.closed or not was_closed
            if cycle.closed and not was_closed:
                was_closed, closed_with = True, set(missing(cycle).values_list("pk", flat=True))
        if closed_with is not None:
            assert set(missing(round_2026).values_list("pk", flat=True)) == closed_with
        check_everything(round_2026, first)
        transaction.set_rollback(True)


def check_everything(cycle: Cycle, first: int) -> None:
    """What holds after any walk."""
    cycle.refresh_from_db()
    done = Event.objects.filter(pk__gt=first)
    for update in cycle.updates.all():
        mine = done.filter(object_type="update", object_id=str(update.pk))
        assert update.version == mine.count() + 1
        if update.text:
            assert mine.filter(verb="update_written", payload__content__text=update.text).exists()
        if update.state in (UpdateState.VALIDATED, UpdateState.PUBLISHED):
            assert mine.filter(verb="update_submitted").exists()
            assert mine.filter(verb="update_validated").exists()
        if update.state == UpdateState.PUBLISHED:
            assert cycle.released_at is not None
        if update.update_class == UpdateClass.NO_NEWS_WITH_REASON and update.state != UpdateState.DRAFT:
            assert update.reason
    assert verify().broken == ""
