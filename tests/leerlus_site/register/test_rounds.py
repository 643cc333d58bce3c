"""A round: opened by the team, written and approved by the owner, closed with what is missing, released in one act."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from leerlus.errors import StepRefused
from leerlus.register.rounds import RoundState, Work, Writing
from leerlus.register.states import ActionState, UpdateState
from leerlus.register.updates import UpdateClass
from leerlus_site.accounts.models import Absence, Organisation, User
from leerlus_site.history.models import Event
from leerlus_site.history.verify import verify
from leerlus_site.register.mapping import round_state, writing_of
from leerlus_site.register.models import Cycle, Entry
from leerlus_site.register.operations.rounds.close_round import close_round
from leerlus_site.register.operations.rounds.open_round import NewRound, open_round
from leerlus_site.register.operations.rounds.release_round import release_round
from leerlus_site.register.operations.rounds.submit_update import submit_update
from leerlus_site.register.operations.rounds.validate_update import return_update, validate_update
from leerlus_site.register.operations.rounds.write_update import WrittenMeanwhile, write_update
from leerlus_site.register.round_queries import last_said, missing, progress, rounds_for

from .conftest import NOW, update_of

pytestmark = pytest.mark.django_db
NEWS = Writing(text="In twee wijken is een loket open.")


def test_each_action_gets_an_empty_draft_in_the_order_of_the_annex(round_2026: Cycle) -> None:
    drafts = list(round_2026.updates.order_by("position"))
    assert [(draft.action.source_number, draft.state, draft.text) for draft in drafts] == [
        ("4", "draft", ""),
        ("7", "draft", ""),
        ("8", "draft", ""),
    ]


def test_what_ended_before_is_not_asked_again(round_2026: Cycle) -> None:
    assert [draft.asked for draft in round_2026.updates.order_by("position")] == [True, True, False]


def test_the_text_of_last_time_stands_beside_the_empty_field(round_2026: Cycle) -> None:
    said = last_said(round_2026)
    assert said[update_of(round_2026, "7").action_id].text == "Drie loketten zijn open, in 2026 meer."


def test_the_same_round_is_opened_once(round_2026: Cycle, team: User) -> None:
    again = NewRound(report=round_2026.report, year=2026, closes_on=date(2026, 5, 1))
    with pytest.raises(StepRefused, match="bestaat al"):
        open_round(again, by=team, at=NOW)


def test_a_round_asks_somebody_something(team: User, round_2026: Cycle, stranger: User) -> None:
    nobody = NewRound(
        report=round_2026.report, year=2027, closes_on=date(2027, 4, 1), organisation=stranger.organisation
    )
    with pytest.raises(StepRefused, match="nog geen maatregelen"):
        open_round(nobody, by=team, at=NOW)


def test_a_draft_may_be_incomplete_but_is_not_submitted_so(round_2026: Cycle, writer: User) -> None:
    half = Writing(update_class=UpdateClass.NO_NEWS_WITH_REASON)
    saved = write_update(update_of(round_2026, "7"), half, seen=1, by=writer, at=NOW)
    with pytest.raises(StepRefused, match="waarom er geen nieuws"):
        submit_update(saved, by=writer, at=NOW)


def test_only_the_owner_writes_and_only_the_akkoordgever_approves(
    round_2026: Cycle, writer: User, team: User, stranger: User
) -> None:
    draft = update_of(round_2026, "7")
    for other in (team, stranger):
        with pytest.raises(PermissionDenied):
            write_update(draft, NEWS, seen=1, by=other, at=NOW)
    submitted = submit_update(write_update(draft, NEWS, seen=1, by=writer, at=NOW), by=writer, at=NOW)
    with pytest.raises(PermissionDenied):
        validate_update(submitted, seen=3, by=writer, at=NOW)


def test_two_people_at_the_same_page_lose_no_text(round_2026: Cycle, writer: User) -> None:
    draft = update_of(round_2026, "7")
    write_update(draft, NEWS, seen=1, by=writer, at=NOW)
    mine = Writing(text="Een loket erbij.")
    with pytest.raises(WrittenMeanwhile, match="beide teksten") as refused:
        write_update(draft, mine, seen=1, by=writer, at=NOW)
    assert (refused.value.mine, refused.value.theirs) == (mine, NEWS)


def test_saving_what_stands_there_already_records_nothing(round_2026: Cycle, writer: User) -> None:
    write_update(update_of(round_2026, "7"), NEWS, seen=1, by=writer, at=NOW)
    events = Event.objects.count()
    assert write_update(update_of(round_2026, "7"), NEWS, seen=1, by=writer, at=NOW).version == 2
    assert Event.objects.count() == events


def test_a_returned_update_is_a_draft_with_the_reason_beside_it(
    round_2026: Cycle, writer: User, approver: User
) -> None:
    draft = write_update(update_of(round_2026, "7"), NEWS, seen=1, by=writer, at=NOW)
    back = return_update(submit_update(draft, by=writer, at=NOW), by=approver, at=NOW, reason="Noem de wijken bij naam")
    assert (back.state, back.returned, back.text) == (UpdateState.DRAFT, "Noem de wijken bij naam", NEWS.text)


def test_nobody_closes_over_what_he_did_not_see(round_2026: Cycle, team: User) -> None:
    with pytest.raises(StepRefused, match="2 maatregelen"):
        close_round(round_2026, seen_missing=1, by=team, at=NOW, reason="Vroeg klaar")


def test_closing_before_the_date_needs_a_reason(round_2026: Cycle, team: User) -> None:
    with pytest.raises(StepRefused, match="nu al"):
        close_round(round_2026, seen_missing=2, by=team, at=NOW, reason="")
    later = NOW + timedelta(days=60)
    assert close_round(round_2026, seen_missing=2, by=team, at=later, reason="").closed


def test_a_closed_round_stays_closed_and_keeps_what_is_missing(round_2026: Cycle, team: User, writer: User) -> None:
    closed = close_round(round_2026, seen_missing=2, by=team, at=NOW, reason="Klaar")
    with pytest.raises(StepRefused, match="gesloten"):
        write_update(update_of(closed, "7"), NEWS, seen=1, by=writer, at=NOW)
    assert [update.action.source_number for update in missing(closed)] == ["4", "7"]
    event = Event.objects.get(verb="round_closed")
    assert len(event.payload.content["missing"]) == 2


def test_releasing_publishes_what_was_validated_and_nothing_else(
    round_2026: Cycle, team: User, writer: User, approver: User
) -> None:
    done = replace(NEWS, update_class=UpdateClass.DONE)
    draft = write_update(update_of(round_2026, "7"), done, seen=1, by=writer, at=NOW)
    validate_update(submit_update(draft, by=writer, at=NOW), seen=3, by=approver, at=NOW)
    write_update(update_of(round_2026, "4"), NEWS, seen=1, by=writer, at=NOW)
    closed = close_round(round_2026, seen_missing=1, by=team, at=NOW, reason="Klaar")
    released = release_round(closed, by=team, at=NOW, reason="De ronde is compleet")

    states = dict(released.updates.values_list("action__source_number", "state"))
    assert states == {"4": UpdateState.DRAFT, "7": UpdateState.PUBLISHED, "8": UpdateState.DRAFT}
    assert Entry.objects.get(source_number="7").state == ActionState.REPORTED_DONE
    assert round_state(released) is RoundState.RELEASED
    assert verify().broken == ""


def test_nothing_is_released_while_an_update_waits(round_2026: Cycle, team: User, writer: User) -> None:
    submit_update(write_update(update_of(round_2026, "7"), NEWS, seen=1, by=writer, at=NOW), by=writer, at=NOW)
    closed = close_round(round_2026, seen_missing=1, by=team, at=NOW, reason="Klaar")
    with pytest.raises(StepRefused, match="wachten nog 1"):
        release_round(closed, by=team, at=NOW, reason="Compleet")


def test_an_open_round_is_not_released(round_2026: Cycle, team: User) -> None:
    with pytest.raises(StepRefused):
        release_round(round_2026, by=team, at=NOW, reason="Haast")


def test_no_news_asks_how_the_work_stands(round_2026: Cycle, writer: User) -> None:
    quiet = Writing(update_class=UpdateClass.NO_NEWS_WITH_REASON, reason="Wacht op de rechter", work=Work.RUNNING)
    saved = write_update(update_of(round_2026, "4"), quiet, seen=1, by=writer, at=NOW)
    assert writing_of(submit_update(saved, by=writer, at=NOW)) == quiet


def test_the_team_sees_how_far_each_owner_is(round_2026: Cycle, ministry: Organisation, writer: User) -> None:
    write_update(update_of(round_2026, "4"), NEWS, seen=1, by=writer, at=NOW)
    submit_update(write_update(update_of(round_2026, "7"), NEWS, seen=1, by=writer, at=NOW), by=writer, at=NOW)
    (owner,) = progress(round_2026)
    assert (owner.organisation, owner.asked, owner.written, owner.submitted, owner.missing) == (ministry, 2, 1, 1, 1)


def test_a_substitute_writes_while_his_colleague_is_away_and_no_day_longer(
    round_2026: Cycle, writer: User, stranger: User
) -> None:
    day = NOW.date()
    Absence.objects.create(user=writer, substitute=stranger, first_day=day, last_day=day)
    assert round_2026 in rounds_for(stranger, day)
    written = write_update(update_of(round_2026, "4"), NEWS, seen=1, by=stranger, at=NOW)
    assert written.text == NEWS.text
    with pytest.raises(PermissionDenied):
        submit_update(written, by=stranger, at=NOW + timedelta(days=1))
    assert not rounds_for(stranger, day + timedelta(days=1))
