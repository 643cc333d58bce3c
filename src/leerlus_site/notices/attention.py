"""Which letters wait for a person: a condition that pages count by and steps are guarded by."""

from django.db.models import Q

from leerlus_site.notices.states import LetterState

PERHAPS_TWICE = Q(repeated_at__isnull=False, state__in=[LetterState.SENT, LetterState.FAILED])
TO_CHECK = Q(checked_at=None) & (Q(state=LetterState.FAILED) | PERHAPS_TWICE)
"""Not sent, or perhaps sent twice, and not yet looked at."""
