"""Say that one has seen the comments in which one is named."""

from datetime import datetime

from django.db import transaction

from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.register.models import Entry
from leerlus_site.work.models import Mention


@transaction.atomic
def see_mentions(entry: Entry, *, by: User, at: datetime) -> int:
    """How many mentions of the user at this entry were open. One's own list is no history: nothing is recorded."""
    check(by, Act.READ)
    return Mention.objects.filter(user=by, comment__entry=entry, seen_at=None).update(seen_at=at)
