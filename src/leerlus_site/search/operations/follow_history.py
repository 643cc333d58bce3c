"""Bring the index of the workplace up to date with what the history tells.

Each act adds its event in its own transaction, one after the other. So the history is the outbox of the index: what
stands after the last event that was followed is what changed. A kill in between leaves the row where it was, and the
same things are written once more.
"""

from collections.abc import Iterable, Iterator

from django.db import transaction

from leerlus_site.history.models import Event
from leerlus_site.loops.models import Loop
from leerlus_site.register.models import Cycle, Entry, ProgressUpdate
from leerlus_site.search.index import ERASED, INSIDE
from leerlus_site.search.models import IndexedUpTo
from leerlus_site.snapshots.index_folder import Thing

_MOST = 2_000
_OWN = frozenset({"document", "trajectory", "dossier", "loop"})
_ALL_ANEW = frozenset({ERASED, "functions_moved"})
"""Acts that change more than the one thing that their event names."""


def follow_history() -> int:
    """How many events were followed."""
    with transaction.atomic():
        IndexedUpTo.objects.get_or_create(pk=1)
        row = IndexedUpTo.objects.select_for_update().get(pk=1)
        events = list(Event.objects.filter(pk__gt=row.event).order_by("pk")[: _MOST + 1])
        if not events:
            return 0
        if len(events) > _MOST or any(event.verb in _ALL_ANEW for event in events):
            row.event = Event.objects.order_by("-pk").values_list("pk", flat=True)[0]
            INSIDE.rebuild()
        else:
            row.event = events[-1].pk
            INSIDE.refresh(set(_changed(events)))
        row.save()
    return len(events)


def rebuild() -> int:
    """Make the index anew; the number of passages."""
    last = Event.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    count = INSIDE.rebuild()
    IndexedUpTo.objects.update_or_create(pk=1, defaults={"event": last})
    return count


def _changed(events: Iterable[Event]) -> Iterator[Thing]:
    """What these events changed, as it is called in the index."""
    for event in events:
        kind, key = event.object_type, event.object_id
        if kind in _OWN:
            yield kind, key
        if kind == "loop":
            yield from _entries(Loop.objects.filter(reference=key).values_list("entry_id", flat=True))
        elif kind == "entry":
            yield from ((found, key) for found in Entry.objects.filter(reference=key).values_list("kind", flat=True))
        elif kind == "update" and key.isdecimal():
            yield from _entries(ProgressUpdate.objects.filter(pk=key).values_list("action_id", flat=True))
        elif kind == "round" and key.isdecimal():
            rounds = Cycle.objects.filter(pk=key)
            yield from _entries(ProgressUpdate.objects.filter(cycle__in=rounds).values_list("action_id", flat=True))


def _entries(ids: Iterable[int]) -> Iterator[Thing]:
    yield from Entry.objects.filter(pk__in=list(ids)).values_list("kind", "reference")
