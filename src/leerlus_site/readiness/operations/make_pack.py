"""Make a readiness pack from an intake, for an operation that is known or for a new one."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.text import slugify
from django.utils.timezone import localdate

from leerlus.readiness.intake import Intake, check_intake
from leerlus.readiness.pack import Chapter, PackState, compose
from leerlus.readiness.trajectories import TrajectoryState
from leerlus.register.value_lists import check_values
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.common.turns import next_reference
from leerlus_site.readiness.mapping import lesson_at_hand
from leerlus_site.readiness.models import Pack, PackItem
from leerlus_site.readiness.operations.step_trajectory import take_step
from leerlus_site.readiness.trajectory_queries import lessons_to_offer
from leerlus_site.register.models import Entry, Trajectory

_LONGEST_KEY = 70


@dataclass(frozen=True, kw_only=True)
class NewPack:
    """An intake, and the operation that it is for; None makes one with the name of the intake."""

    intake: Intake
    trajectory: Trajectory | None = None


@transaction.atomic
def make_pack(new: NewPack, *, by: User, at: datetime) -> Pack:
    """The pack with all that was found; StepRefused where the intake tells too little."""
    check(by, Act.PREPARE)
    asked = new.intake
    check_intake(asked)
    levels, repairs = check_values("government_level", asked.levels), check_values("repair", asked.repairs)
    reference = next_reference(Pack.objects.all(), f"STA-{at.year}-")
    trajectory = new.trajectory or _new_trajectory(asked, reference, by=by, at=at)
    lessons = [lesson_at_hand(detail) for detail in lessons_to_offer(without=trajectory)]
    chapters = compose(asked, lessons)
    pack = Pack.objects.create(
        reference=reference,
        trajectory=trajectory,
        state=PackState.OPEN,
        happened=asked.happened,
        harmed=asked.harmed,
        caused_by=asked.caused_by,
        scale=asked.scale,
        levels=list(levels),
        repairs=list(repairs),
        needs=asked.needs,
        made_by=by,
        made_on=localdate(at),
    )
    items = _items(pack, chapters)
    PackItem.objects.bulk_create(items)
    record_act("pack", pack.reference, "pack_made", by=by, at=at, trajectory=trajectory.key, items=len(items))
    return pack


def _new_trajectory(asked: Intake, reference: str, *, by: User, at: datetime) -> Trajectory:
    """The operation as the intake tells of it; it begins by exploring."""
    trajectory = Trajectory.objects.create(
        key=_free_key(asked.name),
        name=asked.name,
        description=asked.happened,
        harmed=asked.harmed,
        organisation=asked.caused_by,
        source=f"Intake van startpakket {reference}",
        source_date=localdate(at),
    )
    begun = f"Begonnen met startpakket {reference}"
    take_step(trajectory, TrajectoryState.EXPLORING, reason=begun, by=by, at=at)
    return trajectory


def _free_key(name: str) -> str:
    stem = slugify(name)[:_LONGEST_KEY] or "hersteltraject"
    taken = set(Trajectory.objects.filter(key__startswith=stem).values_list("key", flat=True))
    number = 1
    while (key := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return key


def _items(pack: Pack, chapters: tuple[Chapter, ...]) -> list[PackItem]:
    found: list[PackItem] = []
    keys = [fit.lesson.key for chapter in chapters for fit in chapter.lessons]
    entries = {entry.reference: entry for entry in Entry.objects.filter(reference__in=keys)}
    for chapter in chapters:
        shared = {"pack": pack, "question": chapter.question.key}
        for fit in chapter.lessons:
            reasons = [[reason.why.value, list(reason.shared)] for reason in fit.reasons]
            lesson = entries[fit.lesson.key]
            found.append(PackItem(kind="lesson", key=fit.lesson.key, lesson=lesson, reasons=reasons, **shared))
        rows = (("risk", chapter.risks), ("helper", chapter.helpers), ("model", chapter.models))
        found += [PackItem(kind=kind, key=row.key, **shared) for kind, listed in rows for row in listed]
    for place, item in enumerate(found):
        item.place = place
    return found
