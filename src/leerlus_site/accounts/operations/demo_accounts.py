"""Accounts to try Leerlus with: one a role, only in the embedded database of one's own computer."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction

from leerlus.errors import LeerlusError
from leerlus_site.accounts.labels import ROLE_LABELS
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Role
from leerlus_site.history.operations.record import record

DEMO_PASSWORD = "leerlus-demo"  # noqa: S105 - known to all on purpose: it opens a database on one's own computer only


class NoDemoHere(LeerlusError):
    """Demo accounts were asked for outside a trial on one's own computer."""


@dataclass(frozen=True)
class DemoAccount:
    """What someone types to log in, and the role that he then has."""

    email: str
    password: str
    role: Role


def demo_logins() -> list[DemoAccount]:
    """The demo accounts as they are, or would be, made."""
    return [DemoAccount(f"{ROLE_LABELS[role]}@demo.leerlus.test", DEMO_PASSWORD, role) for role in Role]


@transaction.atomic
def create_demo_accounts(*, at: datetime) -> list[DemoAccount]:
    """Make the accounts that are not there yet, and return all; NoDemoHere outside a trial."""
    if not settings.DEMO_ACCOUNTS:
        raise NoDemoHere(
            "Demo-accounts bestaan alleen in de ingebouwde database op uw eigen computer. "
            "Maak hier een echt account met `manage.py create_user`."
        )
    logins = demo_logins()
    there = set(User.objects.filter(email__in=[login.email for login in logins]).values_list("email", flat=True))
    for login in logins:
        if login.email in there:
            continue
        user = User(email=login.email, name=f"Demo {ROLE_LABELS[login.role]}", role=login.role)
        user.set_password(login.password)
        user.save()
        record(by=None, function="", verb="user_created", object_type="user", object_id=str(user.pk), at=at)
    return logins
