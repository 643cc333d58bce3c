"""Put an entry before an addressee."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus.law.terms import terms
from leerlus.loops import commands, guards
from leerlus.loops import loop as core
from leerlus.loops.kinds import Arena, Basis
from leerlus.register.kinds import EntryKind
from leerlus.register.lessons import BottleneckState, LessonState
from leerlus_site.accounts.duties import ANSWERING
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.common.turns import next_reference
from leerlus_site.loops.letters import write_letters
from leerlus_site.loops.models import Loop
from leerlus_site.loops.operations.change import record_step
from leerlus_site.register.models import Entry
from leerlus_site.register.operations.change_state import move

SENDABLE = (EntryKind.RECOMMENDATION, EntryKind.LESSON, EntryKind.BOTTLENECK)
_RETURNED = {
    LessonState.IDENTIFIED.value: LessonState.RETURNED.value,
    BottleneckState.DESCRIBED.value: BottleneckState.RETURNED.value,
}


@dataclass(frozen=True, kw_only=True)
class NewLoop:
    """What is put before whom; `basis_words` says where the basis is written, `term` names the term in the law."""

    entry: Entry
    addressee: Organisation
    arena: Arena
    basis: Basis
    basis_words: str
    question: str
    term: str = ""
    agreed: date | None = None


@transaction.atomic
def send(new: NewLoop, *, by: User, at: datetime) -> Loop:
    """The loop, with a letter to the contact persons; StepRefused when it lies there already."""
    check(by, Act.SEND_LOOP)
    guards.need_words(new.question, "De vraag")
    guards.need_words(new.basis_words, "Waar de grondslag staat")
    if new.entry.kind not in SENDABLE:
        raise StepRefused("Alleen een aanbeveling, een les of een systeemknelpunt kan worden voorgelegd.")
    # Someone may put it before another addressee at this moment: the state counts as it is now.
    state = Entry.objects.select_for_update(of=("self",)).get(pk=new.entry.pk).state
    if new.entry.kind == EntryKind.LESSON and state in (LessonState.OBSERVED, LessonState.WITHDRAWN):
        raise StepRefused("Stel de les eerst vast. Alleen een vastgestelde les kan worden voorgelegd.")
    if Loop.objects.filter(entry=new.entry, addressee=new.addressee, arena=new.arena).exists():
        raise StepRefused(f"Dit ligt al voor bij {new.addressee.name}. Heropen die terugkoppeling als dat nodig is.")
    asked = commands.put(
        new.addressee.key,
        new.basis,
        on=localdate(at),
        recipient_only=new.addressee.recipient_only,
        owner=new.entry.organisation.key if new.entry.organisation else None,
        term=terms().get(new.term),
        agreed=new.agreed,
    )
    loop = add(asked, new, at=at)
    write_letters(loop, "sent", ANSWERING, at=at)
    if state in _RETURNED:
        move(new.entry, _RETURNED[state], by=by, at=at, reason=f"Voorgelegd aan {new.addressee.name}")
    record_step(loop, "loop_sent", by=by, at=at, entry=new.entry.reference, addressee=new.addressee.key)
    return loop


def add(asked: core.Loop, new: NewLoop, *, at: datetime) -> Loop:
    """The row of a loop that the rules allowed; the caller holds the transaction and records."""
    return Loop.objects.create(
        reference=next_reference(Loop.objects.all(), f"TER-{at.year}-"),
        entry=new.entry,
        addressee=new.addressee,
        arena=new.arena,
        basis=asked.basis,
        basis_words=new.basis_words,
        term=new.term,
        question=new.question,
        state=asked.state,
        sent_on=asked.sent_on,
        original_due=asked.original_due,
        due=asked.due,
    )
