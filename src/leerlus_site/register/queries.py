"""Reads on the register, for the workplace."""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from leerlus.register.states import StatementState
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.documents.models import Document, Statement
from leerlus_site.documents.queries import visible_documents
from leerlus_site.register.models import (
    BottleneckDetail,
    Entry,
    Evidence,
    LessonDetail,
    Link,
    Trajectory,
    TrajectoryPart,
)

REVIEWED_KINDS = ("recommendation", "commitment", "progress", "finding", "decision", "citation", "defect")
"""Kinds that a person decides on one by one, the weightiest first; periods stand inside other passages."""


@dataclass(frozen=True, kw_only=True)
class QueueFilter:
    """What the review queue shows."""

    document: str = ""
    kind: str = ""
    state: str = StatementState.PROPOSED


def queue(wanted: QueueFilter, user: User) -> QuerySet[Statement]:
    """Passages of the current texts of documents that the user may see and that answer the filter, in reading order."""
    found = Statement.objects.filter(text_version__pk__in=visible_documents(user).values("current_text"))
    found = found.filter(kind=wanted.kind) if wanted.kind else found.filter(kind__in=REVIEWED_KINDS)
    if wanted.document:
        found = found.filter(document__reference=wanted.document)
    if wanted.state:
        found = found.filter(state=wanted.state)
    return found.select_related("document", "text_version", "decided_by").order_by("document_id", "start", "end", "id")


def next_in_queue(after: Statement, wanted: QueueFilter, user: User) -> Statement | None:
    """The next passage in the queue after this one, else the first that is left."""
    left = queue(wanted, user).exclude(pk=after.pk)
    later = left.filter(Q(document_id__gt=after.document_id) | Q(document_id=after.document_id, start__gte=after.start))
    return later.first() or left.first()


def counts_by_document(user: User) -> QuerySet[Document]:
    """Visible documents with passages still to decide on, with how many (`waiting`)."""
    waiting = Q(statements__state=StatementState.PROPOSED, statements__kind__in=REVIEWED_KINDS)
    return visible_documents(user).annotate(waiting=Count("statements", filter=waiting)).filter(waiting__gt=0)


@dataclass(frozen=True, kw_only=True)
class EntryFilter:
    """What the list of entries shows."""

    kind: str = ""
    state: str = ""
    words: str = ""
    organisation: str = ""


def entries(wanted: EntryFilter) -> QuerySet[Entry]:
    """Entries that answer the filter, by reference."""
    found = Entry.objects.select_related("organisation", "due").order_by("kind", "reference")
    if wanted.kind:
        found = found.filter(kind=wanted.kind)
    if wanted.state:
        found = found.filter(state=wanted.state)
    if wanted.organisation:
        found = found.filter(organisation__key=wanted.organisation)
    for word in wanted.words.split():
        found = found.filter(Q(title__icontains=word) | Q(reference__iexact=word) | Q(source_number=word))
    return found


def owing_organisations() -> QuerySet[Organisation]:
    """Organisations that have an entry, by name; one look in the index for each, however many entries it has."""
    return Organisation.objects.filter(Exists(Entry.objects.filter(organisation=OuterRef("pk")))).order_by("name")


def entry_by_reference(reference: str) -> QuerySet[Entry]:
    """One entry with all that its page shows."""
    return (
        Entry.objects.filter(reference=reference)
        .select_related("organisation", "owner", "due")
        .prefetch_related("parts", "updates__cycle__organisation", "due__shifts")
    )


def own_part(entry: Entry) -> LessonDetail | BottleneckDetail:
    """The own part of a lesson or bottleneck."""
    own: LessonDetail | BottleneckDetail = getattr(entry, f"{entry.kind}detail")
    return own


def visible_evidence(entry: Entry, user: User) -> QuerySet[Evidence]:
    """What the entry stands on, as far as the user may see the papers."""
    found = entry.evidence.select_related("statement__document").order_by("statement_id")
    return found.filter(statement__document__in=visible_documents(user))


def links_of(entry: Entry) -> QuerySet[Link]:
    """Links from and to the entry."""
    return (
        Link.objects.filter(Q(source=entry) | Q(target=entry))
        .select_related("source", "target", "part", "statement__document", "made_by")
        .order_by("kind", "id")
    )


def trajectories() -> QuerySet[Trajectory]:
    """All redress operations, with the number of entries that belong to each as `parts_count`."""
    return Trajectory.objects.annotate(parts_count=Count("parts")).order_by("name")


def parts_of(trajectory: Trajectory) -> QuerySet[TrajectoryPart]:
    """What belongs to the operation."""
    return trajectory.parts.select_related("entry").order_by("entry__reference")
