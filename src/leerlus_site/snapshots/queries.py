"""Reads on what was released. Every read on the public side begins here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet
from django.utils.timezone import localdate

from leerlus.register.states import CommitmentState
from leerlus.register.updates import UpdateClass
from leerlus_site.snapshots.messages import token_digest
from leerlus_site.snapshots.models import Message, PublicFile, Snapshot

ENTRY_KINDS = ("recommendation", "commitment", "action", "motion", "lesson", "bottleneck")
TOEZEGGING = Q(kind="commitment", content__strength="toezegging")
PER_SITEMAP = 2_000
STILL_OPEN = (CommitmentState.OPEN.value, CommitmentState.REOPENED.value)


def current(*kinds: str) -> QuerySet[Snapshot]:
    """The current snapshots of these kinds, or of all."""
    query = Snapshot.objects.filter(is_current=True)
    return query.filter(kind__in=kinds) if kinds else query


def one(kind: str, key: str) -> Snapshot | None:
    """The current snapshot of one thing, or None."""
    return current(kind).filter(key=key).first()


def entry(key: str) -> Snapshot | None:
    """The current snapshot of the entry with that key, whatever its kind, or None."""
    return current(*ENTRY_KINDS).filter(key=key).first()


def late(today: date) -> Q:
    """Toezeggingen whose confirmed term lies before `today` and that nobody says are kept; see `is_late`."""
    return TOEZEGGING & Q(
        state__in=STILL_OPEN,
        due_until__lt=today,
        content__due__confirmed=True,
        content__due__kept_on=None,
    )


def without_news() -> Q:
    """Actions of which the newest round reported no news."""
    return Q(kind="action") & Q(**{"content__updates__-1__update_class": UpdateClass.NO_NEWS.value})


def silent(*, organisation: str = "", report: str = "") -> QuerySet[Snapshot]:
    """Entries of which it is public that a question about them waits, the longest first; a small index finds them."""
    query = current(*ENTRY_KINDS).filter(silent_since__isnull=False)
    if organisation:
        query = query.filter(silent_of__contains=[organisation])
    if report:
        query = query.filter(report_key=report)
    return query.order_by("silent_since", "key")


def withdrawn_since(begin: datetime, *kinds: str) -> QuerySet[Snapshot]:
    """What was taken back since that moment and did not return, the latest first; without its content."""
    again = Snapshot.objects.filter(is_current=True, kind=OuterRef("kind"), key=OuterRef("key"))
    gone = Snapshot.objects.filter(withdrawn_at__gte=begin, kind__in=kinds).exclude(Exists(again))
    return gone.defer("content", "metadata").order_by("-withdrawn_at", "key")


def earlier(snapshots: Iterable[Snapshot], *, before: datetime) -> dict[tuple[str, str], Snapshot]:
    """By (kind, key) the version of each that was public just before that moment; one question to the database."""
    wanted = {(snapshot.kind, snapshot.key) for snapshot in snapshots}
    rows = Snapshot.objects.filter(key__in={key for _, key in wanted}, released_at__lt=before).order_by("version")
    return {(row.kind, row.key): row for row in rows if (row.kind, row.key) in wanted}


def released(pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """(kind, key) -> current version, for those of the pairs that are public now; one question to the database."""
    wanted = set(pairs)
    rows = current().filter(key__in={key for _, key in wanted}).values_list("kind", "key", "version")
    return {(kind, key): version for kind, key, version in rows if (kind, key) in wanted}


def sitemap_parts(*kinds: str) -> list[tuple[int, date]]:
    """The parts of the sitemap that hold something, each with the day of its last release; one question.

    A part is a stretch of numbers of snapshots: what is released later never moves a record to another part.
    """
    parts = current(*kinds).annotate(part=F("pk") / PER_SITEMAP).values_list("part")
    return [(part, localdate(at)) for part, at in parts.annotate(Max("released_at")).order_by("part")]


def sitemap_part(part: int, *kinds: str) -> QuerySet[Snapshot]:
    """The current snapshots of one part, without their content."""
    first = part * PER_SITEMAP
    return current(*kinds).filter(pk__gte=first, pk__lt=first + PER_SITEMAP).defer("content").order_by("pk")


def last_release() -> date | None:
    """The day on which something was released last; None when nothing is public."""
    at = current().aggregate(at=Max("released_at"))["at"]
    return localdate(at) if at else None


def was_public(kind: str, key: str) -> bool:
    """Whether there ever was a release of this thing."""
    return Snapshot.objects.filter(kind=kind, key=key).exists()


def things_of(snapshot_ids: Iterable[int]) -> set[tuple[str, str]]:
    """The (kind, key) of these snapshots, current or not."""
    return set(Snapshot.objects.filter(pk__in=list(snapshot_ids)).values_list("kind", "key"))


def public_file(document_key: str, sha256: str) -> PublicFile | None:
    """The public file of a document, if it is still public."""
    return PublicFile.objects.filter(document_key=document_key, sha256=sha256).first()


def entries_by_organisation() -> dict[str, int]:
    """The number of current entries by organisation key; one question to the database."""
    rows = current(*ENTRY_KINDS).exclude(organisation_key="").values_list("organisation_key").annotate(Count("id"))
    return dict(rows)


@dataclass(frozen=True)
class Followed:
    """What the sender of a message may see of it: nothing that he, or anyone, wrote to us."""

    received_at: datetime
    expires_at: datetime
    state: str
    outcome: str
    answer: str
    answered_at: datetime | None


def message_followed(token: str, *, at: datetime) -> Followed | None:
    """The message with that secret; None for a wrong secret and after its term, so that nobody can tell which."""
    columns = ("received_at", "expires_at", "state", "outcome", "answer", "answered_at")
    found = Message.objects.filter(token_digest=token_digest(token), expires_at__gt=at).values(*columns).first()
    return Followed(**found) if found else None
