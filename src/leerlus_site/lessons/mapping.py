"""From rows to the values that the operations and the rules know."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from leerlus.register.lessons import Origin
from leerlus_site.accounts.models import Organisation
from leerlus_site.documents.models import Statement
from leerlus_site.register.models import Entry, LessonDetail, Trajectory
from leerlus_site.register.models.lesson import INTERNAL

TEXTS = ("context", "cause", "insight", "advice", "origin_words")


@dataclass(frozen=True, kw_only=True)
class Observation:
    """What someone writes down; `values` holds the choices from the value lists, `statement` the passage it is from.

    `cleared` are words of which the writer said that they are no name.
    """

    title: str
    context: str
    insight: str
    advice: str
    cause: str = ""
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    origin: Origin = Origin.EXPERIENCE
    origin_words: str = ""
    trajectory: Trajectory | None = None
    organisation: Organisation | None = None
    marking: str = INTERNAL
    cleared: tuple[str, ...] = ()
    statement: Statement | None = None

    def fields(self) -> dict[str, str]:
        """Every text in it, by name."""
        return {"title": self.title, **{name: getattr(self, name) for name in TEXTS}}


def detail_of(entry: Entry) -> LessonDetail:
    """The lesson's own part."""
    detail: LessonDetail = entry.lessondetail
    return detail


def texts_of(entry: Entry) -> dict[str, str]:
    """Every text of a lesson as it is stored, by name."""
    detail = detail_of(entry)
    return {"title": entry.title, **{name: getattr(detail, name) for name in TEXTS}}


def names_of_no_one() -> list[str]:
    """Names of organisations and operations: their words name no person."""
    names = [name for row in Organisation.objects.values_list("name", "short_name") for name in row if name]
    return [*names, *Trajectory.objects.values_list("name", flat=True)]
