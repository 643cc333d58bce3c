"""Annexes: a round as an annex, and a file beside what the register has."""

from dataclasses import dataclass
from datetime import date

from leerlus.publication.annex import Annex, AnnexRow
from leerlus.register.kinds import EntryKind
from leerlus.register.matching import AnnexLine, Difference, differences, faults
from leerlus.register.rounds import NOTHING_RECEIVED, RoundState, words_of
from leerlus.register.states import UpdateState
from leerlus_site.documents.models import Document
from leerlus_site.register.mapping import (
    annex_report_title,
    details_of,
    document_year,
    round_state,
    share_of,
    writing_of,
)
from leerlus_site.register.models import Cycle, Entry, ProgressUpdate
from leerlus_site.register.round_queries import last_said

EVERYONE = "alle eigenaren"


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """A file beside a round: why it cannot be taken over, else what each row would change."""

    faults: tuple[str, ...]
    differences: tuple[Difference, ...]


def annex_of(cycle: Cycle, *, today: date) -> Annex:
    """A round as its annex, in the order of its rows; a source text stands in it as its source has it."""
    return Annex(
        report=cycle.report.title,
        year=cycle.year,
        share=f"aandeel van {cycle.organisation.name}" if cycle.organisation else EVERYONE,
        date=_day(cycle) or today,
        rows=tuple(
            AnnexRow(number=line.number, description=line.description, state=line.state, themes=line.themes)
            for line in annex_lines(cycle)
        ),
    )


def annex_lines(cycle: Cycle) -> list[AnnexLine]:
    """The rows of a round; the key is the action's. Until the round closes a row that is not agreed on has no words."""
    before = last_said(cycle)
    closed = round_state(cycle) is not RoundState.OPEN
    updates = cycle.updates.select_related("action__actiondetail").order_by("position", "pk")
    return [_line(update.action, _words(update, before.get(update.action_id), closed=closed)) for update in updates]


def compared(document: Document, *, cycle: Cycle | None, year: int | None = None) -> Comparison:
    """What taking over the rows of a document's current text would do, to a round or to one that is yet to be made."""
    target = cycle or round_named_by(document, year=year)
    rows = document.statements.filter(kind="progress", text_version=document.current_text_id).order_by("start")
    offered = [_offered(row.pk, details_of(row)) for row in rows]
    known = annex_lines(target) if target else _lines_without_round(report_named_by(document))
    if target is not None:
        there = {line.key for line in known}
        known += [line for line in _lines_without_round(target.report) if line.key not in there and _in(line, offered)]
    found = tuple(faults(known, offered))
    return Comparison(faults=found, differences=() if found else tuple(differences(known, offered)))


def report_named_by(document: Document) -> Entry | None:
    """The report in the register that the annex's title names."""
    title = annex_report_title(document)
    return Entry.objects.filter(kind=EntryKind.REPORT, title__iexact=title).first()


def round_named_by(document: Document, *, year: int | None) -> Cycle | None:
    """The round that the annex itself names by report, year and whose share it is, where it exists."""
    report = report_named_by(document)
    if report is None:
        return None
    share, of_year = share_of(document), year or document_year(document)
    found = Cycle.objects.filter(report=report, organisation=share, year=of_year)
    return found.select_related("report", "organisation").first()


def _in(line: AnnexLine, offered: list[AnnexLine]) -> bool:
    return bool(line.number) and any(line.number == row.number for row in offered)


def _lines_without_round(report: Entry | None) -> list[AnnexLine]:
    """The actions under a report, with nothing said of them yet."""
    if report is None:
        return []
    actions = Entry.objects.filter(kind=EntryKind.ACTION, actiondetail__report=report).select_related("actiondetail")
    return [_line(action, "") for action in actions.order_by("pk")]


def _line(action: Entry, state: str) -> AnnexLine:
    return AnnexLine(
        key=action.pk,
        number=action.source_number,
        description=action.text,
        state=state,
        themes=tuple(action.actiondetail.themes),
    )


def _words(update: ProgressUpdate, before: ProgressUpdate | None, *, closed: bool) -> str:
    if update.state in (UpdateState.PUBLISHED, UpdateState.VALIDATED):
        return words_of(writing_of(update))
    if not update.asked and before is not None:
        return words_of(writing_of(before))
    return NOTHING_RECEIVED if closed else ""


def _offered(key: int, details: dict[str, object]) -> AnnexLine:
    themes = details["themes"]
    assert isinstance(themes, list)
    return AnnexLine(
        key=key,
        number=str(details.get("number") or ""),
        description=str(details["action"]),
        state=str(details["text"]),
        themes=tuple(themes),
    )


def _day(cycle: Cycle) -> date | None:
    if cycle.released_at is not None:
        return cycle.released_at.date()
    return cycle.document.date if cycle.document else cycle.closes_on
