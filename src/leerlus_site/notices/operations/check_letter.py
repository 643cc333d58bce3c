"""A person looked at a letter that failed, or that may have gone out twice."""

from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.notices.attention import TO_CHECK
from leerlus_site.notices.models import Letter


@transaction.atomic
def check_letter(letter: Letter, *, by: User, at: datetime, reason: str) -> Letter:
    """The letter, off the list of what is to be looked at; StepRefused when there is nothing to check or no reason."""
    check(by, Act.HANDLE_LETTERS)
    if not reason.strip():
        raise StepRefused("Schrijf op wat u nakeek of deed.")
    stored = Letter.objects.select_for_update(of=("self",)).filter(TO_CHECK, pk=letter.pk).first()
    if stored is None:
        raise StepRefused("Bij deze brief valt niets na te kijken. Misschien was een collega u voor.")
    stored.checked_at = at
    stored.save(update_fields=["checked_at"])
    record(
        by=by,
        function=function_of(by),
        verb="letter_checked",
        object_type="letter",
        object_id=str(stored.pk),
        reason=reason,
        at=at,
    )
    return stored
