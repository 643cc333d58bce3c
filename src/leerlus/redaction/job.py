"""What the child processes are asked and what they answer, as plain values that can be written as JSON."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from leerlus.document import Document
from leerlus.redaction.plan import Plan

MARK = "gelakt"


@dataclass(frozen=True, slots=True)
class Part:
    """What one row of the plan asks; `number` counts the rows from 1."""

    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One stretch of the text that goes, the ground that is shown in its place, and the rows of the plan in it."""

    start: int
    end: int
    ground: str
    parts: tuple[Part, ...]

    @property
    def label(self) -> str:
        """What a reader of the public version sees in text."""
        return f"[{MARK} {self.ground}]"


@dataclass(frozen=True, slots=True)
class Word:
    """Where a word of the text stands on a page, in points from the top left corner."""

    start: int
    end: int
    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Job:
    """The text that the offsets count in, the passages that go, and every word's place where the format has pages."""

    form: str
    text: str
    passages: tuple[Passage, ...]
    words: tuple[Word, ...] = ()
    strict: bool = False

    def quote(self, part: Part) -> str:
        """The words that one row of the plan names."""
        return self.text[part.start : part.end]


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of a page that was changed, in points from the top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Report:
    """What was done: changed areas, pages that became pictures, and in Dutch what else was cleaned or needs a look."""

    areas: tuple[Area, ...] = ()
    rasterised: tuple[int, ...] = ()
    cleaned: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """The public version, and what was done to make it."""

    data: bytes
    report: Report = field(default_factory=Report)


def job_of(plan: Plan, document: Document, *, form: str, strict: bool = False) -> Job:
    """The work that a checked plan asks."""
    words = (
        Word(start, end, box.page, box.left, box.top, box.right, box.bottom)
        for page in document.pages
        for start, end, box in page.words()
    )
    return Job(form, document.text, tuple(_merged(plan)), tuple(words), strict)


def _merged(plan: Plan) -> Iterator[Passage]:
    """The passages that go, those that overlap or touch as one."""
    held: Passage | None = None
    for number, one in enumerate(plan.redactions, start=1):
        if not one.goes:
            continue
        part = Part(one.start, one.end, number)
        if held is not None and one.start <= held.end:
            codes = dict.fromkeys([*held.ground.split("; "), one.ground])
            held = Passage(held.start, max(held.end, one.end), "; ".join(codes), (*held.parts, part))
            continue
        if held is not None:
            yield held
        held = Passage(one.start, one.end, one.ground, (part,))
    if held is not None:
        yield held


def as_json(value: Job | Report) -> dict[str, Any]:  # Any: JSON values
    """A job or report as a JSON object."""
    return asdict(value)


def job_from_json(value: dict[str, Any]) -> Job:  # Any: JSON values
    """The job that `as_json` wrote, on the child's side."""
    return Job(
        form=value["form"],
        text=value["text"],
        passages=tuple(
            Passage(row["start"], row["end"], row["ground"], tuple(Part(**part) for part in row["parts"]))
            for row in value["passages"]
        ),
        words=tuple(Word(**row) for row in value["words"]),
        strict=value["strict"],
    )


def report_from_json(value: dict[str, Any]) -> Report:  # Any: JSON values
    """The report that the child wrote; ValueError, TypeError or KeyError where it is not one."""
    return Report(
        areas=tuple(
            Area(int(row["page"]), *(float(row[edge]) for edge in ("left", "top", "right", "bottom")))
            for row in value["areas"]
        ),
        rasterised=tuple(int(page) for page in value["rasterised"]),
        cleaned=tuple(str(line)[:300] for line in value["cleaned"]),
        notices=tuple(str(line)[:300] for line in value["notices"]),
    )
