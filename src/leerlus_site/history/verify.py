"""Walk the chain from the first event to the last, and name the first link that does not hold."""

from dataclasses import dataclass

from leerlus_site.history import chain
from leerlus_site.history.models import Event, Payload
from leerlus_site.history.operations.erase import ERASED
from leerlus_site.snapshots.models import HistoryHead


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many events hold; `broken` is a Dutch sentence naming the first that does not, empty when all do."""

    events: int
    broken: str = ""


def verify() -> Verdict:
    """Check every digest, every payload that is still there, every erasure, and every published head."""
    heads = {head.events: head for head in HistoryHead.objects.all()}
    erased = set(Event.objects.filter(verb=ERASED, object_type="event").values_list("object_id", flat=True))
    previous, count = chain.GENESIS, 0
    for event in Event.objects.select_related("payload").order_by("id").iterator(chunk_size=500):
        head = heads.pop(count + 1, None)
        fault = _fault(event, previous) or _payload_fault(event, erased=erased) or _head_fault(event, head)
        if fault:
            return Verdict(count, f"Gebeurtenis {event.pk} ({event.verb}, {event.at.isoformat()}): {fault}.")
        previous, count = event.digest, count + 1
    for head in sorted(heads.values(), key=lambda head: head.events):
        return Verdict(
            count, f"Na gebeurtenis {count} ontbreekt een stuk: op {head.day} waren er {head.events} gebeurtenissen."
        )
    return Verdict(count)


def _fault(event: Event, previous: str) -> str:
    if event.previous != previous:
        return "sluit niet aan op de gebeurtenis ervoor"
    facts = chain.Facts(
        at=event.at,
        actor_function=event.actor_function,
        verb=event.verb,
        object_type=event.object_type,
        object_id=event.object_id,
        reason=event.reason,
        payload_digest=event.payload_digest,
    )
    return "" if chain.digest(previous, facts) == event.digest else "de inhoud past niet bij het controlegetal"


def _payload_fault(event: Event, *, erased: set[str]) -> str:
    try:
        payload = event.payload
    except Payload.DoesNotExist:  # erased by law, or removed behind our back
        return "" if str(event.pk) in erased else "de bijlage is weg zonder dat het wissen is vastgelegd"
    same = chain.payload_digest(payload.salt, payload.content) == event.payload_digest
    return "" if same else "de bijlage past niet bij het controlegetal"


def _head_fault(event: Event, head: HistoryHead | None) -> str:
    return "" if head is None or head.digest == event.digest else f"anders dan gepubliceerd op {head.day}"
