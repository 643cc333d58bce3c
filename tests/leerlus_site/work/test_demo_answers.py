"""The loops of the demo world, at every height of the ladder."""

from datetime import UTC, datetime, timedelta

import pytest
from pytest_django import Settings

from leerlus.register.kinds import EntryKind
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.operations.demo_accounts import create_demo_accounts
from leerlus_site.accounts.roles import Role
from leerlus_site.history.verify import verify
from leerlus_site.loops.models import LadderStep, Loop
from leerlus_site.notices.models import Letter
from leerlus_site.register.mapping import NewEntry
from leerlus_site.register.operations.new_entry import new_entry
from leerlus_site.work.demo_world.answers import Answers
from leerlus_site.work.demo_world.people import seat_people

pytestmark = pytest.mark.django_db
NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
BODIES = {"wenw": False, "dwh": False, "ombudspersoon": True, "auditbureau": False, "tweede-kamer": True}


def test_a_new_user_finds_silence_answers_and_deferrals(settings: Settings) -> None:
    settings.DEMO_ACCOUNTS = True
    create_demo_accounts(at=NOW)
    for key, recipient_only in BODIES.items():
        Organisation.objects.create(key=key, name=key, recipient_only=recipient_only)
    people = seat_people(since=(NOW - timedelta(days=365)).date())
    dwh = Organisation.objects.get(key="dwh")
    entries = {}
    for name in ("aanbeveling-4", "aanbeveling-5", "aanbeveling-6", "aanbeveling-7", "audit-aanbeveling-1"):
        new = NewEntry(kind=EntryKind.RECOMMENDATION, text=name, organisation=dwh, detail={})
        entries[name] = new_entry(new, by=people.team, at=NOW)
    entries["audit-aanbeveling-2"] = entries["aanbeveling-7"]
    new = NewEntry(kind=EntryKind.ACTION, text="actie-5", detail={})
    entries["actie-5"] = new_entry(new, by=people.team, at=NOW)

    Answers(entries=entries, people=people, now=NOW).play()

    states = list(Loop.objects.order_by("sent_on").values_list("state", flat=True))
    assert states == ["sent", "reacted", "closed_effective", "sent", "sent", "deferred", "received"]
    assert LadderStep.objects.filter(step="first_letter").exists()
    house = Loop.objects.get(addressee__key="tweede-kamer")
    assert not Letter.objects.filter(key__startswith=house.reference).exists()
    assert User.objects.get(role=Role.CONTACT_PERSON).contacts.count() == 2
    assert verify().broken == ""
