"""An annex becomes actions with their motions, themes and state for its round."""

import pytest
from django.core.exceptions import PermissionDenied

from leerlus.errors import StepRefused
from leerlus.register.kinds import EntryKind
from leerlus.register.states import ActionState
from leerlus.register.updates import UpdateClass
from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document
from leerlus_site.history.models import Event
from leerlus_site.register.models import Cycle, Entry, Evidence, Link, ProgressUpdate
from leerlus_site.register.operations.accept_annex import accept_annex

from .conftest import NOW

pytestmark = pytest.mark.django_db


def test_each_row_becomes_an_action_under_the_report(annex: Document, team: User) -> None:
    result = accept_annex(annex, by=team, at=NOW)

    assert (result.accepted, result.failed) == (3, ())
    actions = Entry.objects.filter(kind=EntryKind.ACTION).order_by("source_number")
    assert [action.source_number for action in actions] == ["4", "7", "8"]
    assert {action.actiondetail.report.title for action in actions} == {"Water zonder loket"}
    assert actions[0].actiondetail.themes == ["Herstel voor bewoners"]


def test_a_row_without_news_says_nothing_about_the_work(annex: Document, team: User) -> None:
    accept_annex(annex, by=team, at=NOW)

    update = ProgressUpdate.objects.get(action__source_number="4")
    assert update.update_class == UpdateClass.NO_NEWS
    assert update.action.state == ActionState.PLANNED


def test_states_follow_what_the_rows_say(annex: Document, team: User) -> None:
    accept_annex(annex, by=team, at=NOW)

    states = dict(Entry.objects.filter(kind=EntryKind.ACTION).values_list("source_number", "state"))
    assert states == {"4": ActionState.PLANNED, "7": ActionState.RUNNING, "8": ActionState.REPORTED_DONE}


def test_one_motion_is_linked_part_by_part(annex: Document, team: User) -> None:
    accept_annex(annex, by=team, at=NOW)

    motion = Entry.objects.get(kind=EntryKind.MOTION)
    linked = Link.objects.filter(target=motion).values_list("source__source_number", "part__number")
    assert sorted(linked) == [("4", "1"), ("7", "2")]


def test_the_round_knows_its_year_and_whose_share_it_is(annex: Document, team: User) -> None:
    accept_annex(annex, by=team, at=NOW)

    cycle = Cycle.objects.get()
    assert (cycle.year, cycle.organisation and cycle.organisation.key) == (2025, "dd")
    assert cycle.updates.count() == 3


def test_each_action_stands_on_its_sentence(annex: Document, team: User) -> None:
    accept_annex(annex, by=team, at=NOW)

    assert Evidence.objects.filter(entry__kind=EntryKind.ACTION).count() == 3


def test_a_damaged_table_is_not_taken_over_at_all(annex: Document, team: User) -> None:
    row, other = annex.statements.filter(kind="progress")[:2]
    row.details["number"] = other.details["number"]
    row.save()

    with pytest.raises(StepRefused, match=f"Nummer {other.details['number']} staat 2 keer"):
        accept_annex(annex, by=team, at=NOW)
    assert not Entry.objects.exists()


def test_a_second_time_changes_nothing(annex: Document, team: User) -> None:
    accept_annex(annex, by=team, at=NOW)
    events = Event.objects.count()

    assert accept_annex(annex, by=team, at=NOW).accepted == 0
    assert Event.objects.count() == events


def test_a_later_annex_adds_a_round_to_the_same_actions(annex: Document, later_annex: Document, team: User) -> None:
    accept_annex(annex, by=team, at=NOW)
    accept_annex(later_annex, by=team, at=NOW)

    desk = Entry.objects.get(kind=EntryKind.ACTION, source_number="7")
    assert Entry.objects.filter(kind=EntryKind.ACTION).count() == 3
    assert list(desk.updates.order_by("cycle__year").values_list("cycle__year", flat=True)) == [2025, 2026]
    assert desk.state == ActionState.REPORTED_DONE


def test_an_older_annex_read_afterwards_takes_nothing_back(annex: Document, later_annex: Document, team: User) -> None:
    accept_annex(later_annex, by=team, at=NOW)
    accept_annex(annex, by=team, at=NOW)

    assert Entry.objects.get(kind=EntryKind.ACTION, source_number="7").state == ActionState.REPORTED_DONE


def test_only_the_programme_team_may_accept_a_whole_annex(annex: Document, reader: User) -> None:
    with pytest.raises(PermissionDenied):
        accept_annex(annex, by=reader, at=NOW)
