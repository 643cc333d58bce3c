"""What belongs to a redress operation is said by the team, with a reason, and can be taken back."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from leerlus.errors import StepRefused
from leerlus.register.kinds import EntryKind
from leerlus.register.recognition import Recognition
from leerlus_site.accounts.models import User
from leerlus_site.history.models import Event
from leerlus_site.register.mapping import NewEntry
from leerlus_site.register.models import Entry, Trajectory, TrajectoryPart
from leerlus_site.register.operations.new_entry import new_entry
from leerlus_site.register.operations.trajectories.join import NewPart, join, leave

from .conftest import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def river() -> Trajectory:
    return Trajectory.objects.create(key="rivier", name="Rivierherstel", description="Herstel langs de rivier.")


def entry(kind: EntryKind, by: User) -> Entry:
    return new_entry(NewEntry(kind=kind, text="Wij bieden bewoners excuses aan.", detail={}), by=by, at=NOW)


def test_the_team_joins_an_apology_and_the_history_says_why(river: Trajectory, team: User) -> None:
    apology = entry(EntryKind.ACTION, team)

    join(
        NewPart(trajectory=river, entry=apology, recognition=Recognition.APOLOGY),
        by=team,
        at=NOW,
        reason="Uit de brief",
    )

    assert river.parts.get().recognition == "apology"
    assert Event.objects.get(object_type="trajectory").reason == "Uit de brief"


def test_joining_again_says_what_it_is_now_and_adds_nothing(river: Trajectory, team: User) -> None:
    apology = entry(EntryKind.ACTION, team)
    join(NewPart(trajectory=river, entry=apology), by=team, at=NOW, reason="Hoort erbij")

    join(NewPart(trajectory=river, entry=apology, recognition=Recognition.APOLOGY), by=team, at=NOW, reason="Excuses")

    assert river.parts.get().recognition == "apology"


def test_advice_is_no_recognition_and_a_lesson_does_not_belong(river: Trajectory, team: User) -> None:
    advice, lesson = entry(EntryKind.RECOMMENDATION, team), entry(EntryKind.LESSON, team)
    new = NewPart(trajectory=river, entry=advice, recognition=Recognition.APOLOGY)
    with pytest.raises(StepRefused):
        join(new, by=team, at=NOW, reason="Hoort erbij")
    with pytest.raises(StepRefused):
        join(NewPart(trajectory=river, entry=lesson), by=team, at=NOW, reason="Hoort erbij")


def test_what_was_joined_by_mistake_is_taken_back_and_stays_in_the_history(river: Trajectory, team: User) -> None:
    part = join(NewPart(trajectory=river, entry=entry(EntryKind.MOTION, team)), by=team, at=NOW, reason="Hoort erbij")

    leave(part, by=team, at=NOW, reason="Gaat over iets anders")

    assert not TrajectoryPart.objects.exists()
    verbs = Event.objects.filter(object_type="trajectory").order_by("id").values_list("verb", flat=True)
    assert list(verbs) == ["trajectory_joined", "trajectory_left"]


def test_nobody_but_the_team_joins_anything(river: Trajectory, team: User, reader: User) -> None:
    with pytest.raises(PermissionDenied):
        join(NewPart(trajectory=river, entry=entry(EntryKind.MOTION, team)), by=reader, at=NOW, reason="Hoort erbij")


def test_the_team_does_it_on_a_page_which_says_what_is_wrong(river: Trajectory, team: User, client: Client) -> None:
    client.force_login(team)
    motion = entry(EntryKind.MOTION, team)
    said = {"entry": motion.reference, "recognition": "apology", "reason": "Hoort erbij"}

    refused = client.post("/trajecten/rivier/erbij/", said)
    assert "kan een erkenning zijn" in refused.content.decode()
    client.post("/trajecten/rivier/erbij/", {**said, "recognition": ""})

    assert motion.reference in client.get("/trajecten/rivier/").content.decode()
    client.post(f"/trajecten/rivier/eraf/{river.parts.get().pk}/", {"reason": "Toch niet"})
    assert not river.parts.exists()
