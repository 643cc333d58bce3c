"""Bodies, offices and reference facts that the demo world needs."""

import json
from datetime import date, datetime
from pathlib import Path

from leerlus.register.recognition import Recognition
from leerlus_site.accounts.models import Function, Organisation, User
from leerlus_site.register.models import Entry, Trajectory
from leerlus_site.register.operations.trajectories.join import NewPart, join
from leerlus_site.work.demo_world.chain import read_chain


def load_bodies(folder: Path) -> None:
    """Organisations and functions of the chain."""
    chain = read_chain(folder)
    for record in chain["organisations"]:
        values = {name: record[name] for name in ("name", "short_name", "kind", "recipient_only")}
        Organisation.objects.get_or_create(key=record["key"], defaults=values)
    for record in chain["functions"]:
        Function.objects.get_or_create(
            title=record["title"],
            organisation=Organisation.objects.get(key=record["organisation"]),
            defaults={"public_office": record["public_office"]},
        )


def load_operations(file: Path) -> None:
    """The redress operations of the reference list."""
    listed = json.loads(file.read_text(encoding="utf-8"))
    for record in listed["operations"]:
        values = {name: record[name] or "" for name in ("name", "description", "harmed", "organisation", "redress_by")}
        Trajectory.objects.update_or_create(
            key=record["id"],
            defaults=values
            | {
                "harm_from": record["harm_from"],
                "harm_until": record["harm_until"],
                "source": listed["source"]["title"],
                "source_date": date.fromisoformat(listed["source"]["date"]),
            },
        )


def load_trajectories(folder: Path, entries: dict[str, Entry], *, by: User, at: datetime) -> None:
    """The invented operations, and what belongs to each."""
    for record in read_chain(folder)["trajectories"]:
        names = ("name", "description", "harmed", "organisation", "redress_by", "source")
        values = {name: record[name] for name in names} | {"source_date": date.fromisoformat(record["source_date"])}
        trajectory, _made = Trajectory.objects.update_or_create(key=record["key"], defaults=values)
        for part in record["parts"]:
            if part["entry"] not in entries:
                continue
            recognition = Recognition(part["recognition"]) if part["recognition"] else None
            new = NewPart(trajectory=trajectory, entry=entries[part["entry"]], recognition=recognition)
            join(new, by=by, at=at, reason=part["reason"])


def facts_paper(file: Path) -> bytes:
    """The list of actions as a progress annex in plain text, in our own words, with its source."""
    listed = json.loads(file.read_text(encoding="utf-8"))
    lines = [
        f"# Feitenlijst: voortgang na het rapport '{listed['report']}'",
        "",
        f"Bron: {listed['source']['title']}. De omschrijvingen zijn onze eigen woorden.",
        f"{listed['share'].capitalize()}.",
        "",
        f"Tabel 1 Maatregelen na het rapport '{listed['report']}' van het "
        "ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
        "",
    ]
    theme = None
    for action in listed["actions"]:
        if action["theme"] != theme:
            theme = action["theme"]
            lines += ["", f"## {theme}", "", "| Actie | Omschrijving | Stand van zaken |", "|---|---|---|"]
        lines.append(f"| {action['number']} | {_described(action)} | {_STATES[action['state_2024']]} |")
    return ("\n".join(lines) + "\n").encode()


_STATES = {
    "no_news": "Geen nieuws gemeld.",
    "done": "Afgerond.",
    "stopped": "Gestopt.",
    "substantive": "Er is over het lopende werk gemeld.",
}


def _described(action: dict[str, object]) -> str:
    motions = action["motions"]
    assert isinstance(motions, list)
    named = [
        f"NR {motion['number']} Motie {motion['mover']}" + (f", deel {motion['part']}" if motion["part"] else "")
        for motion in motions
    ]
    return f"{action['description']} ({'; '.join(named)})" if named else str(action["description"])
