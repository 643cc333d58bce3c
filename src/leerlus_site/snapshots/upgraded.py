"""Content of an older schema, read as the newest: what it did not know yet, it says nothing of."""

from typing import cast

from leerlus_site.snapshots.contents import EntryContent, TrajectoryContent
from leerlus_site.snapshots.models import Snapshot
from leerlus_site.snapshots.stated.agenda import AgendaContent


def entry_content(snapshot: Snapshot) -> EntryContent:
    """The content of an entry, whatever its schema."""
    content = cast(EntryContent, snapshot.content)
    if snapshot.schema >= 3:
        return content
    if snapshot.schema == 2:
        return cast(EntryContent, {"lesson": None, **snapshot.content})
    moments = [{"state": None, **moment} for moment in snapshot.content["timeline"]]
    upgraded = {
        "loops": [],
        "standpoints": [],
        "assessments": [],
        "lesson": None,
        **snapshot.content,
        "timeline": moments,
    }
    return cast(EntryContent, upgraded)


def trajectory_content(snapshot: Snapshot) -> TrajectoryContent:
    """The content of a redress operation, whatever its schema."""
    unknown: dict[str, object] = {"parts": [], "redress_by": None, "without_pack": None, "state": None, "facts": []}
    return cast(TrajectoryContent, {**unknown, **snapshot.content})


def agenda_content(snapshot: Snapshot) -> AgendaContent:
    """The content of the work agenda, whatever its schema."""
    return cast(AgendaContent, {"offers": [], **snapshot.content})
