"""Earlier operations of the demo world with their lessons, and a team that has just begun."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from leerlus.lessons import personal_words
from leerlus.readiness.intake import Intake, Scale
from leerlus.readiness.pack import Marked, Use
from leerlus.readiness.trajectories import TrajectoryState
from leerlus_site.accounts.models import User
from leerlus_site.lessons.mapping import Observation
from leerlus_site.lessons.operations.add_material import NewMaterial, add_material
from leerlus_site.lessons.operations.identify import identify
from leerlus_site.lessons.operations.observe import observe
from leerlus_site.lessons.operations.withdraw import withdraw
from leerlus_site.readiness.models import Pack
from leerlus_site.readiness.operations.add_fact import add_fact
from leerlus_site.readiness.operations.hear import Heard, hear
from leerlus_site.readiness.operations.make_pack import NewPack, make_pack
from leerlus_site.readiness.operations.mark_items import mark_items
from leerlus_site.readiness.operations.step_trajectory import tell_state
from leerlus_site.readiness.operations.weigh import Weighed, weigh
from leerlus_site.register.models import Entry, Trajectory
from leerlus_site.register.models.lesson import OPEN

_FACTS = (("schemes", "scheme"), ("needs", "need"), ("figures", "figure"), ("recognitions", "recognition"))
_COLUMNS = ("name", "description", "harmed", "organisation", "redress_by", "harm_from", "harm_until", "source")
_FRESH = Observation(
    title="Zeg vooraf wat een gesprek oplevert",
    context="Bewoners kwamen met hoop naar een gesprek dat alleen bedoeld was om kennis te maken.",
    insight="Wie niet weet waar een gesprek voor is, gaat teleurgesteld naar huis.",
    advice="Schrijf in de uitnodiging wat er wel en niet kan worden geregeld.",
)
_BEGUN = Intake(
    name="Verzakte dijk Lage Veld",
    happened="Een dijk verzakte na een droge zomer. Dertig woningen hebben scheuren in muren en vloeren.",
    harmed="bewoners van de Dijkweg",
    caused_by="nog in onderzoek",
    scale=Scale.UP_TO_100,
    levels=frozenset({"water_authority", "municipality"}),
    needs="weten of hun huis veilig is, en een vaste contactpersoon",
)


def load_earlier_operations(file: Path, *, by: User, at: datetime) -> None:
    """Operations with their facts, and the lessons that came of them."""
    listed = json.loads(file.read_text(encoding="utf-8"))
    known = {record["key"]: _operation(record, by=by, at=at) for record in listed["operations"]}
    lessons = [_lesson(record, known[record["operation"]], by=by, at=at) for record in listed["lessons"]]
    course = NewMaterial(title="Het eerste gesprek: een oefening voor twee", kind="oefening", address="")
    add_material(lessons[0], course, by=by, at=at)
    withdraw(lessons[-1], by=by, at=at, reason="Bij nader inzien hing dit aan een regel die niet meer bestaat")
    observe(_FRESH, by=by, at=at)


def _operation(record: dict[str, Any], *, by: User, at: datetime) -> Trajectory:  # Any: JSON values
    told_on = date.fromisoformat(record["source_date"])
    values = {name: record[name] for name in _COLUMNS} | {"source_date": told_on}
    trajectory = Trajectory.objects.create(key=record["key"], **values)
    for listed, kind in _FACTS:
        for fact in record[listed]:
            add_fact(trajectory, kind, fact | {"source": record["source"], "source_date": told_on}, by=by, at=at)
    tell_state(trajectory, TrajectoryState(record["state"]), reason=record["state_reason"], by=by, at=at)
    return trajectory


def _lesson(record: dict[str, Any], trajectory: Trajectory, *, by: User, at: datetime) -> Entry:  # Any: JSON values
    observation = Observation(
        title=record["title"],
        context=record["context"],
        insight=record["insight"],
        advice=record["advice"],
        values={
            "outcome": (record["outcome"],),
            "government_level": tuple(record["levels"]),
            "repair": tuple(record["repairs"]),
        },
        trajectory=trajectory,
        marking=OPEN,
        # What only looks like a name is cleared, as its writer would do.
        cleared=tuple(one.words for one in personal_words({"insight": record["insight"]}) if not one.certain),
    )
    return identify(observe(observation, by=by, at=at), by=by, at=at, reason="Door het team gelezen")


def begin_operation(*, by: User, at: datetime) -> Pack:
    """A team made its pack, heard people once, weighed once, and has most items still before it."""
    pack = make_pack(NewPack(intake=_BEGUN), by=by, at=at)
    heard = Heard(
        who="bewoners van de Dijkweg",
        harmed=True,
        people=14,
        on=at.date() - timedelta(days=2),
        about="Wat hebben zij nu nodig, en wat later?",
        done_with="Elk huis krijgt deze week bezoek van een bouwkundige.",
    )
    hear(pack.trajectory, heard, by=by, at=at)
    weighed = Weighed(
        values={
            "humane_measure": "Ouderen wonen hier al lang. Verhuizen voor onderzoek vraagt begeleiding.",
            "feasibility": "Het waterschap heeft twee bouwkundigen. Meer kan pas over een maand.",
        },
        dilemma="Eerst de oorzaak zoeken of eerst herstellen.",
        impossible="Een datum noemen waarop alles klaar is.",
    )
    weigh(pack.trajectory, weighed, by=by, at=at)
    first = pack.items.filter(kind="lesson")[:2]
    mark_items(pack, {item.pk: Marked(Use.USED, "in het plan voor de eerste weken") for item in first}, by=by, at=at)
    return pack
