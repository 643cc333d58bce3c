"""Send what should have gone out: letters whose next try has come, and those whose process vanished."""

from datetime import datetime

from django.db.models import Q

from leerlus_site.notices.models import Letter
from leerlus_site.notices.operations.send_letter import give_up_stalled, send_letter
from leerlus_site.notices.states import LetterState
from leerlus_site.notices.tries import STALLED_AFTER


def send_due(*, at: datetime) -> int:
    """How many letters were tried; those that vanished twice are left to a person."""
    give_up_stalled(at=at)
    due = Q(state=LetterState.WAITING, next_try__lte=at)
    stalled = Q(state=LetterState.SENDING, repeated_at=None, claimed_at__lte=at - STALLED_AFTER)
    numbers = list(Letter.objects.filter(due | stalled).order_by("written_at", "id").values_list("pk", flat=True))
    return sum(1 for pk in numbers if send_letter(pk, at=at))
