"""The motions that a row of an annex names, linked part by part."""

from datetime import datetime
from typing import Any

from django.db.models import Q

from leerlus.register.annex import motion_key
from leerlus.register.kinds import EntryKind
from leerlus.register.links import LinkKind
from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Statement
from leerlus_site.register.mapping import NewEntry, details_of
from leerlus_site.register.models import Entry, Link, MotionPart
from leerlus_site.register.operations.new_entry import new_entry


def tie_motions(action: Entry, statement: Statement, *, by: User, at: datetime) -> None:
    """Link the action to each motion (part) of the row; part of the caller's transaction."""
    for named in details_of(statement).get("motions", ()):
        motion = _motion(action, named, by=by, at=at)
        part = None
        if named.get("part"):
            part, _created = MotionPart.objects.get_or_create(motion=motion, number=named["part"])
        Link.objects.get_or_create(
            source=action,
            target=motion,
            kind=LinkKind.CARRIES_OUT,
            part=part,
            defaults={
                "statement": statement,
                "made_by": by,
                "made_at": at,
                "reason": f"Genoemd in {statement.document.reference}",
            },
        )


def _motion(action: Entry, named: dict[str, Any], *, by: User, at: datetime) -> Entry:  # Any: JSON values
    report = action.actiondetail.report
    number, mover = named.get("number"), named.get("mover") or ""
    wanted = motion_key(number, mover)
    under_report = Q(motiondetail__report=report) | Q(links_out__kind=LinkKind.BELONGS_TO, links_out__target=report)
    known = Entry.objects.filter(under_report, kind=EntryKind.MOTION).distinct()
    for motion in known.select_related("motiondetail").order_by("pk"):
        if motion_key(motion.motiondetail.number or None, motion.motiondetail.movers) == wanted:
            return motion
    label = " ".join(part for part in ("Motie", mover, f"(nr. {number})" if number else "") if part)
    new = NewEntry(
        kind=EntryKind.MOTION,
        text=label,
        source_number=number or "",
        detail={"number": number or "", "movers": mover, "report": report},
    )
    return new_entry(new, by=by, at=at)
