"""A letter to oneself, to see whether mail arrives."""

from datetime import datetime

from django.db import transaction

from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.notices.models import Letter
from leerlus_site.notices.operations.write_letter import write_letter


@transaction.atomic
def trial_letter(*, by: User, at: datetime) -> Letter:
    """The trial letter of this minute; pressing the button twice makes one."""
    check(by, Act.HANDLE_LETTERS)
    return write_letter(
        key=f"trial/{by.pk}/{at:%Y-%m-%dT%H:%M}",
        to=by,
        subject="Proefbericht van Leerlus",
        template="notices/trial.txt",
        context={"at": at},
        at=at,
    )
