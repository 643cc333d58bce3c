"""Record what a party says of the state of something; a receiver's standpoint always comes from a source."""

from dataclasses import dataclass
from datetime import date, datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus.loops import guards
from leerlus.loops.kinds import Judgement, Party
from leerlus_site.accounts.contacts import answers_for
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act, Role
from leerlus_site.documents.models import Statement
from leerlus_site.history.operations.record import record
from leerlus_site.loops.models import Standpoint
from leerlus_site.register.models import Entry

SPEAKS: dict[Role, tuple[Party, ...]] = {
    Role.CONTACT_PERSON: (Party.OWNER,),
    Role.ADVISER: (Party.INDEPENDENT,),
    Role.PROGRAMME_TEAM: (Party.RECEIVER, Party.AFFECTED),
}
"""Whose standpoint each role records: its own, or one that it quotes."""


@dataclass(frozen=True, kw_only=True)
class NewStandpoint:
    """A standpoint; `statement` is the sentence that says it, `source` where it was found otherwise.

    `commissioned_by` and `about` are for who is independent, `voices` is for how many affected people it speaks.
    """

    entry: Entry
    party: Party
    organisation: Organisation | None
    judgement: Judgement
    words: str
    on: date
    statement: Statement | None = None
    source: str = ""
    commissioned_by: str = ""
    about: str = ""
    voices: int | None = None


def speaker(entry: Entry, party: Party, statement: Statement | None, user: User) -> Organisation | None:
    """Whose standpoint it is: the owner, the adviser's own organisation, or who wrote the paper that is quoted."""
    if party is Party.OWNER:
        return entry.organisation
    if party is Party.INDEPENDENT:
        return user.organisation
    return statement.document.organisation if statement else None


@transaction.atomic
def add_standpoint(new: NewStandpoint, *, by: User, at: datetime) -> Standpoint:
    """The owner speaks for himself, an adviser for itself; the team quotes receivers and the people concerned."""
    check(by, Act.ADD_STANDPOINT)
    _check_party(new, by, localdate(at))
    if new.party is Party.RECEIVER:
        if new.statement is None:
            raise StepRefused(
                "Het standpunt van de ontvanger wordt niet ingetypt. Wijs de zin aan in zijn brief of register."
            )
        # What is quoted is the sentence itself, so that nobody words it for him.
        return _added(new, new.statement.quote, by=by, at=at)
    guards.need_words(new.words, "Het standpunt in woorden")
    return _added(new, new.words, by=by, at=at)


@transaction.atomic
def import_standpoint(new: NewStandpoint, *, by: User, at: datetime) -> Standpoint:
    """A standpoint as it stands in the party's own register or letter, which `source` names; the same twice is one."""
    check(by, Act.ACCEPT_ANNEX)
    guards.need_words(new.source, "De bron")
    guards.need_words(new.words, "Het standpunt in woorden")
    same = Standpoint.objects.filter(
        entry=new.entry, party=new.party, source=new.source, on=new.on, words=new.words
    ).first()
    return same or _added(new, new.words, by=by, at=at)


_WHO = {
    Party.OWNER: "Namens de eigenaar spreekt alleen de eigenaar zelf.",
    Party.INDEPENDENT: "Een onafhankelijk standpunt legt de adviseur zelf vast.",
    Party.RECEIVER: "Dit standpunt legt het programmateam vast, met de zin uit de brief of het register.",
    Party.AFFECTED: "Dit standpunt legt het programmateam vast, met de bron.",
}


def _check_party(new: NewStandpoint, by: User, today: date) -> None:
    owner = new.entry.organisation
    if new.party not in SPEAKS.get(Role(by.role), ()):
        raise PermissionDenied(_WHO[new.party])
    if new.party is Party.OWNER and (owner is None or owner.key not in answers_for(by, today)):
        raise PermissionDenied(_WHO[Party.OWNER])
    if new.party is Party.INDEPENDENT:
        guards.need_independent(by.organisation.key if by.organisation else None, owner.key if owner else None)
    if new.party is Party.AFFECTED:
        guards.need_words(new.source, "De raad of organisatie die dit namens betrokken mensen zei")


def _added(new: NewStandpoint, words: str, *, by: User, at: datetime) -> Standpoint:
    made = Standpoint.objects.create(
        entry=new.entry,
        party=new.party,
        organisation=new.organisation,
        judgement=new.judgement,
        words=words,
        statement=new.statement,
        source=new.source,
        on=new.on,
        commissioned_by=new.commissioned_by,
        about=new.about,
        voices=new.voices,
        by_function=function_of(by),
    )
    record(
        by=by,
        function=function_of(by),
        verb="standpoint_added",
        object_type="entry",
        object_id=new.entry.reference,
        payload={
            "party": new.party,
            "judgement": new.judgement,
            "words": words,
            "source": new.source,
            "commissioned_by": new.commissioned_by,
            "about": new.about,
            "voices": new.voices,
        },
        at=at,
    )
    return made
