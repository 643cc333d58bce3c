"""Record what a committee of the House said of a refusal."""

from datetime import date, datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus.register.refusals import RefusalState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.lessons.operations.public_words import need_nobody_in
from leerlus_site.refusals.models import Refusal
from leerlus_site.refusals.operations.words import locked


@transaction.atomic
def advise(refusal: Refusal, *, on: date, advice: str, by: User, at: datetime) -> Refusal:
    """The row with the advice; StepRefused where nothing was refused, without words, or with a day before it."""
    check(by, Act.EDIT_ENTRY)
    mine = locked(refusal)
    if mine.state == RefusalState.ASKED or mine.decided_on is None:
        raise StepRefused("Een advies gaat over een weigering. Leg eerst vast dat de informatie is geweigerd.")
    if not advice.strip():
        raise StepRefused("Schrijf op wat de commissie adviseerde.")
    if on < mine.decided_on:
        raise StepRefused("Het advies kan niet van voor de weigering zijn. Kijk de dagen na.")
    need_nobody_in({"advice": advice})
    mine.advice, mine.advised_on = advice, on
    mine.save()
    record_act("refusal", mine.reference, "refusal_advised", by=by, at=at, on=on.isoformat())
    return mine
