"""A programme team, a contributor, an assessor, and a lesson that one of them wrote."""

from datetime import UTC, datetime

import pytest

from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.roles import Role
from leerlus_site.lessons.mapping import Observation
from leerlus_site.lessons.operations.observe import observe
from leerlus_site.register.models import Entry

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def person(name: str, role: Role, organisation: Organisation | None = None) -> User:
    return User.objects.create(email=f"{name.lower()}@leerlus.test", name=name, role=role, organisation=organisation)


@pytest.fixture
def team(db: None) -> User:
    return person("Noor", Role.PROGRAMME_TEAM)


@pytest.fixture
def writer(db: None) -> User:
    return person("Bram", Role.CONTRIBUTOR)


@pytest.fixture
def manager(db: None) -> User:
    return person("Cor", Role.APPROVER)


@pytest.fixture
def assessor(db: None) -> User:
    return person("Dewi", Role.ASSESSOR, Organisation.objects.create(key="bureau", name="Bureau Nazien"))


@pytest.fixture
def owner(db: None) -> Organisation:
    return Organisation.objects.create(key="kust", name="Kustdienst", kind="uitvoeringsorganisatie")


def seen(**changed: object) -> Observation:
    """A whole observation, with these fields changed."""
    fields: dict[str, object] = {
        "title": "Bel wie niet reageert",
        "context": "Van 200 brieven kwamen er 60 terug met een antwoord.",
        "cause": "Niemand belde wie bleef zwijgen.",
        "insight": "Een brief bereikt niet iedereen.",
        "advice": "Bel wie na drie weken niet reageert.",
        "values": {"outcome": ("went_wrong",), "perspective": ("affected_people",)},
        "marking": "openbaar",
    }
    return Observation(**fields | changed)  # type: ignore[arg-type]  # a table of fields, for tests


@pytest.fixture
def lesson(writer: User, owner: Organisation) -> Entry:
    return observe(seen(organisation=owner), by=writer, at=NOON)
