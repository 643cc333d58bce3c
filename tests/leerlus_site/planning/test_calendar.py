"""What must be public when: planned by people with a source, moved with a reason, and never quietly."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from leerlus.errors import StepRefused
from leerlus.publication.planned import PlannedState
from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document
from leerlus_site.history.models import Event
from leerlus_site.planning.models import PlannedPublication
from leerlus_site.planning.operations.drop import drop
from leerlus_site.planning.operations.plan import plan
from leerlus_site.planning.operations.shift import shift
from leerlus_site.planning.operations.tell_public import tell_public
from leerlus_site.planning.queries import calendar, not_yet_public, overdue, standing_of
from leerlus_site.publication.operations.prepare import prepare
from leerlus_site.publication.operations.release import release
from leerlus_site.register.models import Cycle

from ..register.conftest import NOW

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


def planned(team: User, on: date, document: Document | None = None) -> PlannedPublication:
    return plan("Brief", on, basis="Het debat", source="Agenda", document=document, by=team, at=NOW)


def test_a_plan_needs_its_reason_and_its_source(team: User) -> None:
    for lacking in ({"basis": " ", "source": "Agenda"}, {"basis": "Debat", "source": ""}):
        with pytest.raises(StepRefused, match="ontbreekt"):
            plan("Brief", TODAY, **lacking, by=team, at=NOW)
    assert not PlannedPublication.objects.exists()


def test_only_who_may_release_plans(reader: User) -> None:
    with pytest.raises(PermissionDenied):
        plan("Brief", TODAY, basis="Debat", source="Agenda", by=reader, at=NOW)


def test_a_shift_keeps_the_first_day_and_says_why(team: User) -> None:
    plan_ = planned(team, TODAY)
    later = TODAY + timedelta(days=7)
    with pytest.raises(StepRefused, match="reden"):
        shift(plan_, later, reason="", by=team, at=NOW)
    moved = shift(plan_, later, reason="Het debat is verzet", by=team, at=NOW)
    assert (moved.on, moved.original_on) == (later, TODAY)
    assert Event.objects.get(verb="planned_shifted").reason == "Het debat is verzet"


def test_a_document_that_is_released_keeps_its_day_by_itself(team: User, accepted: Document) -> None:
    plan_ = planned(team, TODAY - timedelta(days=2), accepted)
    assert standing_of(plan_, TODAY) == (PlannedState.OVERDUE, 2)
    assert [entry.title for entry in overdue(team, TODAY)] == ["Brief"]
    with pytest.raises(StepRefused, match="Geef dat uit"):
        tell_public(plan_, TODAY, where="elders", by=team, at=NOW)
    release(prepare(by=team, at=NOW, title="Proef"), by=team, at=NOW, reason="Nagekeken")
    assert standing_of(plan_, TODAY + timedelta(days=90)) == (PlannedState.KEPT_LATE, 2)
    assert overdue(team, TODAY) == []


def test_what_stands_elsewhere_is_told_by_a_person(team: User) -> None:
    plan_ = tell_public(planned(team, TODAY), TODAY, where="rijksoverheid.nl", by=team, at=NOW)
    assert standing_of(plan_, TODAY)[0] is PlannedState.KEPT


def test_a_dropped_plan_stays_in_sight_and_cannot_be_moved(team: User) -> None:
    plan_ = drop(planned(team, TODAY), reason="Het debat vervalt", by=team, at=NOW)
    assert [entry.words for entry in calendar(team, TODAY, TODAY, TODAY)] == ["Vervallen. Het debat"]
    with pytest.raises(StepRefused, match="vervallen"):
        shift(plan_, TODAY + timedelta(days=1), reason="Toch", by=team, at=NOW)


def test_a_round_that_closes_stands_in_the_calendar(team: User, round_2026: Cycle) -> None:
    assert round_2026.closes_on is not None
    (entry,) = calendar(team, round_2026.closes_on, round_2026.closes_on, TODAY)
    assert entry.words == "De ronde sluit."


def test_what_is_marked_public_and_has_no_day_is_shown_until_it_has_one(team: User, annex: Document) -> None:
    assert list(not_yet_public(team)) == [annex]
    planned(team, TODAY, annex)
    assert list(not_yet_public(team)) == []


def test_the_pages_plan_move_and_drop(team: User, annex: Document, client: Client) -> None:
    client.force_login(team)
    page = client.get(reverse("publication_calendar")).content.decode()
    assert annex.title.replace("'", "&#x27;") in page
    typed = {"title": "Brief", "on": "2026-04-01", "basis": "Debat", "source": "Agenda", "document": annex.pk}
    assert client.post(reverse("planned_add"), typed | {"on": ""}).status_code == 400
    shown = client.post(reverse("planned_add"), typed, follow=True).content.decode()
    assert "1 april 2026" in shown
    plan_ = PlannedPublication.objects.get()
    step = reverse("planned_step", args=[plan_.pk, "verschuiven"])
    shown = client.post(step, {"on": "2026-05-01", "reason": "Debat verzet"}, follow=True).content.decode()
    assert "Eerst gepland op 1 april 2026" in shown
    step = reverse("planned_step", args=[plan_.pk, "laten-vallen"])
    assert "vervallen" in client.post(step, {"reason": "Vervalt"}, follow=True).content.decode()
