"""In whose name a command acts."""

from django.conf import settings
from django.core.management.base import CommandError
from django.utils import timezone

from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.demo_accounts import create_demo_accounts, demo_logins
from leerlus_site.accounts.roles import Role


def command_user(email: str | None) -> User:
    """The active user with that address; without one the only active member of the programme team.

    On one's own computer a demo account of the programme team stands in, made when absent. CommandError, with what to
    do, when nobody is found.
    """
    if email:
        found = User.objects.filter(email__iexact=email, is_active=True).first()
        if found is None:
            raise CommandError(f"Er is geen actieve gebruiker met het adres {email}. Kies een ander adres bij --by.")
        return found
    team = User.objects.filter(role=Role.PROGRAMME_TEAM, is_active=True)
    if team.count() == 1:
        return team.get()
    if settings.DEMO_ACCOUNTS:
        create_demo_accounts(at=timezone.now())
        demo = next(login.email for login in demo_logins() if login.role is Role.PROGRAMME_TEAM)
        return User.objects.get(email=demo)
    raise CommandError("Geef met --by het e-mailadres van iemand van het programmateam: dat wordt vastgelegd.")
