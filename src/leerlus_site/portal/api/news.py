"""What changed, who did not react, and the programme's own figures."""

from datetime import date, datetime, time
from typing import cast

from django.http import HttpRequest
from django.utils import timezone
from ninja import Query

from leerlus_site.common.clock import today
from leerlus_site.common.contract import Contract, DutchRouter, Paged, Short, asked, listing, shown
from leerlus_site.portal.api.rows import Row, silence
from leerlus_site.portal.changes import CHANGING, changed_since, what_changed
from leerlus_site.portal.loops.figures import shown as figures_shown
from leerlus_site.snapshots.loop_contents import ProgrammeContent
from leerlus_site.snapshots.queries import current, earlier, withdrawn_since

router = DutchRouter(tags=["Nieuws en cijfers"])
Answer = dict[str, object]


class AskedChanges(Paged):
    """Since which day, and of which report."""

    since: date
    report: Short = ""


class ChangedRow(Row):
    """Something that was released, with what differs from what stood there before that day."""

    changes: list[str]


class GoneRow(Contract):
    """Something that was taken back; its words are gone, its name stays."""

    kind: str
    key: str
    withdrawn_at: datetime


class AskedSilence(Paged):
    """Of which organisation or report."""

    organisation: Short = ""
    report: Short = ""


class FigureRow(Contract):
    """One line of the table that a figure is made of."""

    label: str
    count: int


class FigureTold(Contract):
    """One figure with its exact meaning, what it counts, and what it leaves out; nothing counted yet is empty."""

    key: str
    title: str
    definition: str
    number: str
    of: str
    missing: int
    missing_words: str
    rows: list[FigureRow]


@router.get("/wijzigingen", response=listing(ChangedRow), summary="Wat er sinds een dag is veranderd, nieuwste eerst")
def change_list(request: HttpRequest, wanted: Query[AskedChanges]) -> Answer:
    """What was released since that day."""
    begin = timezone.make_aware(datetime.combine(wanted.since, time.min))
    page = asked(changed_since(begin, report=wanted.report), wanted)
    before = earlier(page.rows, before=begin)
    rows = []
    for snapshot in page.rows:
        # Set on the row that is shown; nothing is saved.
        snapshot.changes = what_changed(before.get((snapshot.kind, snapshot.key)), snapshot)
        rows.append(snapshot)
    return shown(page, rows)


@router.get("/wijzigingen/ingetrokken", response=listing(GoneRow), summary="Wat er sinds een dag is weggehaald")
def gone_list(request: HttpRequest, wanted: Query[AskedChanges]) -> Answer:
    """What was taken back since that day and did not return."""
    begin = timezone.make_aware(datetime.combine(wanted.since, time.min))
    page = asked(withdrawn_since(begin, *CHANGING), wanted)
    return shown(page, list(page.rows))


@router.get("/zonder-reactie", response=listing(Row), summary="Waarop nog geen reactie kwam, de langste eerst")
def silence_list(request: HttpRequest, wanted: Query[AskedSilence]) -> Answer:
    """Entries of which someone decided that it is public that no reaction came."""
    page = asked(silence(organisation=wanted.organisation, report=wanted.report), wanted)
    return shown(page, list(page.rows))


@router.get("/cijfers", response=list[FigureTold], summary="De cijfers van het leernetwerk, elk met zijn betekenis")
def figure_list(request: HttpRequest) -> list[Answer]:
    """The figures as of today; none before the first release."""
    snapshot = current("programme").first()
    if snapshot is None:
        return []
    return [
        {
            "key": figure.key,
            "title": figure.words.title,
            "definition": figure.words.definition,
            "number": figure.number,
            "of": figure.of,
            "missing": figure.missing,
            "missing_words": figure.words.missing,
            "rows": [{"label": label, "count": count} for label, count in figure.rows],
        }
        for figure in figures_shown(cast(ProgrammeContent, snapshot.content), today())
    ]
