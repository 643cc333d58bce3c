"""The shapes of released content, schema 3: what publication writes and the portal shows.

Schema 1 knew no loops, standpoints or assessments; `upgraded.py` reads its snapshots as if they said none. All values
are JSON: dates are ISO strings, unknown is null. Dates are carried, not conclusions, so that "termijn verstreken" is
computed when a page is drawn.
"""

from typing import TypedDict

from leerlus_site.snapshots.lesson_contents import LessonContent
from leerlus_site.snapshots.loop_contents import AssessmentContent, LoopContent, StandpointContent
from leerlus_site.snapshots.quoted import Named, Quote

SCHEMA = 3


class Shift(TypedDict):
    """One shift of a due date."""

    was: str | None
    became: str | None
    words: str
    reason: str
    by: str
    on: str


class Due(TypedDict):
    """A due date; `until` is inclusive and null where the words fix no day."""

    original_until: str | None
    until: str | None
    certainty: str
    words: str
    confirmed: bool
    kept_on: str | None
    shifts: list[Shift]


class Linked(TypedDict):
    """Another entry that this one is joined to; `direction` is "out" when this entry is the source of the link."""

    link: str
    direction: str
    kind: str
    key: str
    title: str
    part: str | None
    reason: str
    on: str
    quote: Quote | None


class Update(TypedDict):
    """What one round said of an action."""

    year: int | None
    organisation: Named | None
    text: str
    update_class: str
    status: str
    quote: Quote | None


class Moment(TypedDict):
    """One line of the timeline; `by` is an organisation or an office; `state` is what it became, where that changed."""

    on: str
    verb: str
    by: str
    reason: str
    state: str | None


class Part(TypedDict):
    """A part of a motion."""

    number: str
    text: str
    state: str


class EntryDetails(TypedDict):
    """What only some kinds of entry have; empty or null for the others."""

    themes: list[str]
    strength: str | None
    actor: str
    adviser: str
    movers: str
    number: str
    house_document: str


class EntryContent(EntryDetails):
    """A recommendation, commitment, action, motion, lesson or bottleneck."""

    kind: str
    key: str
    source_number: str
    title: str
    text: str
    state: str
    organisation: Named | None
    owner: str | None
    report: Named | None
    parts: list[Part]
    due: Due | None
    quotes: list[Quote]
    links: list[Linked]
    updates: list[Update]
    loops: list[LoopContent]
    standpoints: list[StandpointContent]
    assessments: list[AssessmentContent]
    lesson: LessonContent | None
    timeline: list[Moment]


class MotionMark(TypedDict):
    """A motion as a row of an annex names it; `key` is null while the motion has no released page."""

    key: str | None
    label: str
    part: str | None


class Cell(TypedDict):
    """One action in one round, as the heat strip shows it."""

    year: int | None
    update_class: str
    text: str


class ReportRow(TypedDict):
    """One action under a report, in the order of the annex."""

    key: str
    source_number: str
    title: str
    themes: list[str]
    state: str
    organisation: Named | None
    motions: list[MotionMark]
    cells: list[Cell]


class Round(TypedDict):
    """One round of one share; `closed` with no cell for an action reads "geen opgave ontvangen"."""

    year: int | None
    chapter: str
    organisation: Named | None
    closed: bool
    actions: int
    document_key: str | None


class ReportContent(TypedDict):
    """A report with its actions as the annex shows them, and whose share each round is."""

    key: str
    title: str
    text: str
    adviser: str
    published_on: str | None
    quotes: list[Quote]
    rounds: list[Round]
    rows: list[ReportRow]
    recommendations: list[Linked]
    commitments: list[Linked]
    timeline: list[Moment]


class Passage(TypedDict):
    """An accepted passage in a released document; `entry` leads to the entry that stands on it."""

    start: int
    end: int
    kind: str
    rule: str
    explanation: str
    entry: Named | None
    entry_kind: str | None


class Heading(TypedDict):
    """A section heading."""

    title: str
    level: int
    start: int
    end: int


class DownloadFile(TypedDict):
    """The public file of a document."""

    sha256: str
    name: str
    media_type: str
    size: int


class Chosen(TypedDict, total=False):
    """Labels of the official lists that a person chose; absent until then."""

    woo_category: str
    document_kind: str


class Redacted(TypedDict, total=False):
    """(start, end, code of the ground) of each passage that two people agreed on; absent where nobody redacted."""

    redactions: list[tuple[int, int, str]]


class DocumentContent(Chosen, Redacted):
    """A document's text with its accepted passages.

    What must not be public is blacked out in `text`, one █ a code point, so that offsets stay; `masked` counts the
    places. Then `file` is the public version that was made, or null.
    """

    key: str
    title: str
    genre: str
    date: str | None
    sender: str
    addressee: str
    references: list[str]
    media_type: str
    text: str
    text_version: str
    pages: list[tuple[int, int, int]]
    sections: list[Heading]
    passages: list[Passage]
    masked: int
    file: DownloadFile | None
    received_on: str


class OrganisationContent(TypedDict):
    """A body as it stands in the register; what it owes is looked up among the released entries."""

    key: str
    name: str
    short_name: str
    tooi: str
    recipient_only: bool
    valid_from: str | None
    valid_until: str | None
    successor: Named | None


class TrajectoryPart(TypedDict):
    """What belongs to a redress operation; `recognition` is empty where it is none."""

    kind: str
    key: str
    name: str
    recognition: str


class SourcedFact(TypedDict):
    """One fact of a redress operation, under what it tells of, with its source."""

    label: str
    words: str
    source: str


class TrajectoryContent(TypedDict):
    """A redress operation as facts with their source, and what belongs to it: with a report all that is under it.

    `state` is how it stands, in Dutch words; None where nobody told.
    """

    key: str
    name: str
    description: str
    harmed: str | None
    organisation: str | None
    redress_by: str | None
    years: str | None
    source: str
    state: str | None
    facts: list[SourcedFact]
    parts: list[TrajectoryPart]
    without_pack: str | None
