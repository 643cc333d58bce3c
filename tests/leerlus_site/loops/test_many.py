"""A long list costs no more queries than a short one; and the worker climbs by itself."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from procrastinate.contrib.django import app

from leerlus_site.accounts.models import Organisation, User
from leerlus_site.loops.models import LadderStep, Loop

from .conftest import NOON

pytestmark = pytest.mark.django_db


def queries(client: Client, which: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        assert client.get(reverse("loop_list"), {"welke": which}).status_code == 200
    return len(seen)


def add(loop: Loop, number: int, *, after: int = 0) -> None:
    for place in range(after, after + number):
        body = Organisation.objects.create(key=f"dienst-{place}", name=f"Dienst {place}")
        values = {name: getattr(loop, name) for name in ("entry", "arena", "basis", "basis_words", "question", "state")}
        more = Loop.objects.create(
            **values, reference=f"TER-2020-{place}", addressee=body, sent_on=NOON.date(), due=NOON.date()
        )
        LadderStep.objects.create(loop=more, turn=1, step="decision", on=NOON.date() + timedelta(days=42))


@pytest.mark.parametrize("which", ["", "waiting", "late", "decide", "mine", "closed"])
def test_forty_loops_cost_as_many_queries_as_four(loop: Loop, team: User, which: str) -> None:
    client = Client()
    client.force_login(team)
    add(loop, 4)
    few = queries(client, which)
    add(loop, 36, after=4)
    assert queries(client, which) == few


def test_the_ladder_is_climbed_once_a_day_by_the_worker() -> None:
    assert "leerlus.climb" in app.tasks
    assert ("leerlus.climb", "") in app.periodic_registry.periodic_tasks
