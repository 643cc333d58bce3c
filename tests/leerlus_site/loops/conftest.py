"""A programme team, a ministry with its people, an adviser and an assessor; and something to put before them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from leerlus.loops.kinds import Arena, Basis
from leerlus.register.kinds import EntryKind
from leerlus_site.accounts.models import Contact, Organisation, User
from leerlus_site.accounts.roles import Role
from leerlus_site.loops.models import Loop
from leerlus_site.loops.operations.send import NewLoop, send
from leerlus_site.register.mapping import NewEntry
from leerlus_site.register.models import Entry
from leerlus_site.register.operations.new_entry import new_entry

NOON = datetime(2026, 1, 12, 12, tzinfo=UTC)
AGREED = date(2026, 2, 16)


def at(day: int) -> datetime:
    """Noon, that many days after the agreed day."""
    return datetime(2026, 2, 16, 12, tzinfo=UTC) + timedelta(days=day)


def person(name: str, role: Role, organisation: Organisation | None = None) -> User:
    return User.objects.create(email=f"{name.lower()}@leerlus.test", name=name, role=role, organisation=organisation)


@pytest.fixture
def team(db: None) -> User:
    programme = Organisation.objects.create(key="programma", name="Programma Herstel", kind="ministerie")
    return person("Noor", Role.PROGRAMME_TEAM, programme)


@pytest.fixture
def ministry(db: None) -> Organisation:
    return Organisation.objects.create(key="dd", name="Ministerie van Dijken en Dammen", kind="ministerie")


@pytest.fixture
def coast(db: None) -> Organisation:
    return Organisation.objects.create(key="kust", name="Kustdienst", kind="uitvoeringsorganisatie")


@pytest.fixture
def house(db: None) -> Organisation:
    return Organisation.objects.create(key="kamer", name="Kamer van Oost", kind="Staten-Generaal", recipient_only=True)


@pytest.fixture
def contact(ministry: Organisation) -> User:
    bob = person("Bob", Role.CONTACT_PERSON, ministry)
    Contact.objects.create(organisation=ministry, user=bob, duty="contact", valid_from=date(2025, 1, 1))
    return bob


@pytest.fixture
def adviser(db: None) -> User:
    return person("Carla", Role.ADVISER, Organisation.objects.create(key="raad", name="Raad voor Herstel"))


@pytest.fixture
def assessor(db: None) -> User:
    return person("Dewi", Role.ASSESSOR, Organisation.objects.create(key="bureau", name="Bureau Nazien"))


@pytest.fixture
def advice(team: User) -> Entry:
    new = NewEntry(kind=EntryKind.RECOMMENDATION, text="Geef bewoners een vast gezicht.", detail={})
    return new_entry(new, by=team, at=NOON)


@pytest.fixture
def new_loop(advice: Entry, ministry: Organisation) -> NewLoop:
    return NewLoop(
        entry=advice,
        addressee=ministry,
        arena=Arena.POLICY,
        basis=Basis.WRITTEN_AGREEMENT,
        basis_words="Afspraak van 5 januari 2026",
        question="Wat doet u hiermee?",
        agreed=AGREED,
    )


@pytest.fixture
def loop(new_loop: NewLoop, team: User, contact: User) -> Loop:
    return send(new_loop, by=team, at=NOON)
