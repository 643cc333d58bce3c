"""Reads of the work room."""

from django.db.models import Q, QuerySet

from leerlus_site.accounts.models import User
from leerlus_site.register.models import Entry
from leerlus_site.work.digest_days import Frequency
from leerlus_site.work.models import Comment, DigestChoice, SavedFilter


def digest_frequency(user: User) -> Frequency:
    """How often the user wants a digest."""
    chosen = DigestChoice.objects.filter(user=user).first()
    return Frequency(chosen.frequency) if chosen else Frequency.DAILY


def saved_filters(user: User, page: str) -> QuerySet[SavedFilter]:
    """What the user saved for this list, and what colleagues of his organisation shared, by name."""
    seen = Q(user=user)
    if user.organisation_id is not None:
        seen |= Q(shared_with=user.organisation_id)
    return SavedFilter.objects.filter(seen, page=page).select_related("user")


def comments_on(entry: Entry) -> QuerySet[Comment]:
    """What was said about the entry, oldest first."""
    return Comment.objects.filter(entry=entry).select_related("author__organisation")
