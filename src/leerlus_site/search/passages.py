"""Pieces of what is inside to find: a document gives its paragraphs, everything else its words."""

from collections.abc import Collection, Iterable, Iterator
from typing import TypeVar

from django.db.models import Model, Prefetch, QuerySet

from leerlus.register.kinds import EntryKind
from leerlus.register.states import UpdateState
from leerlus.search import Passage
from leerlus_site.documents.models import Document
from leerlus_site.dossiers.models import Dossier
from leerlus_site.loops.models import Loop, Reaction
from leerlus_site.register.models import (
    BottleneckDetail,
    CommitmentDetail,
    Entry,
    LessonDetail,
    ProgressUpdate,
    Trajectory,
)
from leerlus_site.snapshots.index_folder import Thing
from leerlus_site.snapshots.passages import KIND_WORDS, pieces

Row = TypeVar("Row", bound=Model)
ENTRY_KINDS = frozenset(kind.value for kind in EntryKind)
_SAID = (UpdateState.VALIDATED, UpdateState.PUBLISHED)
_ALSO = {"loop": "terugkoppeling vraag reactie", "trajectory": "hersteltraject", "dossier": "besluit dossier"}


def inside(things: Collection[Thing] | None = None) -> Iterator[Passage]:
    """Everything that someone inside may find; or only what belongs to these (kind, key)."""
    for document in _asked(Document.objects.filter(erased_at=None, current_text__isnull=False), things, "document"):
        yield from _of_document(document)
    for entry in _entries(things):
        yield _of_entry(entry)
    for loop in _asked(Loop.objects.select_related("entry", "addressee"), things, "loop"):
        yield _of_loop(loop)
    for trajectory in _asked(Trajectory.objects.all(), things, "trajectory", field="key"):
        told = (trajectory.description, trajectory.harmed, trajectory.organisation, trajectory.redress_by)
        yield _whole("trajectory", trajectory.key, trajectory.name, told)
    for dossier in _asked(Dossier.objects.select_related("organisation"), things, "dossier"):
        outcomes = dossier.moments.values_list("who", "outcome")
        words = (dossier.about, *(word for moment in outcomes for word in moment))
        yield _whole("dossier", dossier.reference, dossier.title, words, organisation=dossier.organisation.key)


def _asked(
    rows: QuerySet[Row], things: Collection[Thing] | None, kind: str, *, field: str = "reference"
) -> Iterator[Row]:
    if things is not None:
        rows = rows.filter(**{f"{field}__in": [key for asked, key in things if asked == kind]})
    return rows.order_by("pk").iterator(chunk_size=50)


def _entries(things: Collection[Thing] | None) -> Iterator[Entry]:
    rows = Entry.objects.select_related(
        "organisation", "lessondetail", "bottleneckdetail", "commitmentdetail"
    ).prefetch_related(Prefetch("updates", ProgressUpdate.objects.filter(state__in=_SAID).order_by("pk")))
    if things is not None:
        rows = rows.filter(reference__in=[key for kind, key in things if kind in ENTRY_KINDS])
    return rows.order_by("pk").iterator(chunk_size=200)


def _of_document(document: Document) -> Iterator[Passage]:
    text = document.current_text
    assert text is not None
    for start, end in pieces(text.text):
        yield Passage(
            kind="document",
            key=document.reference,
            version=text.pk,
            title=document.title,
            text=text.text[start:end],
            start=start,
            end=end,
            day=document.date.isoformat() if document.date else "",
        )


def _of_entry(entry: Entry) -> Passage:
    words = [entry.text, entry.source_number, *(update.text for update in entry.updates.all())]
    lesson: LessonDetail | None = getattr(entry, "lessondetail", None)
    if lesson is not None:
        words += [lesson.context, lesson.cause, lesson.insight, lesson.advice]
    bottleneck: BottleneckDetail | None = getattr(entry, "bottleneckdetail", None)
    if bottleneck is not None:
        words += [bottleneck.improvement, bottleneck.framework_law]
    commitment: CommitmentDetail | None = getattr(entry, "commitmentdetail", None)
    return _whole(
        entry.kind,
        entry.reference,
        entry.title,
        words,
        organisation=entry.organisation.key if entry.organisation else "",
        state=entry.state,
        also=KIND_WORDS.get(commitment.strength if commitment else entry.kind, ""),
    )


def _of_loop(loop: Loop) -> Passage:
    """The question and what was sent in answer; a draft is for its own organisation only."""
    sent = Reaction.objects.filter(loop=loop, sent_on__isnull=False).order_by("turn").values_list("words", flat=True)
    words = (loop.question, loop.addressee.name, *sent)
    return _whole("loop", loop.reference, loop.entry.title, words, organisation=loop.addressee.key, state=loop.state)


def _whole(
    kind: str,
    key: str,
    title: str,
    words: Iterable[str],
    *,
    organisation: str = "",
    state: str = "",
    also: str = "",
) -> Passage:
    """One passage of all words, each once."""
    distinct = dict.fromkeys(word.strip() for word in words if word.strip() and word.strip() != title)
    return Passage(
        kind=kind,
        key=key,
        version=0,
        title=title,
        text="\n".join(distinct),
        organisation=organisation,
        state=state,
        also=also or _ALSO.get(kind, ""),
        by_meaning=True,
    )
