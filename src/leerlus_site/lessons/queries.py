"""Reads on lessons and bottlenecks, for the workplace."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from leerlus.register.kinds import EntryKind
from leerlus.register.lessons import LessonState
from leerlus_site.lessons.models import Merge
from leerlus_site.register.models import Entry


@dataclass(frozen=True, kw_only=True)
class LessonFilter:
    """What the list of lessons shows; `values` are choices from value lists, `outcome` among them."""

    state: str = ""
    words: str = ""
    outcome: str = ""
    perspective: str = ""
    trajectory: str = ""


def lessons(wanted: LessonFilter) -> QuerySet[Entry]:
    """Lessons that answer the filter, the newest first."""
    found = Entry.objects.filter(kind=EntryKind.LESSON).select_related("organisation", "lessondetail__trajectory")
    if wanted.state:
        found = found.filter(state=wanted.state)
    if wanted.outcome:
        found = found.filter(lessondetail__values__outcome__contains=[wanted.outcome])
    if wanted.perspective:
        found = found.filter(lessondetail__values__perspective__contains=[wanted.perspective])
    if wanted.trajectory:
        found = found.filter(lessondetail__trajectory__key=wanted.trajectory)
    for word in wanted.words.split():
        found = found.filter(
            Q(title__icontains=word)
            | Q(reference__iexact=word)
            | Q(lessondetail__insight__icontains=word)
            | Q(lessondetail__advice__icontains=word)
        )
    return found.order_by("-created_at", "-id")


def lesson(reference: str) -> QuerySet[Entry]:
    """One lesson with its own part."""
    return Entry.objects.filter(kind=EntryKind.LESSON, reference=reference).select_related(
        "organisation", "lessondetail__trajectory"
    )


def bottlenecks() -> QuerySet[Entry]:
    """All bottlenecks, by reference."""
    return Entry.objects.filter(kind=EntryKind.BOTTLENECK).select_related("bottleneckdetail").order_by("reference")


@dataclass(frozen=True)
class Counts:
    """How many lessons were anchored (seen by the team), and of those learned (someone independent found it works)."""

    all: int
    anchored: int
    learned: int


def counts() -> Counts:
    """The two counts, apart; a learned lesson was anchored too."""
    living = Entry.objects.filter(kind=EntryKind.LESSON).exclude(state=LessonState.WITHDRAWN)
    learned = living.filter(state=LessonState.LEARNED).count()
    anchored = living.filter(state=LessonState.ANCHORED).count() + learned
    return Counts(living.count(), anchored, learned)


def merge_of(entry: Entry) -> Merge | None:
    """The merge in which this lesson went up, as long as it was not undone."""
    return Merge.objects.filter(merged=entry, undone_on__isnull=True).select_related("kept").first()


def taken_in(entry: Entry) -> QuerySet[Merge]:
    """The lessons that went up in this one."""
    return Merge.objects.filter(kept=entry, undone_on__isnull=True).select_related("merged")
