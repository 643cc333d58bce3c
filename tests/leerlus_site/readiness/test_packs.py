"""A pack from intake to signature, and what flows back to the lesson."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from leerlus.errors import StepRefused
from leerlus.readiness.pack import Helped, Marked, PackState, Use
from leerlus.register.lessons import LessonState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Role
from leerlus_site.history.models import Event
from leerlus_site.readiness.models import Pack, PackItem
from leerlus_site.readiness.operations.make_pack import NewPack, make_pack
from leerlus_site.readiness.operations.mark_items import mark_items
from leerlus_site.readiness.operations.sign import sign
from leerlus_site.readiness.operations.tell_help import tell_help
from leerlus_site.readiness.operations.weigh import Weighed, weigh
from leerlus_site.readiness.queries import use_counts, use_figures, uses_of
from leerlus_site.readiness.trajectory_queries import state_of
from leerlus_site.register.models import Entry

from .conftest import FLOOD, NOON, new_lesson, person

pytestmark = pytest.mark.django_db


def offered(pack: Pack) -> list[PackItem]:
    return list(pack.items.filter(kind="lesson"))


def mark_all(pack: Pack, by: User, use: Use = Use.USED) -> None:
    mark_items(pack, {item.pk: Marked(use, "voor het plan") for item in offered(pack)}, by=by, at=NOON)


def ready(pack: Pack, team: User) -> Pack:
    mark_all(pack, team)
    weigh(pack.trajectory, Weighed(values={"justice": "Wie het meest verloor, komt eerst."}), by=team, at=NOON)
    return pack


def test_an_intake_gives_fitting_lessons_with_reasons_and_an_operation_that_explores(pack: Pack) -> None:
    found = offered(pack)
    assert len(found) == 4
    assert all(item.reasons for item in found)
    assert state_of(pack.trajectory) == "exploring"
    assert {"risk", "helper", "model"} <= set(pack.items.values_list("kind", flat=True))


@pytest.mark.parametrize("state", [LessonState.OBSERVED, LessonState.WITHDRAWN])
def test_a_lesson_that_nobody_identified_or_that_was_withdrawn_is_not_offered(team: User, state: LessonState) -> None:
    new_lesson("Geef bewoners een voorschot voor hun woning.", team, state)
    assert not offered(make_pack(NewPack(intake=FLOOD), by=team, at=NOON))


def test_two_operations_of_the_same_name_keep_apart(pack: Pack, team: User) -> None:
    other = make_pack(NewPack(intake=FLOOD), by=team, at=NOON)
    assert other.trajectory.key == f"{pack.trajectory.key}-2"
    assert (pack.reference, other.reference) == ("STA-2026-0001", "STA-2026-0002")


def test_one_mark_without_words_keeps_all_others_out(pack: Pack, team: User) -> None:
    first, second, *_ = offered(pack)
    with pytest.raises(StepRefused):
        mark_items(pack, {first.pk: Marked(Use.USED, "ja"), second.pk: Marked(Use.NOT_USED, "")}, by=team, at=NOON)
    assert not pack.items.exclude(use="").exists()


def test_the_same_marks_again_change_nothing_and_are_not_recorded_twice(pack: Pack, team: User) -> None:
    mark_all(pack, team)
    mark_all(pack, team)
    assert Event.objects.filter(verb="pack_marked").count() == 1


def test_the_akkoordgever_signs_when_all_is_said_and_the_pack_then_stays_as_it_was(
    pack: Pack, team: User, approver: User
) -> None:
    with pytest.raises(StepRefused, match="4 lessen"):
        sign(pack, words="", by=approver, at=NOON)
    ready(pack, team)
    signed = sign(pack, words="Gelezen", by=approver, at=NOON)
    assert (signed.state, signed.signed_by) == (PackState.SIGNED, approver)
    with pytest.raises(StepRefused, match="ondertekend"):
        mark_all(pack, team, Use.NOT_USED)
    with pytest.raises(StepRefused, match="ondertekend"):
        sign(pack, words="Nog eens", by=approver, at=NOON)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.APPROVER])
def test_nobody_else_signs(pack: Pack, team: User, role: Role) -> None:
    ready(pack, team)
    with pytest.raises(PermissionDenied):
        sign(pack, words="", by=person("Bob", role), at=NOON)


def test_whether_it_helped_is_told_of_what_was_used_and_stands_with_the_lesson(
    pack: Pack, team: User, approver: User
) -> None:
    sign(ready(pack, team), words="", by=approver, at=NOON)
    item = offered(pack)[0]
    tell_help(item, Helped.PARTLY, words="De helft kwam", by=team, at=NOON)
    assert item.lesson is not None
    (use,) = uses_of(item.lesson)
    assert (use.use, use.helped, use.helped_words) == ("used", "partly", "De helft kwam")
    figures = use_figures()
    assert (figures.signed, figures.offered, figures.used, figures.partly) == (1, 4, 4, 1)
    assert use_counts() == {"used": 4, "not_used": 0, "yes": 0, "partly": 1, "no": 0, "untold": 3}


def test_of_a_pack_that_nobody_signed_no_use_is_public(pack: Pack, team: User) -> None:
    mark_all(pack, team)
    assert not any(use_counts().values())


def test_of_what_was_not_used_nobody_tells_that_it_helped(pack: Pack, team: User) -> None:
    mark_all(pack, team, Use.NOT_USED)
    with pytest.raises(StepRefused):
        tell_help(offered(pack)[0], Helped.YES, words="Toch", by=team, at=NOON)


def test_the_database_refuses_a_use_without_why_and_help_of_what_was_not_used(pack: Pack) -> None:
    for values in ({"use": "used"}, {"helped": "yes"}, {"use": "borrowed", "why": "x"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            PackItem.objects.filter(pk=offered(pack)[0].pk).update(**values)


def test_a_lesson_with_nothing_in_common_is_left_out(pack: Pack, lessons: list[Entry]) -> None:
    assert lessons[-1].reference not in {item.key for item in offered(pack)}


def test_an_operation_gets_no_lessons_of_its_own(pack: Pack, team: User) -> None:
    own = new_lesson("Geef bewoners een voorschot voor de woning.", team, trajectory=pack.trajectory)
    again = make_pack(NewPack(intake=FLOOD, trajectory=pack.trajectory), by=team, at=NOON)
    assert own.reference not in {item.key for item in offered(again)}


def test_what_a_lesson_chose_from_the_lists_is_a_reason(team: User) -> None:
    values = {"outcome": ["went_well"], "government_level": ["water_authority"], "repair": ["in_money"]}
    new_lesson("Geef bewoners een voorschot voor de woning.", team, values=values)
    (item,) = offered(make_pack(NewPack(intake=FLOOD), by=team, at=NOON))
    assert ["level", ["water_authority"]] in item.reasons
    assert ["need", ["in_money"]] in item.reasons
