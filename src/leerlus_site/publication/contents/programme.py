"""What the programme's own figures are computed from: questions in numbers only, and counts by state."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Min

from leerlus.loops.kinds import Criterion, Judgement
from leerlus.register.kinds import EntryKind
from leerlus_site.loops.models import Loop
from leerlus_site.publication.candidates import public_entry_ids
from leerlus_site.publication.contents.built import Built
from leerlus_site.publication.contents.quotes import day
from leerlus_site.readiness.queries import use_counts
from leerlus_site.register.models import Entry, Evidence
from leerlus_site.snapshots.loop_contents import AskedContent, ProgrammeContent


def build_programme(kind: str, keys: Iterable[str]) -> list[Built]:
    """The programme in numbers. Questions that wait count too, without whom they were put before."""
    loops = (
        Loop.objects.filter(addressee__recipient_only=False, forwarding__isnull=True)
        .prefetch_related("reactions", "follow_ups", "assessments")
        .order_by("sent_on", "pk")
    )
    advised = _advised_on()
    content = ProgrammeContent(
        asked=[_asked(loop, advised.get(loop.entry_id)) for loop in loops],
        lessons=_by_state(EntryKind.LESSON),
        actions=_by_state(EntryKind.ACTION, public_entry_ids()),
        uses=use_counts(),
    )
    return [Built(kind=kind, key=key, title="Cijfers van het leernetwerk", content=content) for key in keys]


def _asked(loop: Loop, advised_on: date | None) -> AskedContent:
    reaction = next((row for row in loop.reactions.all() if row.turn == loop.turn and row.sent_on), None)
    followed = min((row.on for row in loop.follow_ups.all()), default=None)
    works = (Criterion.EFFECTIVE, Judgement.MET)
    return AskedContent(
        asked_on=(loop.asked_on or loop.sent_on).isoformat(),
        due=day(loop.due),
        answered_on=day(reaction.sent_on) if reaction else None,
        kind=reaction.kind if reaction else None,
        advised_on=day(advised_on),
        changed_on=day(followed),
        works=any((row.criterion, row.judgement) == works for row in loop.assessments.all()),
    )


def _advised_on() -> dict[int, date]:
    """The day of the oldest paper that an entry stands on, of entries that were put before someone."""
    evidence = Evidence.objects.filter(entry__loops__isnull=False, statement__document__date__isnull=False)
    return dict(evidence.values_list("entry").annotate(Min("statement__document__date")))


def _by_state(kind: EntryKind, within: set[int] | None = None) -> dict[str, int]:
    entries = Entry.objects.filter(kind=kind) if within is None else Entry.objects.filter(kind=kind, pk__in=within)
    return dict(entries.values_list("state").annotate(Count("pk")).order_by("state"))
