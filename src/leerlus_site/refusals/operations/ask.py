"""Write down that a House asked for information."""

from dataclasses import dataclass, fields
from datetime import date, datetime

from django.db import connection, transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus.register.refusals import House, RefusalState
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.lessons.operations.public_words import need_nobody_in
from leerlus_site.refusals.models import Refusal
from leerlus_site.refusals.operations.words import record_act

_REFERENCE_LOCK = 7_241


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
    for words, what in ((question.question, "Wat de Kamer vroeg"), (question.source, "Waar de vraag staat")):
        if not words.strip():
            raise StepRefused(f"{what} ontbreekt. Schrijf het erbij.")
    if question.asked_on > localdate(at):
        raise StepRefused("De dag waarop het is gevraagd, moet nog komen. Kijk de datum na.")
    need_nobody_in({"question": question.question, "office": question.office})
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_REFERENCE_LOCK])
    stem = f"WEI-{question.asked_on.year}-"
    last = (
        Refusal.objects.filter(reference__startswith=stem).order_by("-id").values_list("reference", flat=True).first()
    )
    made = Refusal.objects.create(
        reference=f"{stem}{int(last.removeprefix(stem)) + 1 if last else 1:04d}",
        state=RefusalState.ASKED,
        **{field.name: getattr(question, field.name) for field in fields(question)},
    )
    record_act(made, "information_asked", by=by, at=at, house=question.house.value)
    return made
