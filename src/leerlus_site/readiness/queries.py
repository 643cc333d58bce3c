"""Reads on packs and operations, for the workplace."""

from dataclasses import dataclass

from django.db.models import Count, Prefetch, Q, QuerySet

from leerlus.readiness.pack import Helped, PackState, Use
from leerlus_site.readiness.models import Pack, PackItem, TrajectoryStep
from leerlus_site.register.models import Entry


def packs() -> QuerySet[Pack]:
    """All packs, the newest first, with how many lessons were marked of how many."""
    lessons = Q(items__kind="lesson")
    return Pack.objects.select_related("trajectory").annotate(
        lessons=Count("items", filter=lessons), marked=Count("items", filter=lessons & ~Q(items__use=""))
    )


def pack_by_reference(reference: str) -> QuerySet[Pack]:
    """One pack with all that its page shows."""
    items = PackItem.objects.select_related("lesson__lessondetail__trajectory").order_by("place")
    return (
        Pack.objects.filter(reference=reference)
        .select_related("trajectory", "made_by")
        .prefetch_related(Prefetch("items", items))
    )


def uses_of(lesson: Entry) -> QuerySet[PackItem]:
    """What teams did with a lesson, the newest pack first."""
    return PackItem.objects.filter(lesson=lesson).select_related("pack__trajectory").order_by("-pack_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class UseFigures:
    """How packs and lessons are used, in figures that name nobody."""

    packs: int
    signed: int
    offered: int
    used: int
    not_used: int
    helped: int
    partly: int
    did_not_help: int
    began_without: int


def use_figures() -> UseFigures:
    """The figures over all packs."""
    lessons = PackItem.objects.filter(kind="lesson")
    uses = dict(lessons.values_list("use").annotate(Count("id")).order_by())
    helped = dict(lessons.values_list("helped").annotate(Count("id")).order_by())
    return UseFigures(
        packs=Pack.objects.count(),
        signed=Pack.objects.filter(state=PackState.SIGNED).count(),
        offered=sum(uses.values()),
        used=uses.get(Use.USED, 0),
        not_used=uses.get(Use.NOT_USED, 0),
        helped=helped.get(Helped.YES, 0),
        partly=helped.get(Helped.PARTLY, 0),
        did_not_help=helped.get(Helped.NO, 0),
        began_without=TrajectoryStep.objects.exclude(without_pack="").count(),
    )


def use_counts() -> dict[str, int]:
    """How many lessons in signed packs were used and helped: what may be public of it."""
    signed = PackItem.objects.filter(kind="lesson", pack__state=PackState.SIGNED)
    counted = signed.values_list("use", "helped").annotate(Count("id")).order_by()
    counts = {"used": 0, "not_used": 0, **{helped.value: 0 for helped in Helped}, "untold": 0}
    for use, helped, count in counted:
        counts[use] += count
        if use == Use.USED:
            counts[helped or "untold"] += count
    return counts
