"""A pack as it is put together from an intake, and when it may be signed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from leerlus.errors import StepRefused
from leerlus.readiness.intake import Intake, check_intake
from leerlus.readiness.matching import Fit, LessonAtHand, match
from leerlus.readiness.tables import (
    Helper,
    ModelDocument,
    Question,
    Risk,
    helpers,
    model_documents,
    questions,
    risks,
)


class PackState(StrEnum):
    """A pack is open until someone signs it; a signed pack stays as it was."""

    OPEN = "open"
    SIGNED = "signed"


class Use(StrEnum):
    """What the team did with an item."""

    USED = "used"
    NOT_USED = "not_used"


class Helped(StrEnum):
    """Whether what was used helped, told afterwards."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


PACK_STEPS: dict[StrEnum, tuple[StrEnum, ...]] = {PackState.OPEN: (PackState.SIGNED,), PackState.SIGNED: ()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One question with what belongs beside it."""

    question: Question
    lessons: tuple[Fit, ...]
    helpers: tuple[Helper, ...]
    models: tuple[ModelDocument, ...]
    risks: tuple[Risk, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """What was said of one item: used or not, and why; None as long as nobody said anything."""

    use: Use | None
    why: str


def compose(intake: Intake, lessons: Sequence[LessonAtHand]) -> tuple[Chapter, ...]:
    """The pack, a chapter a question; StepRefused where the intake tells too little."""
    check_intake(intake)
    fitting = match(intake, lessons)
    return tuple(
        Chapter(
            question=question,
            lessons=fitting[question.key],
            helpers=tuple(one for one in helpers() if one.question == question.key and _at_level(one, intake)),
            models=tuple(one for one in model_documents() if one.question == question.key),
            risks=tuple(one for one in risks() if one.question == question.key),
        )
        for question in questions()
    )


def _at_level(helper: Helper, intake: Intake) -> bool:
    return not helper.levels or bool(helper.levels & intake.levels)


def check_mark(marked: Marked) -> None:
    """StepRefused for a mark without words: 'used' tells for what, 'not used' why not."""
    if marked.use is not None and not marked.why.strip():
        raise StepRefused("Schrijf erbij waarvoor u dit gebruikt, of waarom niet. Een paar woorden is genoeg.")


def check_signing(lessons: Iterable[Marked], *, weighed: bool) -> None:
    """StepRefused as long as a lesson has no mark, or no weighing of public values was written."""
    open_ones = sum(marked.use is None for marked in lessons)
    if open_ones:
        lesson = "les heeft" if open_ones == 1 else "lessen hebben"
        raise StepRefused(
            f"{open_ones} {lesson} nog geen antwoord. Geef bij elke les aan of u haar gebruikt, en waarom."
        )
    if not weighed:
        raise StepRefused("Er is nog geen afweging van publieke waarden. Schrijf die eerst op.")
