"""Write down that a House asked for information."""

from dataclasses import dataclass, fields
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus.register.refusals import House, RefusalState
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.common.required import need_words
from leerlus_site.common.turns import next_reference
from leerlus_site.lessons.operations.public_words import need_nobody_in
from leerlus_site.refusals.models import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What was asked, by which House, where that stands, and which office of which organisation answers."""

    house: House
    question: str
    source: str
    asked_on: date
    organisation: Organisation
    office: str


@transaction.atomic
def ask(question: Question, *, by: User, at: datetime) -> Refusal:
    """The new row; StepRefused without words, without a source, or for a day that is still to come."""
    check(by, Act.EDIT_ENTRY)
    need_words({"Wat de Kamer vroeg": question.question, "Waar de vraag staat": question.source})
    if question.asked_on > localdate(at):
        raise StepRefused("De dag waarop het is gevraagd, moet nog komen. Kijk de datum na.")
    need_nobody_in({"question": question.question, "office": question.office})
    made = Refusal.objects.create(
        reference=next_reference(Refusal.objects.all(), f"WEI-{question.asked_on.year}-"),
        state=RefusalState.ASKED,
        **{field.name: getattr(question, field.name) for field in fields(question)},
    )
    record_act("refusal", made.reference, "information_asked", by=by, at=at, house=question.house.value)
    return made
