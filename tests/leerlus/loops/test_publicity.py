"""What of a loop may become public."""

from dataclasses import replace
from datetime import date

from leerlus.loops.kinds import Basis, ReactionKind
from leerlus.loops.loop import Deferral, Loop, PublicityDecision, Reaction
from leerlus.loops.publicity import may_be_shown, silence
from leerlus.loops.states import LoopState

ON = date(2026, 5, 4)
WAITS = Loop(addressee="kust", basis=Basis.WRITTEN_AGREEMENT, sent_on=date(2026, 1, 5), due=date(2026, 2, 16))
PUBLISH = PublicityDecision(publish=True, reason="Na vier brieven kwam niets.", on=ON)
REACTION = Reaction(kind=ReactionKind.ADOPT, words="Wij doen dit.", on=ON)


def test_a_question_that_waits_stays_inside_however_late_it_is() -> None:
    assert silence(WAITS) is None
    assert not may_be_shown(WAITS)


def test_silence_is_public_after_a_decision_by_a_person() -> None:
    assert silence(replace(WAITS, publicity=(PUBLISH,))) == PUBLISH


def test_the_last_decision_of_the_turn_counts() -> None:
    not_after_all = replace(PUBLISH, publish=False, reason="Er is gebeld: zij werken eraan.")
    assert silence(replace(WAITS, publicity=(PUBLISH, not_after_all))) is None


def test_a_reaction_ends_the_silence_and_is_shown_without_any_decision() -> None:
    answered = replace(WAITS, publicity=(PUBLISH,), reactions=(REACTION,), state=LoopState.REACTED)
    assert silence(answered) is None
    assert may_be_shown(answered)


def test_a_decision_of_an_earlier_turn_says_nothing_of_a_question_put_anew() -> None:
    anew = replace(WAITS, turn=2, asked_on=ON, state=LoopState.REOPENED, publicity=(PUBLISH,))
    assert silence(anew) is None


def test_a_deferral_is_an_answer_in_words_and_no_silence() -> None:
    deferred = replace(WAITS, deferrals=(Deferral(until=ON, reason="Wij praten eerst.", on=date(2026, 2, 1)),))
    assert may_be_shown(deferred)
    assert silence(deferred) is None


def test_a_recipient_is_never_said_to_be_silent() -> None:
    assert silence(replace(WAITS, recipient_only=True, publicity=(PUBLISH,))) is None
