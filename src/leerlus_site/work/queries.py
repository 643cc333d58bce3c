"""Reads of the work room."""

from leerlus_site.accounts.models import User
from leerlus_site.work.digest_days import Frequency
from leerlus_site.work.models import DigestChoice


def digest_frequency(user: User) -> Frequency:
    """How often the user wants a digest."""
    chosen = DigestChoice.objects.filter(user=user).first()
    return Frequency(chosen.frequency) if chosen else Frequency.DAILY
