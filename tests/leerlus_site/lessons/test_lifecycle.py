"""From observation to learned, merging and parting, and bottlenecks."""

import pytest
from django.core.exceptions import PermissionDenied

from leerlus.errors import StepRefused
from leerlus.loops.kinds import Arena, Basis, Criterion, Judgement
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.history.queries import events_about
from leerlus_site.history.verify import verify
from leerlus_site.lessons.operations.add_material import NewMaterial, add_material
from leerlus_site.lessons.operations.anchor import anchor
from leerlus_site.lessons.operations.describe_bottleneck import NewBottleneck, describe_bottleneck
from leerlus_site.lessons.operations.embed import Change, embed
from leerlus_site.lessons.operations.identify import identify
from leerlus_site.lessons.operations.merge import merge
from leerlus_site.lessons.operations.observe import observe
from leerlus_site.lessons.operations.part import part
from leerlus_site.lessons.operations.withdraw import withdraw
from leerlus_site.lessons.queries import counts, merge_of
from leerlus_site.loops.operations.assess import NewAssessment, assess
from leerlus_site.loops.operations.send import NewLoop, send
from leerlus_site.register.models import Entry
from leerlus_site.register.operations.change_state import change_state

from .conftest import NOON, seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(writer: User) -> Entry:
    return observe(seen(title="Een brief is niet genoeg"), by=writer, at=NOON)


def _new_loop(lesson: Entry, to: Organisation) -> NewLoop:
    return NewLoop(
        entry=lesson,
        addressee=to,
        arena=Arena.POLICY,
        basis=Basis.REQUEST,
        basis_words="Verzoek van het team",
        question="Herkent u deze les?",
    )


def test_from_observed_to_learned_with_two_counts(lesson: Entry, team: User, assessor: User) -> None:
    receiver = Organisation.objects.create(key="dd", name="Ministerie van Dijken", kind="ministerie")
    identify(lesson, by=team, at=NOON, reason="Besproken")
    lesson.refresh_from_db()
    send(_new_loop(lesson, receiver), by=team, at=NOON)
    lesson.refresh_from_db()
    assert lesson.state == "returned"
    change_state(lesson, "in_progress", by=team, at=NOON, reason="Het ministerie werkt eraan")
    embed(
        lesson,
        Change(target="process", words="Bellen staat in het proces.", evidence="Werkboek 2026"),
        by=team,
        at=NOON,
    )
    anchor(lesson, by=team, at=NOON, reason="Het werkboek is gezien")
    assert (counts().anchored, counts().learned) == (1, 0)
    found = NewAssessment(
        entry=lesson,
        criterion=Criterion.EFFECTIVE,
        judgement=Judgement.MET,
        words="Bijna iedereen werd bereikt.",
        commissioned_by="het team",
        about="het bereiken van mensen",
        evidence="Steekproef",
    )
    assess(found, by=assessor, at=NOON)
    lesson.refresh_from_db()
    assert lesson.state == "learned"
    assert (counts().anchored, counts().learned) == (1, 1)
    assert verify().broken == ""


def test_an_observation_is_not_put_before_anyone(lesson: Entry, team: User, owner: Organisation) -> None:
    with pytest.raises(StepRefused, match="Stel de les eerst vast"):
        send(_new_loop(lesson, owner), by=team, at=NOON)


def test_a_manager_can_neither_identify_nor_withdraw(lesson: Entry, manager: User) -> None:
    with pytest.raises(PermissionDenied):
        identify(lesson, by=manager, at=NOON, reason="Goed")
    with pytest.raises(PermissionDenied):
        withdraw(lesson, by=manager, at=NOON, reason="Liever niet")


def test_an_incomplete_lesson_is_not_identified(writer: User, team: User) -> None:
    half = observe(seen(advice=""), by=writer, at=NOON)
    with pytest.raises(StepRefused, match="wat u aanraadt"):
        identify(half, by=team, at=NOON, reason="Besproken")


def test_the_register_page_cannot_go_past_the_acts_of_a_lesson(lesson: Entry, team: User) -> None:
    with pytest.raises(StepRefused, match="eigen plek"):
        change_state(lesson, "identified", by=team, at=NOON, reason="Snel")


def test_nothing_is_anchored_without_evidence(lesson: Entry, team: User) -> None:
    with pytest.raises(StepRefused, match="bewijs"):
        anchor(lesson, by=team, at=NOON, reason="Klaar")


def test_two_lessons_become_one_and_can_be_parted(lesson: Entry, other: Entry, team: User) -> None:
    identify(lesson, by=team, at=NOON, reason="Besproken")
    lesson.refresh_from_db()
    made = merge(lesson, other, by=team, at=NOON, reason="Zegt hetzelfde")
    lesson.refresh_from_db()
    assert (lesson.state, merge_of(lesson)) == ("withdrawn", made)
    back = part(made, by=team, at=NOON, reason="Toch een andere oorzaak")
    assert (back.state, merge_of(back)) == ("identified", None)
    assert "parted" in [event.verb for event in events_about("entry", lesson.reference)]
    with pytest.raises(StepRefused, match="al teruggedraaid"):
        part(made, by=team, at=NOON, reason="Nog eens")


def test_a_parted_lesson_may_be_merged_again(lesson: Entry, other: Entry, team: User) -> None:
    part(merge(lesson, other, by=team, at=NOON, reason="Zelfde"), by=team, at=NOON, reason="Toch niet")
    assert merge(lesson, other, by=team, at=NOON, reason="Toch wel").undone_on is None


def test_a_name_in_a_reason_stops_a_step_with_a_public_lesson(lesson: Entry, team: User) -> None:
    with pytest.raises(StepRefused, match="Kaya"):
        withdraw(lesson, by=team, at=NOON, reason="Op verzoek van mevrouw Kaya")


def test_learning_material_is_added_once(lesson: Entry, team: User) -> None:
    new = NewMaterial(title="Bellen zonder drempel", kind="cursus")
    assert add_material(lesson, new, by=team, at=NOON) == add_material(lesson, new, by=team, at=NOON)


def _bottleneck(lessons: list[Entry], **changed: str) -> NewBottleneck:
    fields = {
        "title": "Alleen schriftelijk contact",
        "text": "De regels kennen alleen de brief.",
        "improvement": "Laat de wet bellen en bezoeken toe.",
        "framework_law": "Een kaderwet kan het recht op persoonlijk contact regelen.",
    }
    return NewBottleneck(lessons=lessons, **fields | changed)


def test_an_assessor_describes_a_bottleneck_that_bundles_lessons(lesson: Entry, other: Entry, assessor: User) -> None:
    found = describe_bottleneck(_bottleneck([lesson, other]), by=assessor, at=NOON)
    assert found.bottleneckdetail.described_by == "Bureau Nazien"
    assert {link.target for link in found.links_out.all()} == {lesson, other}


def test_the_team_describes_one_from_a_source_only(lesson: Entry, other: Entry, team: User, writer: User) -> None:
    with pytest.raises(StepRefused, match="bron"):
        describe_bottleneck(_bottleneck([lesson, other]), by=team, at=NOON)
    with pytest.raises(StepRefused, match="twee lessen"):
        describe_bottleneck(_bottleneck([lesson], described_by="Studie, 2025"), by=team, at=NOON)
    with pytest.raises(PermissionDenied):
        describe_bottleneck(_bottleneck([lesson, other]), by=writer, at=NOON)
