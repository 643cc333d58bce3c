"""Information that a House asked for and did not get: what must be said when it is refused.

Source: article 68 of the Constitution: ministers give the Houses the information that a member asks for, unless the
interest of the State forbids it. A refusal names its ground, in words that make sense for this case, with the own
legal opinion behind it; a committee of the House may then advise.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from leerlus.errors import StepRefused
from leerlus.register.states import Steps, check_step


class RefusalState(StrEnum):
    """Where a question for information stands."""

    ASKED = "asked"
    REFUSED = "refused"
    GIVEN = "given"


class House(StrEnum):
    """Who asked."""

    SECOND = "tweede_kamer"
    FIRST = "eerste_kamer"


REFUSAL_STEPS: Steps = {
    RefusalState.ASKED: (RefusalState.REFUSED, RefusalState.GIVEN),
    # What was refused may be given after all; what was given cannot be taken back.
    RefusalState.REFUSED: (RefusalState.GIVEN,),
    RefusalState.GIVEN: (),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A refusal: what stays inside in words that give none of it away, why, and in which letter it was said.

    `ground` is the code of a ground, `letter` whether a document states it, `on` its day.
    """

    withheld: str
    ground: str
    motivation: str
    legal_opinion: str
    letter: bool
    on: date | None


def lacking(decision: Decision) -> Iterator[str]:
    """What a refusal lacks, as Dutch sentences."""
    if not decision.withheld.strip():
        yield "Beschrijf welke informatie de Kamer niet krijgt, zonder die informatie zelf te noemen."
    if not decision.ground:
        yield "Kies de grond waarop de informatie niet wordt gegeven."
    if not decision.motivation.strip():
        yield "Leg uit waarom die grond hier geldt. Alleen de grond noemen is niet genoeg."
    if not decision.legal_opinion.strip():
        yield "Schrijf het eigen juridische oordeel op waarop dit besluit steunt."
    if decision.on is None:
        yield "Vul in op welke dag dit is besloten."
    if not decision.letter:
        yield "Kies de brief waarin dit aan de Kamer is gezegd."


def check_refusal(state: RefusalState, decision: Decision, *, asked_on: date) -> None:
    """Raise StepRefused unless the information may be refused now, by this decision."""
    check_step(REFUSAL_STEPS, state, RefusalState.REFUSED)
    missing = next(lacking(decision), None)
    if missing:
        raise StepRefused(missing)
    if decision.on is not None and decision.on < asked_on:
        raise StepRefused("De informatie kan niet geweigerd zijn voordat erom is gevraagd. Kijk de dagen na.")


def check_given(state: RefusalState, *, on: date, asked_on: date) -> None:
    """Raise StepRefused unless the information may be recorded as given on that day."""
    check_step(REFUSAL_STEPS, state, RefusalState.GIVEN)
    if on < asked_on:
        raise StepRefused("De informatie kan niet gegeven zijn voordat erom is gevraagd. Kijk de dagen na.")


def days_waiting(state: RefusalState, *, asked_on: date, today: date) -> int | None:
    """How many days a question has been open; None once it was answered. The law names no term, so none is broken.

    >>> days_waiting(RefusalState.ASKED, asked_on=date(2026, 3, 1), today=date(2026, 3, 31))
    30
    """
    return (today - asked_on).days if state is RefusalState.ASKED else None
