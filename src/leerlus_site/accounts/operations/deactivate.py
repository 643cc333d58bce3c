"""Close an account; what its owner did stays in the history."""

from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record


@transaction.atomic
def deactivate(user: User, *, by: User, at: datetime, reason: str = "") -> User:
    """The closed account; nobody closes his own. A session that is open ends at its next page."""
    check(by, Act.MANAGE_USERS)
    if user.pk == by.pk:
        raise StepRefused("U kunt uw eigen account niet sluiten. Vraag een andere beheerder.")
    stored = User.objects.select_for_update(of=("self",)).get(pk=user.pk)
    if not stored.is_active:
        return stored
    stored.is_active = False
    stored.save(update_fields=["is_active"])
    record(
        by=by,
        function=function_of(by),
        verb="user_deactivated",
        object_type="user",
        object_id=str(stored.pk),
        reason=reason,
        at=at,
    )
    return stored
