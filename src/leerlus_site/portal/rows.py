"""An entry as one row of a list."""

from dataclasses import dataclass
from datetime import date

from leerlus.register.updates import UpdateClass
from leerlus_site.portal.addresses import address
from leerlus_site.portal.deadlines import in_words, is_late
from leerlus_site.portal.labels import LATE, NO_NEWS, Label, kind_label, state_label
from leerlus_site.portal.loops.labels import DIFFERING, SILENT
from leerlus_site.portal.loops.standpoints import differing
from leerlus_site.snapshots.contents import EntryContent
from leerlus_site.snapshots.models import Snapshot
from leerlus_site.snapshots.upgraded import entry_content


@dataclass(frozen=True)
class Row:
    """What a list shows of an entry."""

    url: str
    kind: str
    title: str
    badges: list[Label]
    organisation: str
    number: str
    term: str
    report: str


def row_of(snapshot: Snapshot, today: date) -> Row:
    """The row of a current snapshot of an entry."""
    content = entry_content(snapshot)
    late = is_late(content, today)
    due = content["due"]
    return Row(
        url=address(snapshot.kind, snapshot.key),
        kind=kind_label(snapshot.kind, content["strength"]).text,
        title=snapshot.title,
        badges=badges(content, late=late),
        organisation=content["organisation"]["name"] if content["organisation"] else "",
        number=content["source_number"],
        term=in_words(due, late=late, today=today).term if due and due["until"] else "",
        report=content["report"]["name"] if content["report"] else "",
    )


def badges(content: EntryContent, *, late: bool) -> list[Label]:
    """The state, and what is computed from today's date and the newest round."""
    found = [state_label(content["kind"], content["state"]), LATE if late else None]
    updates = content["updates"]
    if content["kind"] == "action" and updates and updates[-1]["update_class"] == UpdateClass.NO_NEWS:
        found.append(NO_NEWS)
    if any(loop["silence"] for loop in content["loops"]):
        found.append(SILENT)
    if differing(content):
        found.append(DIFFERING)
    return [label for label in found if label]
