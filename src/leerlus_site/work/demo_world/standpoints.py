"""The standpoints of the demo world, side by side: as owner, receiver and auditor put them in their papers."""

from datetime import date, datetime
from pathlib import Path

from leerlus.loops.kinds import Judgement, Party
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.documents.models import Document
from leerlus_site.loops.models import Standpoint
from leerlus_site.loops.operations.add_standpoint import NewStandpoint, add_standpoint, import_standpoint
from leerlus_site.register.models import Entry
from leerlus_site.work.demo_world.chain import Record, moment, read_chain

_JUDGED = {
    "nagekomen": Judgement.MET,
    "voldaan": Judgement.MET,
    "deels voldaan": Judgement.PARTLY,
    "openstaand": Judgement.UNMET,
    "niet nagekomen": Judgement.UNMET,
    "niet uitgevoerd": Judgement.UNMET,
}


def import_standpoints(
    folder: Path, documents: dict[str, Document], entries: dict[str, Entry], *, by: User
) -> list[Standpoint]:
    """Each standpoint of the chain whose entry is there, with the paper that it stands in as its source."""
    listed = read_chain(folder)["standpoints"]
    return [_imported(record, documents, entries, by) for record in listed if record["entry"] in entries]


def _imported(record: Record, documents: dict[str, Document], entries: dict[str, Entry], by: User) -> Standpoint:
    part = f"deel {record['part']}: " if record["part"] else ""
    new = NewStandpoint(
        entry=entries[record["entry"]],
        party=Party(record["party"]),
        organisation=Organisation.objects.get(key=record["organisation"]),
        judgement=_JUDGED[record["state"]],
        words=f"{part}{record['state']}. {record['quote']}",
        on=date.fromisoformat(record["date"]),
        source=documents[record["document"]].title,
        commissioned_by=record.get("commissioned_by", ""),
        about=record.get("about", ""),
    )
    return import_standpoint(new, by=by, at=moment(record["date"]))


def add_voices(entries: dict[str, Entry], *, by: User, at: datetime) -> None:
    """What the people concerned say, through their council; shown in public because there are more than ten."""
    heard = NewStandpoint(
        entry=entries["toezegging-informeren"],
        party=Party.AFFECTED,
        organisation=None,
        judgement=Judgement.UNMET,
        words="Veel huishoudens in onze buurten kregen geen brief. Wie er wel een kreeg, begreep hem vaak niet.",
        on=at.date(),
        source="Bijeenkomst van het Beraad van huishoudens",
        voices=34,
    )
    add_standpoint(heard, by=by, at=at)
