"""The acts of the demo world, in the order of their days."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from pathlib import Path

from leerlus.errors import StepRefused
from leerlus.law.value_lists import ValueList, labelled
from leerlus.register.kinds import EntryKind
from leerlus.register.links import LinkKind
from leerlus.register.states import MotionPartState
from leerlus_site.accounts.models import Function, Organisation, User
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.correct import correct
from leerlus_site.documents.operations.receive import receive
from leerlus_site.register.mapping import NewEntry, date_or_none
from leerlus_site.register.models import Entry
from leerlus_site.register.operations.accept import Acceptance, accept
from leerlus_site.register.operations.accept_annex import accept_annex
from leerlus_site.register.operations.assign_owner import assign_owner
from leerlus_site.register.operations.change_state import change_state
from leerlus_site.register.operations.divide_motion import Part, divide_motion
from leerlus_site.register.operations.due import keep_due, shift_due
from leerlus_site.register.operations.link import NewLink, link
from leerlus_site.register.operations.new_entry import new_entry
from leerlus_site.work.demo_world.chain import Record, find_statement, moment, read_chain

_STATEMENT_KIND = {"recommendation": "recommendation", "commitment": "commitment", "motion": "recommendation"}

CATEGORIES = {
    "rapport": "adviezen",
    "auditnotitie": "onderzoeksrapporten",
    "motie": "vergaderstukken Staten-Generaal",
    "beslisnota": "bij vertegenwoordigende organen ingekomen stukken",
    "kabinetsreactie": "bij vertegenwoordigende organen ingekomen stukken",
    "kamerbrief": "bij vertegenwoordigende organen ingekomen stukken",
    "voortgangsbijlage": "bij vertegenwoordigende organen ingekomen stukken",
    "brief": "bij vertegenwoordigende organen ingekomen stukken",
    "webpagina": "inspanningsverplichting art 3.1 Woo",
    "werkblad": "inspanningsverplichting art 3.1 Woo",
}
"""What the invented office chose for its own papers, once, as a person does in the workplace."""


@dataclass(frozen=True, order=True)
class Act:
    """One act on its day; `order` keeps papers before what is made of them."""

    day: str
    order: int
    place: int
    do: Callable[[], None] = field(compare=False)


@dataclass
class Play:
    """The demo world while it is played; `unproven` collects what no statement was found for."""

    folder: Path
    by: User
    documents: dict[str, Document] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    unproven: list[str] = field(default_factory=list)

    def acts(self) -> list[Act]:
        """All acts, sorted by day."""
        return sorted(self._acts())

    def _acts(self) -> Iterator[Act]:
        chain = read_chain(self.folder)
        days = {record["id"]: record["date"] or "2025-10-01" for record in chain["documents"]}
        entry_days = {record["id"]: days[record["document"]] for record in chain["entries"]}
        annexes = {record["document"]: record for record in chain["cycles"]}
        for place, record in enumerate(chain["documents"]):
            yield Act(days[record["id"]], 0, place, partial(self.receive, record, days[record["id"]]))
            if record["id"] in annexes:
                yield Act(
                    days[record["id"]], 3, place, partial(self.accept_rows, annexes[record["id"]], days[record["id"]])
                )
        for place, record in enumerate(chain["entries"]):
            order = 1 if record["kind"] == "report" else 4 if record["kind"] == "action" else 2
            yield Act(entry_days[record["id"]], order, place, partial(self.enter, record, entry_days[record["id"]]))
            for step in record["steps"]:
                yield Act(step["date"], 6, place, partial(self.step, record, step))
            for shift in record.get("shifts", ()):
                yield Act(shift["date"], 6, place, partial(self.shift, record, shift))
            if record.get("kept_on"):
                yield Act(record["kept_on"], 7, place, partial(self.keep, record))
        for place, record in enumerate(chain["links"]):
            day = max(entry_days[record["source"]], entry_days[record["target"]])
            order = 2 if record["kind"] == LinkKind.BELONGS_TO else 5
            yield Act(day, order, 1000 + place, partial(self.link, record, day))

    def receive(self, record: Record, day: str) -> None:
        """A paper comes in, is read, and its data are checked."""
        data = (self.folder / record["file"]).read_bytes()
        received = receive(data, name=record["file"], by=self.by, at=moment(day), marking=record["marking"])
        organisation = Organisation.objects.filter(name=record["sender"]).first()
        values = {
            "title": record["title"],
            "genre": record["genre"],
            "date": date_or_none(record["date"]),
            "sender": record["sender"] or "",
            "addressee": record["addressee"] or "",
            "organisation": organisation,
            "woo_category": labelled(ValueList.CATEGORIES, CATEGORIES[record["genre"]]).uri,
        }
        self.documents[record["id"]] = correct(
            received.document, values, by=self.by, at=moment(day), reason="Nagekeken bij ontvangst"
        )

    def enter(self, record: Record, day: str) -> None:
        """A report, recommendation, commitment or motion is entered; an action is found among the accepted rows."""
        at = moment(day)
        if record["kind"] == "report":
            entry: Entry | None = self._report(record, at)
        elif record["kind"] == "action":
            entry = Entry.objects.filter(kind=EntryKind.ACTION, source_number=record["source_number"]).first()
        else:
            entry = self._accepted(record, at)
        if entry is None:
            self.unproven.append(record["title"])
            return
        self.entries[record["id"]] = self._owned(entry, record, at)
        if record.get("parts"):
            parts = [
                Part(number=p["number"], text=p["text"], state=MotionPartState(p["state"])) for p in record["parts"]
            ]
            divide_motion(entry, parts, by=self.by, at=at, reason="De motie heeft meer dan een verzoek")

    def _report(self, record: Record, at: datetime) -> Entry:
        detail = {"adviser": record["adviser"], "published_on": date_or_none(record["published_on"])}
        new = NewEntry(
            kind=EntryKind.REPORT,
            text=record["title"],
            source_number=record["source_number"],
            organisation=Organisation.objects.get(key=record["organisation"]),
            detail=detail,
        )
        return new_entry(new, by=self.by, at=at, reason="Ontvangen rapport")

    def _accepted(self, record: Record, at: datetime) -> Entry | None:
        document = self.documents[record["document"]]
        statement = find_statement(document, _STATEMENT_KIND[record["kind"]], record["quote"])
        if statement is None:
            return None
        names = ("title", "source_number", "actor", "adviser", "due", "number", "movers", "house_document")
        edits = {name: record[name] for name in names if record.get(name)}
        if record["kind"] == "commitment":
            edits |= {"register_strength": record["strength"], "due": record["due"]}
        return accept(statement, Acceptance(edits=edits, reason="Beoordeeld"), by=self.by, at=at)

    def _owned(self, entry: Entry, record: Record, at: datetime) -> Entry:
        organisation = Organisation.objects.filter(key=record["organisation"] or "").first()
        owner = Function.objects.filter(title=_title(record["owner"], self.folder)).first() if record["owner"] else None
        if (entry.organisation, entry.owner) == (organisation, owner):
            return entry
        return assign_owner(entry, organisation, owner, by=self.by, at=at, reason="Eigenaar volgens de bron")

    def accept_rows(self, cycle: Record, day: str) -> None:
        """The rows of an annex are accepted after a check."""
        document = self.documents[cycle["document"]]
        result = accept_annex(document, by=self.by, at=moment(day), year=cycle["year"])
        self.unproven.extend(f"{document.title}: rij {number}: {sentence}" for number, sentence in result.failed)

    def step(self, record: Record, step: Record) -> None:
        """An entry changes state, unless a row of an annex said so already."""
        entry = self.entries.get(record["id"])
        if entry is None:
            return
        entry.refresh_from_db()
        if entry.state == step["to"]:
            return
        try:
            change_state(entry, step["to"], by=self.by, at=moment(step["date"]), reason=step["reason"])
        except StepRefused as error:
            self.unproven.append(f"{record['title']}: {error}")

    def shift(self, record: Record, shift: Record) -> None:
        """A due date is moved by the source."""
        due = getattr(self.entries.get(record["id"]), "due", None)
        if due is not None:
            until = date_or_none(shift["due"]["until"])
            shift_due(due, until, by=self.by, at=moment(shift["date"]), reason=shift["reason"])

    def keep(self, record: Record) -> None:
        """The day on which a commitment was kept."""
        due = getattr(self.entries.get(record["id"]), "due", None)
        if due is not None:
            kept = date.fromisoformat(record["kept_on"])
            keep_due(due, kept, by=self.by, at=moment(record["kept_on"]), reason="Nagekomen volgens de bron")

    def link(self, record: Record, day: str) -> None:
        """Two entries are joined."""
        source, target = self.entries.get(record["source"]), self.entries.get(record["target"])
        if source is None or target is None:
            return
        part = target.parts.filter(number=record["part"]).first() if record["part"] else None
        new = NewLink(source=source, target=target, kind=LinkKind(record["kind"]), part=part)
        link(new, by=self.by, at=moment(day), reason=record["reason"])


def _title(key: str, folder: Path) -> str:
    return next(str(record["title"]) for record in read_chain(folder)["functions"] if record["key"] == key)
