"""The shape of the released work agenda: what the network works on, in order, when it meets, what one can learn."""

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


class OfferContent(TypedDict):
    """What one can take part in: on which days (ISO 8601, both included), or at any time where they are None."""

    kind: str
    title: str
    about: str
    for_whom: str
    given_by: str
    begins_on: str | None
    ends_on: str | None
    place: str
    address: str
    theme: Named | None
    lessons: list[Learned]


class AgendaContent(TypedDict):
    """`organisations` counts who gave points, `points` is how many each may spread."""

    themes: list[ThemeContent]
    closed: list[str]
    meetings: list[MeetingContent]
    offers: list[OfferContent]
    organisations: int
    points: int
