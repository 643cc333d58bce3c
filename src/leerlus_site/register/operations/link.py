"""Join two entries."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus.register.kinds import EntryKind
from leerlus.register.links import LinkKind, check_link
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.models import Statement
from leerlus_site.history.operations.record import record
from leerlus_site.register.models import Entry, Link, MotionPart


@dataclass(frozen=True, kw_only=True)
class NewLink:
    """`source` relates to `target` as `kind` says; `statement` is the sentence that says so."""

    source: Entry
    target: Entry
    kind: LinkKind
    part: MotionPart | None = None
    statement: Statement | None = None


@transaction.atomic
def link(new: NewLink, *, by: User, at: datetime, reason: str) -> Link:
    """Save and record the link, or give the one that is there; StepRefused for kinds that the rule does not join."""
    check(by, Act.EDIT_ENTRY)
    check_link(new.kind, EntryKind(new.source.kind), EntryKind(new.target.kind))
    if not reason.strip():
        raise StepRefused("Schrijf erbij waarom deze twee bij elkaar horen.")
    made, created = Link.objects.get_or_create(
        source=new.source,
        target=new.target,
        kind=new.kind,
        part=new.part,
        defaults={"statement": new.statement, "made_by": by, "made_at": at, "reason": reason},
    )
    if created:
        record(
            by=by,
            function=function_of(by),
            verb="linked",
            object_type="entry",
            object_id=new.source.reference,
            reason=reason,
            payload={"kind": new.kind, "to": new.target.reference},
            at=at,
        )
    return made
