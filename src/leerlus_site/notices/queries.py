"""Reading letters; every read takes the user and applies what he may see."""

from django.db.models import QuerySet

from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act, may
from leerlus_site.notices.models import Letter


def visible_letters(user: User) -> QuerySet[Letter]:
    """Letters to the user; all letters for who looks after the post."""
    check(user, Act.READ)
    letters = Letter.objects.select_related("to")
    return letters if may(user.role, Act.HANDLE_LETTERS) else letters.filter(to=user)
