"""Tie a passage to the entry that stands on it."""

from datetime import datetime

from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Statement
from leerlus_site.register.models import Entry, Evidence


def add_evidence(entry: Entry, statement: Statement, *, by: User, at: datetime) -> bool:
    """Whether the tie is new; part of the caller's transaction."""
    _evidence, created = Evidence.objects.get_or_create(
        entry=entry, statement=statement, defaults={"added_by": by, "added_at": at}
    )
    return created
