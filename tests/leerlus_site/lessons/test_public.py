"""A lesson in public: once the team identified it and a person released it, found and compared, naming no one."""

import pytest

from leerlus.errors import StepRefused
from leerlus.search import parse
from leerlus_site.accounts.models import User
from leerlus_site.lessons.operations.embed import Change, embed
from leerlus_site.lessons.operations.identify import identify
from leerlus_site.lessons.operations.merge import merge
from leerlus_site.lessons.operations.observe import observe
from leerlus_site.publication.candidates import candidates
from leerlus_site.publication.operations.prepare import prepare
from leerlus_site.publication.operations.release import release
from leerlus_site.register.models import Entry, LessonDetail
from leerlus_site.snapshots.index import find, rebuild, similar
from leerlus_site.snapshots.models import Snapshot

from .conftest import NOON, seen

pytestmark = pytest.mark.django_db


def _released(team: User) -> None:
    release(prepare(by=team, at=NOON, title="Lessen"), by=team, at=NOON, reason="Voor de bijeenkomst")


def test_an_observation_and_an_internal_lesson_stay_inside(lesson: Entry, writer: User, team: User) -> None:
    inside = observe(seen(marking="intern"), by=writer, at=NOON)
    identify(inside, by=team, at=NOON, reason="Besproken")
    assert not {("lesson", lesson.reference), ("lesson", inside.reference)} & set(candidates())


def test_a_released_lesson_shows_what_was_learned_and_what_changed(lesson: Entry, team: User) -> None:
    identify(lesson, by=team, at=NOON, reason="Besproken")
    embed(lesson, Change(target="law", words="De wet noemt bellen.", evidence="Staatsblad"), by=team, at=NOON)
    _released(team)
    content = Snapshot.objects.get(kind="lesson").content
    assert {"label": "Wat raden wij aan", "words": "Bel wie na drie weken niet reageert."} in content["lesson"]["facts"]
    assert content["lesson"]["changes"][0]["target"] == "wet"


def test_the_public_finds_lessons_by_their_kind_and_what_resembles_them(
    lesson: Entry, writer: User, team: User
) -> None:
    other = observe(seen(title="Een brief is niet genoeg", advice="Zoek wie zwijgt thuis op."), by=writer, at=NOON)
    for one in (lesson, other):
        identify(one, by=team, at=NOON, reason="Besproken")
    _released(team)
    rebuild()
    assert {found.key for found in find(parse("brief"), {"kind": "lesson"})} == {lesson.reference, other.reference}
    near = similar("lesson", lesson.reference)
    assert near[0].passage.key == other.reference
    assert "brief" in near[0].words


def test_a_name_that_slipped_in_holds_the_release_back(lesson: Entry, team: User) -> None:
    identify(lesson, by=team, at=NOON, reason="Besproken")
    LessonDetail.objects.filter(pk=lesson.pk).update(context="Wij spraken met Fatima Kaya.")
    with pytest.raises(StepRefused, match="Fatima Kaya"):
        _released(team)


def test_a_merged_lesson_stays_public_and_leads_to_the_other(lesson: Entry, writer: User, team: User) -> None:
    other = observe(seen(title="Een brief is niet genoeg"), by=writer, at=NOON)
    for one in (lesson, other):
        identify(one, by=team, at=NOON, reason="Besproken")
    _released(team)
    lesson.refresh_from_db()
    merge(lesson, other, by=team, at=NOON, reason="Zegt hetzelfde")
    _released(team)
    content = Snapshot.objects.get(kind="lesson", key=lesson.reference, is_current=True).content
    assert (content["state"], content["lesson"]["went_up_in"]["key"]) == ("withdrawn", other.reference)
