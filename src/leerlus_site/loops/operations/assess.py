"""Someone independent judges: was it delivered, and did it work?"""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus.loops import commands, guards
from leerlus.loops import loop as core
from leerlus.loops.assessing import state_after
from leerlus.loops.kinds import Criterion, Judgement
from leerlus.register.kinds import EntryKind
from leerlus.register.states import ENTRY_STEPS
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.loops.mapping import value
from leerlus_site.loops.models import Assessment, Loop
from leerlus_site.loops.operations.change import locked
from leerlus_site.register.models import Entry


@dataclass(frozen=True, kw_only=True)
class NewAssessment:
    """By whom follows from the account; the rest is said here. `loop` where it judges what one loop brought."""

    entry: Entry
    criterion: Criterion
    judgement: Judgement
    words: str
    commissioned_by: str
    about: str
    evidence: str
    loop: Loop | None = None


@transaction.atomic
def assess(new: NewAssessment, *, by: User, at: datetime) -> Assessment:
    """The assessment; it moves the entry's state where the table says so. Never by who owns or answers for it."""
    check(by, Act.ASSESS)
    for words, what in (
        (new.words, "De bevinding"),
        (new.commissioned_by, "De opdrachtgever"),
        (new.about, "Over welk deel dit gaat"),
        (new.evidence, "Waar het uit blijkt"),
    ):
        guards.need_words(words, what)
    entry = Entry.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=new.entry.pk)
    owner = entry.organisation.key if entry.organisation else None
    own = guards.need_independent(by.organisation.key if by.organisation else None, owner)
    turn = _judged_turn(new, own, owner)
    made = Assessment.objects.create(
        entry=entry,
        loop=new.loop,
        turn=turn,
        organisation=Organisation.objects.get(key=own),
        commissioned_by=new.commissioned_by,
        about=new.about,
        criterion=new.criterion,
        judgement=new.judgement,
        words=new.words,
        evidence=new.evidence,
        by_function=function_of(by),
        on=localdate(at),
    )
    was = _moved(entry, new)
    record(
        by=by,
        function=function_of(by),
        verb="assessed",
        object_type="entry",
        object_id=entry.reference,
        reason=new.words,
        payload={"criterion": new.criterion, "judgement": new.judgement, "from": was, "to": entry.state},
        at=at,
    )
    return made


def _judged_turn(new: NewAssessment, own: str, owner: str | None) -> int:
    """The turn that is judged; StepRefused unless the assessor is independent of all concerned."""
    if new.loop is None:
        if owner is None:
            raise StepRefused("Bij deze vermelding staat geen eigenaar, dus niemand kan nagaan of u er los van staat.")
        return 1
    mine = value(locked(new.loop))
    found = core.Assessment(organisation=own, criterion=new.criterion, judgement=new.judgement)
    return commands.assess(mine, found).turn


def _moved(entry: Entry, new: NewAssessment) -> str:
    kind = EntryKind(entry.kind)
    state = next(state for state in ENTRY_STEPS[kind] if state == entry.state)
    after = state_after(kind, state, new.criterion, new.judgement)
    was = entry.state
    if after is not None:
        entry.state = after.value
        entry.save(update_fields=["state"])
    return was
