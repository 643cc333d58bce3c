"""Writing a lesson, changing it, and what may not stand in a public one."""

import pytest
from django.core.exceptions import PermissionDenied

from leerlus.errors import StepRefused
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Role
from leerlus_site.history.queries import events_about
from leerlus_site.lessons.operations.identify import identify
from leerlus_site.lessons.operations.observe import observe
from leerlus_site.lessons.operations.revise import Revision, revise
from leerlus_site.register.models import Entry

from .conftest import NOON, person, seen

pytestmark = pytest.mark.django_db


def test_an_observation_is_a_lesson_that_was_seen_and_its_history_says_so(lesson: Entry) -> None:
    assert (lesson.state, lesson.text) == ("observed", "Een brief bereikt niet iedereen.")
    assert [event.verb for event in events_about("entry", lesson.reference)] == ["entered"]


def test_a_reader_writes_no_lesson(lesson: Entry) -> None:
    with pytest.raises(PermissionDenied):
        observe(seen(), by=person("Lex", Role.READER), at=NOON)


@pytest.mark.parametrize("field", ["title", "context", "cause", "insight", "advice", "origin_words"])
def test_a_name_in_any_field_stops_a_public_lesson_and_is_said(writer: User, field: str) -> None:
    with pytest.raises(StepRefused, match="'Fatima Kaya'"):
        observe(seen(**{field: "Wij spraken met Fatima Kaya."}), by=writer, at=NOON)
    assert not Entry.objects.exists()


def test_an_internal_lesson_may_wait_for_its_words_and_never_turns_public_with_them(writer: User) -> None:
    kept = observe(seen(context="Wij spraken met Fatima Kaya.", marking="intern"), by=writer, at=NOON)
    with pytest.raises(StepRefused, match="'Fatima Kaya'"):
        revise(kept, Revision(columns={"marking": "openbaar"}, values={}), by=writer, at=NOON)


def test_the_writer_changes_his_observation_and_a_colleague_does_not(lesson: Entry, writer: User) -> None:
    new = Revision(columns={"advice": "Bel na twee weken."}, values={"nature": ("culture",)})
    changed = revise(lesson, new, by=writer, at=NOON)
    assert changed.lessondetail.values["nature"] == ["culture"]
    with pytest.raises(PermissionDenied):
        revise(lesson, new, by=person("Els", Role.CONTRIBUTOR), at=NOON)


def test_after_identification_the_words_belong_to_the_team(lesson: Entry, writer: User, team: User) -> None:
    identify(lesson, by=team, at=NOON, reason="Besproken")
    with pytest.raises(PermissionDenied):
        revise(lesson, Revision(columns={"advice": "Niets."}, values={}), by=writer, at=NOON)
    revise(lesson, Revision(columns={"advice": "Bel na twee weken."}, values={}), by=team, at=NOON)


def test_a_choice_outside_the_list_is_refused(writer: User) -> None:
    with pytest.raises(StepRefused, match="went_well"):
        observe(seen(values={"outcome": ("splendid",)}), by=writer, at=NOON)
