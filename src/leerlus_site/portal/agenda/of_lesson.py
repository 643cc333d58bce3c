"""Where a lesson stands on the work agenda: under which themes, at which meetings, and where one can learn it."""

from collections.abc import Iterable
from dataclasses import dataclass

from leerlus_site.portal.agenda.released import is_over, released_agenda
from leerlus_site.snapshots.stated.agenda import Learned, MeetingContent, OfferContent, ThemeContent


@dataclass(frozen=True)
class OnAgenda:
    """What names one lesson; offers that are over are left out."""

    themes: list[ThemeContent]
    talked_about: list[MeetingContent]
    came_of: list[MeetingContent]
    offers: list[OfferContent]


def on_agenda(key: str, day: str) -> OnAgenda:
    """What the released agenda says of the lesson or bottleneck with that key, on a day (ISO 8601)."""
    agenda = released_agenda()
    if agenda is None:
        return OnAgenda([], [], [], [])
    return OnAgenda(
        themes=[theme for theme in agenda["themes"] if _names(key, theme["lessons"])],
        talked_about=[one for one in agenda["meetings"] if _names(key, one["talked_about"])],
        came_of=[one for one in agenda["meetings"] if _names(key, one["learned"])],
        offers=[one for one in agenda["offers"] if _names(key, one["lessons"]) and not is_over(one, day)],
    )


def _names(key: str, rows: Iterable[Learned]) -> bool:
    return any(row["key"] == key for row in rows)
