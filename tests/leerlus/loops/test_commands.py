"""What can be done with a loop, by whom, and what is refused with a sentence that says what to do."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from leerlus.errors import StepRefused
from leerlus.loops import commands, facts
from leerlus.loops.kinds import Basis, Criterion, Judgement, ReactionKind
from leerlus.loops.ladder import FORWARDED_ROOM
from leerlus.loops.loop import Actor, Assessment, Deferral, DoneStep, Loop, PublicityDecision, Reaction
from leerlus.loops.states import LoopState

TODAY = date(2026, 3, 2)
DUE = date(2026, 4, 1)
MINISTRY = Actor(organisation="dd", answers_for=frozenset({"dd"}))
TEAM = Actor(organisation="hv")
ASKED = Loop(
    addressee="dd", owner="dd", basis=Basis.WRITTEN_AGREEMENT, sent_on=date(2026, 2, 1), original_due=DUE, due=DUE
)
ANSWER = Reaction(kind=ReactionKind.ADOPT, words="Dit nemen wij over.", on=TODAY)
ANSWERED = commands.react(ASKED, ANSWER, MINISTRY)
WORKS = Assessment(organisation="bureau", criterion=Criterion.EFFECTIVE, judgement=Judgement.MET)
PUBLISH = PublicityDecision(publish=True, reason="Er kwam na vier brieven niets", on=TODAY)


def test_an_answer_is_the_addressees_and_has_words() -> None:
    assert ANSWERED.state is LoopState.REACTED
    with pytest.raises(StepRefused, match="Alleen de organisatie"):
        commands.react(ASKED, ANSWER, TEAM)
    with pytest.raises(StepRefused, match="in woorden"):
        commands.react(ASKED, replace(ANSWER, words=" "), MINISTRY)


def test_there_is_one_answer_to_one_question() -> None:
    with pytest.raises(StepRefused, match="kan niet"):
        commands.react(ANSWERED, ANSWER, MINISTRY)


def test_a_substitute_answers_for_the_organisation_he_replaces() -> None:
    substitute = Actor(organisation="kust", answers_for=frozenset({"kust", "dd"}))
    assert commands.react(ASKED, ANSWER, substitute).state is LoopState.REACTED


def test_a_deferral_keeps_the_original_day_and_comes_at_most_twice() -> None:
    first = commands.defer(ASKED, Deferral(until=date(2026, 5, 1), reason="Toets", on=TODAY), MINISTRY)
    second = commands.defer(first, Deferral(until=date(2026, 6, 1), reason="Advies", on=TODAY), MINISTRY)
    assert (second.original_due, second.due) == (DUE, date(2026, 6, 1))
    assert facts.shifted(second) == facts.Shift(times=2, days=61)
    with pytest.raises(StepRefused, match="twee keer"):
        commands.defer(second, Deferral(until=date(2026, 7, 1), reason="Nog een", on=TODAY), MINISTRY)


def test_a_deferral_to_an_earlier_day_is_refused() -> None:
    with pytest.raises(StepRefused, match="latere dag"):
        commands.defer(ASKED, Deferral(until=DUE, reason="Toets", on=TODAY), MINISTRY)


def test_what_is_sent_on_goes_on_as_a_question_of_its_own_with_room_to_answer() -> None:
    late = date(2026, 3, 30)
    ended, onward = commands.forward(ASKED, "kust", MINISTRY, on=late, reason="De kust gaat hierover")
    assert (ended.state, onward.state, onward.addressee) == (LoopState.FORWARDED, LoopState.SENT, "kust")
    assert (onward.original_due, onward.due) == (DUE, late + timedelta(days=FORWARDED_ROOM))
    coast = Actor(organisation="kust", answers_for=frozenset({"kust"}))
    with pytest.raises(StepRefused, match="zelf doorgestuurd"):
        commands.forward(onward, "dd", coast, on=late, reason="Toch niet")


def test_nothing_is_sent_on_to_who_only_receives() -> None:
    with pytest.raises(StepRefused, match="ter kennisneming"):
        commands.forward(ASKED, "kamer", MINISTRY, on=TODAY, reason="Ter informatie", recipient_only=True)


def test_an_answer_is_contested_once_for_each_fact() -> None:
    contested = commands.contest(ANSWERED, "Het loket is dicht.", TEAM, on=TODAY, due=date(2026, 5, 1))
    assert (contested.state, contested.turn) == (LoopState.REOPENED, 2)
    again = commands.react(contested, ANSWER, MINISTRY)
    with pytest.raises(StepRefused, match="nieuw feit"):
        commands.contest(again, "het  loket is dicht", TEAM, on=TODAY, due=None)
    assert commands.contest(again, "Het formulier is weg", TEAM, on=TODAY, due=None).turn == 3


def test_an_addressee_does_not_contest_close_or_decide_for_himself() -> None:
    with pytest.raises(StepRefused, match="niet door de organisatie"):
        commands.contest(ANSWERED, "Iets nieuws", MINISTRY, on=TODAY, due=None)
    with pytest.raises(StepRefused, match="niet door de organisatie"):
        commands.close(ANSWERED, LoopState.CLOSED_WITHOUT_EFFECT, MINISTRY, reason="Klaar")


def test_silence_closes_only_after_a_published_reason() -> None:
    with pytest.raises(StepRefused, match="nog geen reactie"):
        commands.close(ASKED, LoopState.CLOSED_WITHOUT_EFFECT, TEAM, reason="Het duurt te lang")
    with pytest.raises(StepRefused, match="laatste brief"):
        commands.decide_publicity(ASKED, PUBLISH, TEAM)
    climbed = replace(ASKED, done=(DoneStep(step="decision", on=TODAY),))
    hidden = commands.decide_publicity(climbed, replace(PUBLISH, publish=False), TEAM)
    with pytest.raises(StepRefused, match="nog geen reactie"):
        commands.close(hidden, LoopState.CLOSED_WITHOUT_EFFECT, TEAM, reason="Het duurt te lang")
    told = commands.decide_publicity(climbed, PUBLISH, TEAM)
    closed = commands.close(told, LoopState.CLOSED_WITHOUT_EFFECT, TEAM, reason="Het duurt te lang")
    assert closed.state is LoopState.CLOSED_WITHOUT_EFFECT


def test_it_closes_with_effect_only_after_someone_independent_saw_that_it_works() -> None:
    done = commands.follow_up(ANSWERED, MINISTRY, words="Het loket is open.")
    with pytest.raises(StepRefused, match="beoordeeld dat het werkt"):
        commands.close(done, LoopState.CLOSED_EFFECTIVE, TEAM, reason="Gezien")
    seen = commands.assess(done, WORKS)
    assert commands.close(seen, LoopState.CLOSED_EFFECTIVE, TEAM, reason="Gezien").state is LoopState.CLOSED_EFFECTIVE


@pytest.mark.parametrize("organisation", ["dd", ""])
def test_nobody_judges_his_own_work(organisation: str) -> None:
    loop = replace(ANSWERED, owner=organisation)
    with pytest.raises(StepRefused):
        commands.assess(loop, replace(WORKS, organisation=organisation))


def test_elapsed_days_are_shown_and_only_an_agreed_day_makes_it_late() -> None:
    no_term = replace(ASKED, due=None, original_due=None)
    assert (facts.no_reaction(no_term, TODAY), facts.is_overdue(no_term, date(2027, 1, 1))) == (29, False)
    assert [facts.is_overdue(ASKED, day) for day in (DUE, DUE + timedelta(days=1))] == [False, True]
    assert facts.no_reaction(ANSWERED, TODAY) is None
    assert facts.no_reaction(replace(ASKED, recipient_only=True), TODAY) is None


def test_after_a_contest_the_days_are_counted_from_when_it_was_asked_anew() -> None:
    contested = commands.contest(ANSWERED, "Het loket is dicht.", TEAM, on=TODAY, due=None)
    assert facts.no_reaction(contested, TODAY + timedelta(days=3)) == 3


def test_a_new_day_lies_ahead() -> None:
    with pytest.raises(StepRefused, match="latere dag"):
        commands.reopen(ANSWERED, TEAM, reason="Nieuwe cijfers", on=TODAY, due=TODAY)
