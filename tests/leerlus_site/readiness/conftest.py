"""A team that starts, its akkoordgever, and lessons of earlier operations."""

from datetime import UTC, datetime

import pytest

from leerlus.readiness.intake import Intake
from leerlus.register.kinds import EntryKind
from leerlus.register.lessons import LessonState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Role
from leerlus_site.readiness.models import Pack
from leerlus_site.readiness.operations.make_pack import NewPack, make_pack
from leerlus_site.register.mapping import NewEntry
from leerlus_site.register.models import Entry
from leerlus_site.register.operations.new_entry import new_entry

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
FLOOD = Intake(
    name="Overstroming Veendal",
    happened="Een beek brak door de kade. Tachtig woningen stonden onder water.",
    harmed="bewoners en winkeliers",
    caused_by="het waterschap",
    levels=frozenset({"water_authority"}),
    needs="een voorschot en iemand die luistert",
)


def person(name: str, role: Role) -> User:
    return User.objects.create(email=f"{name.lower()}@leerlus.test", name=name, role=role)


@pytest.fixture
def team(db: None) -> User:
    return person("Noor", Role.PROGRAMME_TEAM)


@pytest.fixture
def approver(db: None) -> User:
    return person("Alice", Role.APPROVER)


def new_lesson(text: str, team: User, state: LessonState = LessonState.IDENTIFIED, **detail: object) -> Entry:
    new = NewEntry(kind=EntryKind.LESSON, text=text, title=text, state=state.value, detail=detail)
    return new_entry(new, by=team, at=NOON)


@pytest.fixture
def lessons(team: User) -> list[Entry]:
    told = (
        "Ga in gesprek met bewoners over hun woning voordat er een regeling ligt.",
        "Geef bewoners snel een voorschot, ook zonder taxatie van de schade aan de woning.",
        "Vraag de uitvoerders bij het waterschap of het kan voordat u bewoners iets belooft.",
        "Leg op de dag zelf de feiten vast over het water in de woning.",
        "Houd een lijst van paspoorten bij.",
    )
    return [new_lesson(text, team) for text in told]


@pytest.fixture
def pack(lessons: list[Entry], team: User) -> Pack:
    return make_pack(NewPack(intake=FLOOD), by=team, at=NOON)
