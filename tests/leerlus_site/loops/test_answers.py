"""What an addressee does: receive, react with or without approval, defer, forward, tell what was done."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from leerlus.errors import StepRefused
from leerlus.loops.kinds import Basis, ReactionKind
from leerlus.register.kinds import EntryKind
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.roles import Role
from leerlus_site.history.models import Event
from leerlus_site.history.verify import verify
from leerlus_site.loops.models import Deferral, LadderStep, Loop, Reaction
from leerlus_site.loops.operations.defer import defer
from leerlus_site.loops.operations.follow_up import follow_up
from leerlus_site.loops.operations.forward import forward
from leerlus_site.loops.operations.react import Said, approve_reaction, write_reaction
from leerlus_site.loops.operations.receive import receive
from leerlus_site.loops.operations.send import NewLoop, send
from leerlus_site.notices.models import Letter
from leerlus_site.register.mapping import NewEntry
from leerlus_site.register.operations.new_entry import new_entry

from .conftest import NOON, at, person

pytestmark = pytest.mark.django_db
ADOPT = Said(kind=ReactionKind.ADOPT, words="Wij nemen dit over.")


def test_what_is_put_before_someone_has_a_letter_a_day_and_a_record(loop: Loop, contact: User) -> None:
    letter = Letter.objects.get()
    assert (letter.to, loop.due, loop.state) == (contact, date(2026, 2, 16), "sent")
    assert "Wat doet u hiermee?" in letter.text
    assert f"/terugkoppelingen/{loop.reference}/" in letter.text
    assert Event.objects.latest("id").verb == "loop_sent"


def test_the_same_question_lies_before_someone_once(loop: Loop, new_loop: NewLoop, team: User) -> None:
    with pytest.raises(StepRefused, match="ligt al voor"):
        send(new_loop, by=team, at=NOON)


def test_who_receives_only_gets_no_letter_and_no_term(new_loop: NewLoop, house: Organisation, team: User) -> None:
    assert send(replace(new_loop, addressee=house), by=team, at=NOON).due is None
    assert not Letter.objects.exists()


def test_a_request_has_no_last_day(new_loop: NewLoop, team: User) -> None:
    with pytest.raises(StepRefused, match="geen uiterste dag"):
        send(replace(new_loop, basis=Basis.REQUEST), by=team, at=NOON)


def test_a_term_that_nobody_confirmed_makes_no_last_day(new_loop: NewLoop, team: User) -> None:
    by_law = replace(new_loop, basis=Basis.STATUTORY, term="advisory_council", agreed=None)
    assert send(by_law, by=team, at=NOON).due is None


def test_where_nobody_is_named_the_team_hears_of_it(new_loop: NewLoop, team: User) -> None:
    send(new_loop, by=team, at=NOON)
    letter = Letter.objects.get()
    assert letter.to == team
    assert "niemand aangewezen" in letter.text


def test_a_reaction_is_sent_at_once_where_nobody_must_approve(loop: Loop, contact: User) -> None:
    receive(loop, by=contact, at=at(-20))
    said = replace(ADOPT, new_action="Elke bewoner krijgt in 2027 een vast gezicht.")
    reaction = write_reaction(loop, said, by=contact, at=at(-3))
    loop.refresh_from_db()
    assert (loop.state, reaction.sent_on) == ("reacted", date(2026, 2, 13))
    action = reaction.actions.get()
    assert (action.kind, action.organisation) == ("action", loop.addressee)
    assert verify().broken == ""


def test_nobody_else_answers_for_the_addressee(loop: Loop, team: User, coast: Organisation) -> None:
    with pytest.raises(PermissionDenied):
        write_reaction(loop, ADOPT, by=team, at=NOON)
    with pytest.raises(StepRefused, match="Alleen de organisatie"):
        write_reaction(loop, ADOPT, by=person("Eva", Role.CONTACT_PERSON, coast), at=NOON)
    assert not Reaction.objects.exists()


def test_where_there_is_an_akkoordgever_the_reaction_waits_for_approval_of_what_was_read(
    loop: Loop, contact: User, ministry: Organisation
) -> None:
    approver = person("Frits", Role.APPROVER, ministry)
    first = write_reaction(loop, ADOPT, by=contact, at=at(-3))
    loop.refresh_from_db()
    assert (loop.state, first.sent_on) == ("sent", None)
    better = replace(ADOPT, words="Wij nemen dit over, vanaf mei.", seen=first.written_at)
    second = write_reaction(loop, better, by=contact, at=at(-2))
    with pytest.raises(StepRefused, match="intussen gewijzigd"):
        approve_reaction(second, seen=first.written_at, by=approver, at=at(-1))
    sent = approve_reaction(second, seen=second.written_at, by=approver, at=at(-1))
    loop.refresh_from_db()
    assert (loop.state, sent.words, sent.approved_by) == ("reacted", "Wij nemen dit over, vanaf mei.", approver)


def test_a_colleagues_draft_does_not_vanish_under_anothers(loop: Loop, contact: User, ministry: Organisation) -> None:
    person("Frits", Role.APPROVER, ministry)
    write_reaction(loop, ADOPT, by=contact, at=at(-3))
    with pytest.raises(StepRefused, match="Een collega"):
        write_reaction(loop, ADOPT, by=person("Gé", Role.CONTACT_PERSON, ministry), at=at(-2))


def test_an_akkoordgever_of_elsewhere_approves_nothing(
    loop: Loop, contact: User, ministry: Organisation, coast: Organisation
) -> None:
    person("Frits", Role.APPROVER, ministry)
    draft = write_reaction(loop, ADOPT, by=contact, at=at(-3))
    with pytest.raises(StepRefused, match="Alleen een akkoordgever"):
        approve_reaction(draft, seen=draft.written_at, by=person("Hans", Role.APPROVER, coast), at=at(-2))


def test_a_deferral_keeps_what_was_and_moves_the_day(loop: Loop, contact: User) -> None:
    defer(loop, date(2026, 3, 31), reason="De toets loopt nog", by=contact, at=at(-3))
    loop.refresh_from_db()
    assert (loop.state, loop.original_due, loop.due) == ("deferred", date(2026, 2, 16), date(2026, 3, 31))
    assert Deferral.objects.get().was == date(2026, 2, 16)


def test_a_question_that_is_sent_on_lies_before_the_next_with_a_letter(
    loop: Loop, contact: User, coast: Organisation, house: Organisation
) -> None:
    with pytest.raises(StepRefused, match="ter kennisneming"):
        forward(loop, house, reason="Ter informatie", by=contact, at=at(-3))
    onward = forward(loop, coast, reason="De kust gaat hierover", by=contact, at=at(-3))
    loop.refresh_from_db()
    assert (loop.state, onward.state, onward.addressee) == ("forwarded", "sent", coast)
    assert (onward.original_due, onward.due) == (date(2026, 2, 16), date(2026, 2, 27))
    eva = person("Eva", Role.CONTACT_PERSON, coast)
    with pytest.raises(StepRefused, match="zelf doorgestuurd"):
        forward(onward, loop.addressee, reason="Toch niet", by=eva, at=at(-2))


def test_what_was_done_is_told_after_a_reaction(loop: Loop, contact: User) -> None:
    with pytest.raises(StepRefused):
        follow_up(loop, words="Alles is klaar.", by=contact, at=at(-5))
    write_reaction(loop, ADOPT, by=contact, at=at(-3))
    assert follow_up(loop, words="Het vaste gezicht is er.", by=contact, at=at(60)).state == "followed_up"


def test_the_database_itself_keeps_one_reaction_a_turn_and_one_row_a_step(loop: Loop, contact: User) -> None:
    write_reaction(loop, ADOPT, by=contact, at=NOON)
    with pytest.raises(IntegrityError), transaction.atomic():
        Reaction.objects.create(loop=loop, turn=1, kind="decline", words="Nee", written_by=contact, written_at=NOON)
    LadderStep.objects.create(loop=loop, turn=1, step="reminder", on=NOON.date())
    with pytest.raises(IntegrityError), transaction.atomic():
        LadderStep.objects.create(loop=loop, turn=1, step="reminder", on=NOON.date())
    with pytest.raises(IntegrityError), transaction.atomic():
        Loop.objects.filter(pk=loop.pk).update(state="vergeten")


def test_a_report_is_not_put_before_anyone(new_loop: NewLoop, team: User) -> None:
    report = new_entry(NewEntry(kind=EntryKind.REPORT, text="Water zonder loket", detail={}), by=team, at=NOON)
    with pytest.raises(StepRefused, match="Alleen een aanbeveling"):
        send(replace(new_loop, entry=report), by=team, at=NOON)
