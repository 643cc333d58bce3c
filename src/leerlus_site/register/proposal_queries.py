"""Reads on proposed links, and the register as items that can be linked."""

from collections.abc import Iterator

from django.db.models import QuerySet

from leerlus.reading.progress.motions import motions
from leerlus.register.kinds import EntryKind
from leerlus.register.linking import Item, ItemKind, MotionNamed
from leerlus.register.linking.deciding import ProposalState
from leerlus_site.register.models import Entry, Evidence, LinkProposal

_KINDS = [kind.value for kind in ItemKind]


def proposals(state: str = ProposalState.PROPOSED) -> QuerySet[LinkProposal]:
    """Proposed links in that state, the likeliest first."""
    return LinkProposal.objects.filter(state=state).select_related("source", "target", "part", "decided_by")


def entries_of(document_id: int) -> frozenset[str]:
    """The references of the entries that stand on a document."""
    found = Evidence.objects.filter(statement__document_id=document_id)
    return frozenset(found.values_list("entry__reference", flat=True))


def items() -> Iterator[Item]:
    """Every entry that can be linked, with the paper that it first stood in; the key is its reference."""
    found = Entry.objects.filter(kind__in=_KINDS).select_related("motiondetail")
    first: dict[int, Evidence] = {}
    for evidence in Evidence.objects.select_related("statement__document").order_by("statement_id"):
        first.setdefault(evidence.entry_id, evidence)
    for entry in found.order_by("id"):
        yield _item(entry, first.get(entry.pk))


def _item(entry: Entry, evidence: Evidence | None) -> Item:
    document = evidence.statement.document if evidence else None
    kind = ItemKind(entry.kind)
    return Item(
        key=entry.reference,
        kind=kind,
        text=entry.title if kind is ItemKind.REPORT else entry.text or entry.title,
        paper=document.reference if document else entry.reference,
        number=entry.source_number or None,
        place=evidence.statement.start if evidence else None,
        day=document.date if document else None,
        motions=_motions(entry),
        mentions=f"{document.title}\n{document.subject}" if document else "",
    )


def _motions(entry: Entry) -> tuple[MotionNamed, ...]:
    if entry.kind == EntryKind.MOTION:
        detail = entry.motiondetail
        return (MotionNamed(detail.number or None, detail.movers or None),)
    return tuple(MotionNamed(one.number, one.mover, one.part) for one in motions(entry.text))
