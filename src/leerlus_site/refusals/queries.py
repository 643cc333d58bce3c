"""Reads of the register of refused information."""

from django.db.models import QuerySet

from leerlus.law.grounds import Ground, grounds
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.refusals.models import Refusal


def refusals(user: User, state: str = "") -> QuerySet[Refusal]:
    """All questions, or those in one state; the newest first."""
    check(user, Act.READ)
    found = Refusal.objects.select_related("organisation", "letter")
    return found.filter(state=state) if state else found


def ground_of(refusal: Refusal) -> Ground | None:
    """The ground that was chosen."""
    return grounds().get(refusal.ground)
