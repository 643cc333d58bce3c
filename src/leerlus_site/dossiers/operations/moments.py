"""Record who decided what, and when."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.common.required import need_words
from leerlus_site.documents.models import Document
from leerlus_site.dossiers.models import DecisionMoment, Dossier
from leerlus_site.dossiers.operations.locked import locked
from leerlus_site.lessons.operations.public_words import need_nobody_in


@transaction.atomic
def add_moment(
    dossier: Dossier, *, who: str, on: date, outcome: str, stated_in: Document | None, by: User, at: datetime
) -> DecisionMoment:
    """The moment; StepRefused for a day to come, for a name, and for a paper that is not in the dossier."""
    check(by, Act.KEEP_DOSSIER)
    mine = locked(dossier)
    need_words({"Wie besloot": who, "Wat is besloten": outcome})
    need_nobody_in({"who": who, "outcome": outcome})
    if on > localdate(at):
        raise StepRefused("Deze dag moet nog komen. Leg een besluit vast als het genomen is.")
    if stated_in is not None and not mine.papers.filter(document=stated_in).exists():
        raise StepRefused("Zet het stuk waarin dit staat eerst in het dossier.")
    made = DecisionMoment.objects.create(
        dossier=mine, who=who.strip(), on=on, outcome=outcome.strip(), stated_in=stated_in, by_function=function_of(by)
    )
    source = stated_in.reference if stated_in else ""
    record_act(
        "dossier", mine.reference, "decision_recorded", by=by, at=at, who=who, on=on.isoformat(), stated_in=source
    )
    return made
