"""What happened to an entry, from the history; the actor is an office or an organisation, never a person."""

from collections import defaultdict
from collections.abc import Iterable

from leerlus_site.history.models import Event
from leerlus_site.publication.contents.actors import public_actor
from leerlus_site.publication.contents.quotes import day
from leerlus_site.snapshots.contents import Moment

# Verbs that say something of the entry itself; the rest is office work.
_PUBLIC_VERBS = frozenset({"entered", "state_changed", "due_shifted", "due_confirmed", "due_kept", "linked"})


def timelines(references: Iterable[str]) -> dict[str, list[Moment]]:
    """The public moments by entry reference, oldest first."""
    found: dict[str, list[Moment]] = defaultdict(list)
    events = Event.objects.filter(object_type="entry", object_id__in=list(references), verb__in=_PUBLIC_VERBS)
    for event in events.select_related("payload").order_by("id"):
        moment = Moment(
            on=day(event.at) or "",
            verb=event.verb,
            by=public_actor(event.actor_function),
            reason=event.reason,
            state=_state_after(event),
        )
        found[event.object_id].append(moment)
    return found


def _state_after(event: Event) -> str | None:
    """What the entry became; None for other steps, and where the payload was erased."""
    payload = getattr(event, "payload", None)
    return payload.content.get("to") if event.verb == "state_changed" and payload else None
