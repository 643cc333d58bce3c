"""Give an account another role."""

from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act, Role
from leerlus_site.history.operations.record import record


@transaction.atomic
def set_role(user: User, role: Role, *, by: User, at: datetime) -> User:
    """The user with his new role; StepRefused for one's own account, so that an administrator always remains."""
    check(by, Act.MANAGE_USERS)
    if user.pk == by.pk:
        raise StepRefused("U kunt uw eigen rol niet wijzigen. Vraag een andere beheerder.")
    stored = User.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=user.pk)
    was = stored.role
    if was == role:
        return stored
    stored.role = Role(role)
    stored.save(update_fields=["role"])
    record(
        by=by,
        function=function_of(by),
        verb="role_set",
        object_type="user",
        object_id=str(stored.pk),
        payload={"was": was, "became": stored.role},
        at=at,
    )
    return stored
