"""Record that information was given, at once or after a refusal."""

from datetime import date, datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus.register.refusals import RefusalState, check_given
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.lessons.operations.public_words import need_nobody_in
from leerlus_site.refusals.models import Refusal
from leerlus_site.refusals.operations.words import locked


@transaction.atomic
def give(refusal: Refusal, *, on: date, how: str, by: User, at: datetime) -> Refusal:
    """The row as given; StepRefused without where it can be found, or for a day before the question."""
    check(by, Act.EDIT_ENTRY)
    mine = locked(refusal)
    check_given(RefusalState(mine.state), on=on, asked_on=mine.asked_on)
    if not how.strip():
        raise StepRefused("Schrijf erbij hoe en waar de informatie is gegeven, bijvoorbeeld het nummer van de brief.")
    need_nobody_in({"how": how})
    mine.state, mine.given_on, mine.given_how = RefusalState.GIVEN, on, how
    mine.save()
    record_act("refusal", mine.reference, "information_given", by=by, at=at, on=on.isoformat())
    return mine
