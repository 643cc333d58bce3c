"""The shape of the released work agenda: what the network works on, in which order, and when it meets."""

from typing import TypedDict

from leerlus_site.snapshots.quoted import Named


class Learned(TypedDict):
    """A public lesson or bottleneck."""

    kind: str
    key: str
    title: str


class ThemeContent(TypedDict):
    """A theme: its place, its share of all perspectives in whole percents, and how much lies under it."""

    key: str
    title: str
    about: str
    place: int
    percent: int
    lessons: list[Learned]
    asked: int


class MeetingContent(TypedDict):
    """A meeting; `came_of` is empty until that was told."""

    kind: str
    title: str
    on: str
    place: str
    about: str
    theme: Named | None
    came_of: str
    talked_about: list[Learned]
    learned: list[Learned]


class AgendaContent(TypedDict):
    """`organisations` counts who gave points, `points` is how many each may spread."""

    themes: list[ThemeContent]
    closed: list[str]
    meetings: list[MeetingContent]
    organisations: int
    points: int
