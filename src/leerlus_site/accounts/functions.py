"""The function in which someone acts: what history and the public side may name."""

from leerlus_site.accounts.labels import ROLE_LABELS
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Role


def function_of(user: User) -> str:
    """ "programmateam", or "programmateam, <organisation>" where it is known; never a person's name."""
    label = ROLE_LABELS[Role(user.role)]
    return f"{label}, {user.organisation.name}" if user.organisation else label
