"""Give someone an account."""

from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from leerlus.errors import LeerlusError
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act, Role
from leerlus_site.history.operations.record import record

OPERATIONS_FUNCTION = "technisch beheer"
"""Who acts from the command line, with access to the server."""


class AddressTaken(LeerlusError):
    """An account with this e-mail address exists, be it with other capitals."""


@transaction.atomic
def create_user(
    *,
    email: str,
    name: str,
    role: Role,
    password: str,
    by: User | None,
    at: datetime,
    organisation: Organisation | None = None,
) -> User:
    """The new account. `by` is an administrator, or None for the first one, made from the command line.

    AddressTaken for a known address; ValidationError for a weak password or a field that is wrong.
    """
    if by:
        check(by, Act.MANAGE_USERS)
    address = email.strip()
    if User.objects.filter(email__iexact=address).exists():
        raise AddressTaken(f"Er is al een account met het adres {address}. Kies een ander adres.")
    user = User(email=address, name=name.strip(), role=Role(role), organisation=organisation)
    validate_password(password, user)
    user.set_password(password)
    user.full_clean()
    user.save()
    record(
        by=by,
        function=function_of(by) if by else OPERATIONS_FUNCTION,
        verb="user_created",
        object_type="user",
        object_id=str(user.pk),
        payload={"email": user.email, "role": user.role},
        at=at,
    )
    return user
