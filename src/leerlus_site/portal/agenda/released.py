"""The released agenda, and what of it is to come on a day."""

from leerlus_site.snapshots.queries import current
from leerlus_site.snapshots.stated.agenda import AgendaContent, OfferContent
from leerlus_site.snapshots.upgraded import agenda_content


def released_agenda() -> AgendaContent | None:
    """The agenda that is public now; None before the first."""
    snapshot = current("agenda").first()
    return agenda_content(snapshot) if snapshot else None


def is_over(offer: OfferContent, day: str) -> bool:
    """Whether the last day of an offer lies before `day` (ISO 8601); one without days is never over."""
    last = offer["ends_on"] or offer["begins_on"]
    return last is not None and last < day
