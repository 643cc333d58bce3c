"""A round of reporting: who may still write, when an update is complete, and what is missing when it closes."""

from dataclasses import dataclass
from enum import StrEnum

from leerlus.errors import StepRefused
from leerlus.register.states import UPDATE_STEPS, UpdateState, check_step
from leerlus.register.updates import UpdateClass
from leerlus.statements import ProgressStatus


class RoundState(StrEnum):
    """A round opens once, closes once and is released once; nothing leads back."""

    OPEN = "open"
    CLOSED = "closed"
    RELEASED = "released"


ROUND_STEPS: dict[StrEnum, tuple[StrEnum, ...]] = {
    RoundState.OPEN: (RoundState.CLOSED,),
    RoundState.CLOSED: (RoundState.RELEASED,),
    RoundState.RELEASED: (),
}


class Work(StrEnum):
    """The answer to "afgerond, loopt of gestopt?", which is asked of whoever has no news."""

    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"


_WRITTEN = (UpdateClass.SUBSTANTIVE, UpdateClass.NO_NEWS_WITH_REASON, UpdateClass.DONE, UpdateClass.STOPPED)
_STATUS = {
    UpdateClass.SUBSTANTIVE: ProgressStatus.RUNNING,
    UpdateClass.NO_NEWS: ProgressStatus.NO_UPDATE,
    UpdateClass.NO_NEWS_WITH_REASON: ProgressStatus.NO_UPDATE,
    UpdateClass.DONE: ProgressStatus.COMPLETED,
    UpdateClass.STOPPED: ProgressStatus.STOPPED,
}
_NO_NEWS_YET = "Geen nieuws."
NOTHING_RECEIVED = "Geen opgave ontvangen."
"""What an annex says of an action whose owner delivered nothing before the round closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """What an owner writes about one action; a draft may be incomplete."""

    text: str = ""
    update_class: UpdateClass = UpdateClass.SUBSTANTIVE
    reason: str = ""
    work: Work | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was filled in."""
        return self == Writing()

    @property
    def status(self) -> ProgressStatus:
        """The status that goes with the class."""
        return _STATUS[self.update_class]


def check_writable(writing: Writing) -> None:
    """Raise StepRefused for a class that only a source can have."""
    if writing.update_class not in _WRITTEN:
        raise StepRefused("Kies wat u meldt: nieuws, geen nieuws met reden, afgerond of gestopt.")


def check_complete(writing: Writing) -> None:
    """Raise StepRefused, with what is lacking, unless the writing can be submitted."""
    check_writable(writing)
    if writing.update_class is not UpdateClass.NO_NEWS_WITH_REASON:
        if not writing.text.strip():
            raise StepRefused("Schrijf in het veld 'Stand van zaken' wat er is gebeurd.")
        return
    if not writing.reason.strip():
        raise StepRefused("Schrijf erbij waarom er geen nieuws is.")
    if writing.work is None:
        raise StepRefused("Kies hoe het met het werk staat: afgerond, loopt of gestopt.")
    if writing.work is not Work.RUNNING:
        word = "afgerond" if writing.work is Work.DONE else "gestopt"
        raise StepRefused(f"Het werk is {word}: dat is nieuws. Kies '{word}' bij 'Wat meldt u?' en schrijf het op.")


def words_of(writing: Writing) -> str:
    """What the annex shows of an update: its own words, and with no news the reason.

    >>> words_of(Writing(update_class=UpdateClass.NO_NEWS_WITH_REASON, reason="De aanbesteding loopt."))
    'Geen nieuws. De aanbesteding loopt.'
    """
    if writing.update_class is UpdateClass.NO_NEWS_WITH_REASON:
        return "\n".join(part for part in (f"{_NO_NEWS_YET} {writing.reason.strip()}", writing.text.strip()) if part)
    return writing.text


def check_update_step(
    current: UpdateState, asked: UpdateState, *, round_state: RoundState, writing: Writing, reason: str = ""
) -> None:
    """Raise StepRefused unless an update in a round of that state may go from `current` to `asked`.

    Submitting asks for a complete writing; sending back asks for a reason; only an open round takes either.
    """
    check_step(UPDATE_STEPS, current, asked)
    if asked is UpdateState.SUBMITTED:
        check_open(round_state)
        check_complete(writing)
    if asked is UpdateState.DRAFT:
        check_open(round_state)
        if not reason.strip():
            raise StepRefused("Schrijf erbij waarom u de opgave terugstuurt.")
    if asked is UpdateState.VALIDATED and round_state is RoundState.RELEASED:
        raise StepRefused("Deze ronde is al vrijgegeven. Een akkoord verandert haar niet meer.")
    if asked is UpdateState.PUBLISHED and round_state is not RoundState.RELEASED:
        raise StepRefused("Opgaven worden vrijgegeven met de hele ronde tegelijk.")


def check_open(round_state: RoundState) -> None:
    """Raise StepRefused once the round is closed."""
    if round_state is not RoundState.OPEN:
        raise StepRefused("Deze ronde is gesloten en blijft dicht. Nieuws meldt u in de volgende ronde.")
