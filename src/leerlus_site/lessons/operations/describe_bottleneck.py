"""Describe what several lessons share, with the improvement of the system that it asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus.lessons import guards
from leerlus.register.kinds import EntryKind
from leerlus.register.links import LinkKind
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act, Role
from leerlus_site.history.operations.record import record
from leerlus_site.lessons.operations.public_words import need_public_words
from leerlus_site.register.mapping import NewEntry
from leerlus_site.register.models import Entry, Link
from leerlus_site.register.models.lesson import INTERNAL
from leerlus_site.register.operations.new_entry import enter


@dataclass(frozen=True, kw_only=True)
class NewBottleneck:
    """`described_by` names the source, for who is not independent himself; `framework_law` weighs that option."""

    title: str
    text: str
    improvement: str
    framework_law: str
    lessons: Sequence[Entry]
    described_by: str = ""
    marking: str = INTERNAL


@transaction.atomic
def describe_bottleneck(new: NewBottleneck, *, by: User, at: datetime) -> Entry:
    """The bottleneck, tied to its lessons; StepRefused with fewer than two of them or without an independent source."""
    check(by, Act.DESCRIBE_BOTTLENECK)
    own = by.role == Role.ASSESSOR
    guards.need_lessons([EntryKind(lesson.kind) for lesson in new.lessons])
    guards.need_describer(new.described_by, own=own)
    said = {"title": new.title, "text": new.text, "improvement": new.improvement, "framework_law": new.framework_law}
    if not all(words.strip() for words in said.values()):
        raise StepRefused(
            "Beschrijf het knelpunt, de verbetering van het systeem, en wat een kaderwet hier kan doen of juist niet."
        )
    need_public_words(said | {"described_by": new.described_by}, marking=new.marking)
    entry = enter(_entry(new, own=own, by=by), by=by, at=at, reason="Wat meer lessen delen")
    Link.objects.bulk_create(
        Link(source=entry, target=lesson, kind=LinkKind.BUNDLES, made_by=by, made_at=at, reason="Deelt dit knelpunt")
        for lesson in new.lessons
    )
    record(
        by=by,
        function=function_of(by),
        verb="described",
        object_type="entry",
        object_id=entry.reference,
        payload={"lessons": [lesson.reference for lesson in new.lessons]},
        at=at,
    )
    return entry


def _entry(new: NewBottleneck, *, own: bool, by: User) -> NewEntry:
    describer = new.described_by.strip()
    if own and not describer:
        describer = by.organisation.name if by.organisation else "een onafhankelijke beoordelaar"
    return NewEntry(
        kind=EntryKind.BOTTLENECK,
        title=new.title,
        text=new.text,
        detail={
            "described_by": describer,
            "improvement": new.improvement,
            "framework_law": new.framework_law,
            "marking": new.marking,
        },
    )
