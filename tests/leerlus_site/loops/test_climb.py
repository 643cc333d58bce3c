"""The ladder by the clock, from the database: each step once, one letter, and what people decide."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.template.loader import get_template

from leerlus.errors import StepRefused
from leerlus.loops.kinds import Basis, PauseGround, ReactionKind
from leerlus.loops.ladder import LADDER
from leerlus.loops.states import LoopState
from leerlus_site.accounts.models import Contact, Organisation, User
from leerlus_site.accounts.roles import Role
from leerlus_site.history.verify import verify
from leerlus_site.loops.labels import STEP
from leerlus_site.loops.models import LadderStep, Loop
from leerlus_site.loops.operations.climb import climb
from leerlus_site.loops.operations.close import close, reopen
from leerlus_site.loops.operations.contest import contest
from leerlus_site.loops.operations.decide_publicity import decide_publicity
from leerlus_site.loops.operations.defer import defer
from leerlus_site.loops.operations.pause import pause, resume
from leerlus_site.loops.operations.react import Said, write_reaction
from leerlus_site.loops.operations.send import NewLoop, send
from leerlus_site.loops.queries import waiting_for_decision
from leerlus_site.notices.models import Letter

from .conftest import NOON, at, person

pytestmark = pytest.mark.django_db


def taken() -> list[tuple[str, int]]:
    return [(row.step, (row.on - date(2026, 2, 16)).days) for row in LadderStep.objects.filter(passed=False)]


def play(first: int, last: int) -> None:
    for day in range(first, last + 1):
        climb(at=at(day))


def letters_since_sending() -> list[str]:
    return [letter.key.split(":")[2] for letter in Letter.objects.exclude(key__contains=":sent:").order_by("pk")]


def test_each_step_has_words_and_a_letter() -> None:
    assert set(STEP) == {step.key for step in LADDER}
    assert all(get_template(f"loops/letters/{step.key}.txt") for step in LADDER)


def test_silence_climbs_day_by_day_and_each_step_is_taken_once(loop: Loop, ministry: Organisation) -> None:
    for name, duty in (("Ilse", "deputy"), ("Jan", "leadership")):
        user = person(name, Role.READER, ministry)
        Contact.objects.create(organisation=ministry, user=user, duty=duty, valid_from=date(2025, 1, 1))
    play(-30, 70)
    assert taken() == [
        ("reminder", -14),
        ("first_letter", 1),
        ("second_letter", 14),
        ("leadership", 28),
        ("decision", 42),
        ("reason_asked", 56),
    ]
    addressed = {
        step: sorted(Letter.objects.filter(key__contains=f":{step}:").values_list("to__name", flat=True))
        for step in ("reminder", "second_letter", "leadership", "decision")
    }
    assert addressed == {
        "reminder": ["Bob"],
        "second_letter": ["Bob", "Ilse"],
        "leadership": ["Bob", "Jan"],
        "decision": ["Noor"],
    }
    assert verify().broken == ""


def test_a_worker_that_was_off_catches_up_with_one_letter(loop: Loop) -> None:
    climb(at=at(15))
    assert letters_since_sending() == ["second_letter"]
    assert [(row.step, row.passed) for row in LadderStep.objects.all()] == [
        ("reminder", True),
        ("first_letter", True),
        ("second_letter", False),
    ]
    climb(at=at(15))
    assert len(letters_since_sending()) == 1


def test_after_months_off_the_leadership_still_hears_first_and_has_room_to_reply(loop: Loop) -> None:
    climb(at=at(100))
    assert letters_since_sending() == ["leadership"]
    play(101, 113)
    assert letters_since_sending() == ["leadership"]
    climb(at=at(114))
    assert letters_since_sending() == ["leadership", "decision"]


def test_a_reaction_stops_the_ladder(loop: Loop, contact: User) -> None:
    climb(at=at(1))
    write_reaction(loop, Said(kind=ReactionKind.DECLINE, words="Dit doen wij niet."), by=contact, at=at(2))
    play(3, 90)
    assert [step for step, _day in taken()] == ["first_letter"]


def test_a_deferral_stops_it_until_its_day(loop: Loop, contact: User) -> None:
    defer(loop, at(30).date(), reason="De toets loopt", by=contact, at=at(-20))
    play(-19, 30)
    assert taken() == []
    climb(at=at(31))
    assert list(LadderStep.objects.values_list("step", "passed")) == [("first_letter", False)]


def test_a_pause_stops_it_for_as_long_as_it_holds(loop: Loop, team: User) -> None:
    paused = pause(PauseGround.ELECTIONS, last_day=None, reason="Verkiezingen", by=team, at=at(5), loop=loop)
    climb(at=at(4))
    play(5, 60)
    assert taken() == [("first_letter", 4)]
    resume(paused, reason="Het kabinet staat er", by=team, at=at(60))
    play(60, 75)
    assert taken() == [("first_letter", 4), ("second_letter", 70)]


def test_a_request_and_a_recipient_never_climb(new_loop: NewLoop, house: Organisation, team: User) -> None:
    send(replace(new_loop, basis=Basis.REQUEST, agreed=None), by=team, at=NOON)
    send(replace(new_loop, addressee=house, agreed=None), by=team, at=NOON)
    before = Letter.objects.count()
    assert climb(at=at(300)) == 0
    assert Letter.objects.count() == before


def test_publicity_is_a_persons_decision_with_a_reason_once_the_ladder_came_so_far(
    loop: Loop, team: User, contact: User
) -> None:
    with pytest.raises(StepRefused, match="laatste brief"):
        decide_publicity(loop, publish=True, reason="Het duurt lang", by=team, at=at(30))
    play(1, 42)
    assert list(waiting_for_decision()) == [loop]
    with pytest.raises(PermissionDenied):
        decide_publicity(loop, publish=True, reason="Het duurt lang", by=contact, at=at(43))
    with pytest.raises(StepRefused, match="reden"):
        decide_publicity(loop, publish=True, reason=" ", by=team, at=at(43))
    with pytest.raises(StepRefused, match="nog geen reactie"):
        close(loop, LoopState.CLOSED_WITHOUT_EFFECT, reason="Klaar", by=team, at=at(43))
    decide_publicity(loop, publish=True, reason="Na vier brieven kwam er niets", by=team, at=at(43))
    assert not waiting_for_decision().exists()
    closed = close(loop, LoopState.CLOSED_WITHOUT_EFFECT, reason="Er kwam niets", by=team, at=at(90))
    assert closed.state == "closed_without_effect"


def test_a_new_turn_starts_at_the_foot_of_the_ladder(loop: Loop, contact: User, team: User, adviser: User) -> None:
    climb(at=at(1))
    said = Said(kind=ReactionKind.ADOPT, words="Wij nemen dit over.")
    write_reaction(loop, said, by=contact, at=at(2))
    fact = "Het loket is dicht."
    contested = contest(loop, fact=fact, due=at(60).date(), by=adviser, at=at(20))
    assert (contested.state, contested.turn, contested.original_due) == ("reopened", 2, date(2026, 2, 16))
    climb(at=at(61))
    assert LadderStep.objects.filter(turn=2, step="first_letter", passed=False).exists()
    write_reaction(loop, said, by=contact, at=at(62))
    with pytest.raises(StepRefused, match="nieuw feit"):
        contest(loop, fact="het loket is dicht", due=None, by=team, at=at(63))
    again = reopen(loop, reason="Nieuwe cijfers", due=None, by=team, at=at(64))
    assert again.turn == 3
    play(65, 200)
    assert not LadderStep.objects.filter(turn=3).exists()


def test_the_next_day_of_the_ladder_skips_the_summer_recess(new_loop: NewLoop, team: User, contact: User) -> None:
    send(replace(new_loop, agreed=date(2026, 7, 1)), by=team, at=NOON)
    june = (date(2026, 7, 2) - date(2026, 2, 16)).days
    play(june, june + 75)
    second = LadderStep.objects.get(step="second_letter")
    assert second.on == date(2026, 7, 1) + timedelta(days=14 + 57)
