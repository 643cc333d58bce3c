"""Standpoints side by side, and independent assessments: who may speak for whom, and what a judgement moves."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from leerlus.errors import StepRefused
from leerlus.loops.kinds import Criterion, Judgement, Party, ReactionKind
from leerlus.loops.states import LoopState
from leerlus.register.kinds import EntryKind
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.roles import Role
from leerlus_site.documents.operations.receive import receive
from leerlus_site.loops.models import Loop, Standpoint
from leerlus_site.loops.operations.add_standpoint import NewStandpoint, add_standpoint, import_standpoint
from leerlus_site.loops.operations.assess import NewAssessment, assess
from leerlus_site.loops.operations.close import close
from leerlus_site.loops.operations.follow_up import follow_up
from leerlus_site.loops.operations.react import Said, write_reaction
from leerlus_site.loops.queries import standpoints
from leerlus_site.register.mapping import NewEntry
from leerlus_site.register.models import Entry
from leerlus_site.register.operations.change_state import move
from leerlus_site.register.operations.new_entry import new_entry

from .conftest import NOON, at, person

pytestmark = pytest.mark.django_db
LETTER = "De griffie schrijft dat de toezegging deels is voldaan. Zij zal in mei een brief sturen aan de Kamer."


@pytest.fixture
def action(team: User, ministry: Organisation) -> Entry:
    new = NewEntry(
        kind=EntryKind.ACTION, text="Een loket openen", state="reported_done", organisation=ministry, detail={}
    )
    return new_entry(new, by=team, at=NOON)


@pytest.fixture
def spoken(action: Entry) -> NewStandpoint:
    return NewStandpoint(
        entry=action,
        party=Party.OWNER,
        organisation=action.organisation,
        judgement=Judgement.MET,
        words="Het loket is open.",
        on=date(2026, 1, 10),
    )


@pytest.fixture
def judged(action: Entry) -> NewAssessment:
    return NewAssessment(
        entry=action,
        criterion=Criterion.DELIVERED,
        judgement=Judgement.MET,
        words="Wij gingen langs en het loket is open.",
        commissioned_by="Programma Herstel",
        about="het loket in de wijk Zuid",
        evidence="Verslag van het bezoek, 8 januari 2026",
    )


def test_the_owner_speaks_for_himself_only(spoken: NewStandpoint, contact: User, team: User) -> None:
    add_standpoint(spoken, by=contact, at=NOON)
    with pytest.raises(PermissionDenied, match="eigenaar zelf"):
        add_standpoint(spoken, by=team, at=NOON)


@pytest.mark.parametrize("role", [Role.PROGRAMME_TEAM, Role.CONTACT_PERSON, Role.ADVISER])
def test_no_role_types_the_standpoint_of_a_receiver(spoken: NewStandpoint, role: Role) -> None:
    typed = replace(spoken, party=Party.RECEIVER, words="Voldaan")
    with pytest.raises((StepRefused, PermissionDenied)):
        add_standpoint(typed, by=person("Kees", role), at=NOON)
    assert not Standpoint.objects.exists()


def test_a_receivers_standpoint_is_the_sentence_itself(spoken: NewStandpoint, team: User, contact: User) -> None:
    document = receive(LETTER.encode(), name="brief.txt", by=team, at=NOON, marking="openbaar").document
    statement = document.statements.first()
    assert statement is not None
    quoted = replace(spoken, party=Party.RECEIVER, judgement=Judgement.PARTLY, statement=statement, words="iets anders")
    made = add_standpoint(quoted, by=team, at=NOON)
    assert made.words == statement.quote
    add_standpoint(spoken, by=contact, at=NOON)
    beside = standpoints(spoken.entry, team)
    assert beside.differing
    assert [party for party, row in beside.rows if row] == [Party.OWNER, Party.RECEIVER]


def test_a_receivers_standpoint_from_its_own_register_comes_in_once(spoken: NewStandpoint, team: User) -> None:
    row = replace(spoken, party=Party.RECEIVER, source="Register van de Kamer van Oost, 3 januari 2026", words="Open")
    assert import_standpoint(row, by=team, at=NOON) == import_standpoint(row, by=team, at=NOON)
    with pytest.raises(StepRefused, match="bron"):
        import_standpoint(replace(row, source=""), by=team, at=NOON)


def test_the_database_refuses_a_receiver_without_a_source(spoken: NewStandpoint) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Standpoint.objects.create(entry=spoken.entry, party="receiver", judgement="met", words="Voldaan", on=spoken.on)


def test_affected_people_are_quoted_through_who_spoke_for_them(spoken: NewStandpoint, team: User) -> None:
    affected = replace(spoken, party=Party.AFFECTED, judgement=Judgement.UNMET, words="Niemand wist van het loket.")
    with pytest.raises(StepRefused, match="raad of organisatie"):
        add_standpoint(affected, by=team, at=NOON)
    add_standpoint(replace(affected, source="Bewonersraad Zuid, brief van 2 januari"), by=team, at=NOON)


def test_an_assessment_by_someone_independent_moves_the_state(judged: NewAssessment, assessor: User) -> None:
    assess(judged, by=assessor, at=NOON)
    works = replace(judged, criterion=Criterion.EFFECTIVE, judgement=Judgement.PARTLY)
    assess(works, by=assessor, at=NOON)
    judged.entry.refresh_from_db()
    assert judged.entry.state == "partly_effective"


def test_the_owners_own_organisation_never_assesses(judged: NewAssessment, ministry: Organisation) -> None:
    own = person("Loes", Role.ASSESSOR, ministry)
    for assessor in (own, person("Mo", Role.ASSESSOR)):
        with pytest.raises(StepRefused):
            assess(judged, by=assessor, at=NOON)
    judged.entry.refresh_from_db()
    assert judged.entry.state == "reported_done"


def test_a_lesson_is_learned_only_after_an_independent_assessment(
    judged: NewAssessment, team: User, assessor: User, ministry: Organisation
) -> None:
    new = NewEntry(kind=EntryKind.LESSON, text="Vraag eerst wat nodig is.", organisation=ministry, detail={})
    lesson = new_entry(new, by=team, at=NOON)
    for state in ("identified", "returned", "in_progress", "anchored"):
        move(lesson, state, by=team, at=NOON, reason="Gezien")
    assess(replace(judged, entry=lesson, criterion=Criterion.EFFECTIVE), by=assessor, at=NOON)
    lesson.refresh_from_db()
    assert lesson.state == "learned"


def test_a_loop_closes_with_effect_after_an_assessment_of_what_it_brought(
    loop: Loop, contact: User, team: User, assessor: User, judged: NewAssessment
) -> None:
    write_reaction(loop, Said(kind=ReactionKind.ADOPT, words="Doen wij."), by=contact, at=at(0))
    follow_up(loop, words="Het is er.", by=contact, at=at(10))
    with pytest.raises(StepRefused, match="beoordeeld dat het werkt"):
        close(loop, LoopState.CLOSED_EFFECTIVE, reason="Klaar", by=team, at=at(20))
    mine = replace(judged, entry=loop.entry, loop=loop, criterion=Criterion.EFFECTIVE)
    assess(mine, by=assessor, at=at(30))
    assert close(loop, LoopState.CLOSED_EFFECTIVE, reason="Klaar", by=team, at=at(31)).state == "closed_effective"
