"""Reports, with their actions as the annex shows them."""

from collections.abc import Iterable

from django.db.models import Count, Prefetch, Q

from leerlus.register.rounds import RoundState, words_of
from leerlus.register.states import UpdateState
from leerlus_site.accounts.models import Organisation
from leerlus_site.documents.models import Statement
from leerlus_site.publication.candidates import public_entry_ids
from leerlus_site.publication.contents.blackout import Secrets, secrets_of
from leerlus_site.publication.contents.built import Built
from leerlus_site.publication.contents.links import links_of
from leerlus_site.publication.contents.quotes import day, named, public_quote
from leerlus_site.publication.contents.timeline import timelines
from leerlus_site.register.mapping import round_state, writing_of
from leerlus_site.register.models import Cycle, Entry, Link, ProgressUpdate
from leerlus_site.snapshots.contents import Cell, Linked, Moment, MotionMark, ReportContent, ReportRow, Round

_LINKS = Link.objects.select_related("source", "target", "part", "statement__document", "statement__text_version")


def build_reports(kind: str, keys: Iterable[str]) -> list[Built]:
    """The reports with these references."""
    reports = list(
        Entry.objects.filter(kind=kind, reference__in=list(keys))
        .select_related("reportdetail")
        .prefetch_related(
            Prefetch("evidence__statement", Statement.objects.select_related("document", "text_version")),
            Prefetch("links_out", _LINKS),
            Prefetch("links_in", _LINKS),
        )
        .order_by("reference")
    )
    public = public_entry_ids()
    moments = timelines(report.reference for report in reports)
    return [_built(report, public, moments.get(report.reference, [])) for report in reports]


def _built(report: Entry, public: set[int], moments: list[Moment]) -> Built:
    cycles = list(report.cycles.select_related("organisation", "document").order_by("year", "id"))
    documents = {evidence.statement.document_id for evidence in report.evidence.all()}
    secrets = secrets_of(documents | {cycle.document_id for cycle in cycles if cycle.document_id})
    linked = links_of(report, secrets, public)
    content = ReportContent(
        key=report.reference,
        title=secrets.hide(report.title, documents),
        text=secrets.hide(report.text, documents) if report.text != report.title else "",
        adviser=report.reportdetail.adviser,
        published_on=day(report.reportdetail.published_on),
        quotes=[q for e in report.evidence.all() if (q := public_quote(e.statement, secrets))],
        rounds=[said for cycle in cycles for said in _rounds(cycle)],
        rows=_rows(report, secrets, public),
        recommendations=_of_kind(linked, "recommendation"),
        commitments=_of_kind(linked, "commitment"),
        timeline=moments,
    )
    return Built(
        kind="report",
        key=report.reference,
        title=content["title"],
        content=secrets.hide_everywhere(content, secrets.words),
        state=report.state,
        on_date=report.reportdetail.published_on,
    )


def _of_kind(linked: list[Linked], kind: str) -> list[Linked]:
    return [link for link in linked if link["kind"] == kind]


def _rounds(cycle: Cycle) -> list[Round]:
    """The round as each share of it; one that asks every owner is told owner by owner, so that no silence is hidden."""
    if cycle.organisation is not None or cycle.document is not None:
        return [_round(cycle, cycle.organisation, cycle.updates.count())]
    asked = cycle.updates.filter(asked=True, action__organisation__isnull=False)
    counted = asked.values_list("action__organisation").annotate(count=Count("pk")).order_by("action__organisation")
    owners = Organisation.objects.in_bulk([key for key, _count in counted])
    return [_round(cycle, owners[key], count) for key, count in counted]


def _round(cycle: Cycle, organisation: Organisation | None, actions: int) -> Round:
    public = cycle.document is not None and cycle.document.marking == "openbaar"
    return Round(
        year=cycle.year,
        chapter=cycle.chapter,
        organisation=named(organisation),
        # Until its release a round says nothing in public, not even that something is missing.
        closed=round_state(cycle) is RoundState.RELEASED,
        actions=actions,
        document_key=cycle.document.reference if public and cycle.document else None,
    )


def _rows(report: Entry, secrets: Secrets, public: set[int]) -> list[ReportRow]:
    published = ProgressUpdate.objects.filter(state=UpdateState.PUBLISHED)
    actions = (
        Entry.objects.filter(Q(actiondetail__report=report), pk__in=public)
        .select_related("organisation", "actiondetail")
        .prefetch_related(
            Prefetch("updates", published.select_related("cycle").order_by("cycle__year", "cycle_id")),
            Prefetch("links_out", Link.objects.select_related("target__motiondetail", "part")),
        )
    )
    order = _annex_order(report)
    rows = sorted(actions, key=lambda action: (order.get(action.pk, 0), action.reference))
    return [_row(action, secrets, public) for action in rows]


def _annex_order(report: Entry) -> dict[int, int]:
    """The place of each action in the newest annex that holds it."""
    updates = ProgressUpdate.objects.filter(cycle__report=report).order_by("cycle__year", "cycle_id")
    return dict(updates.values_list("action_id", "position"))


def _row(action: Entry, secrets: Secrets, public: set[int]) -> ReportRow:
    documents = list(secrets.words)
    return ReportRow(
        key=action.reference,
        source_number=action.source_number,
        title=secrets.hide(action.title, documents),
        themes=action.actiondetail.themes,
        state=action.state,
        organisation=named(action.organisation),
        motions=[_motion(link, public) for link in action.links_out.all() if link.target.kind == "motion"],
        cells=[
            Cell(
                year=update.cycle.year,
                update_class=update.update_class,
                text=secrets.hide(words_of(writing_of(update)), documents),
            )
            for update in action.updates.all()
        ],
    )


def _motion(link: Link, public: set[int]) -> MotionMark:
    return MotionMark(
        key=link.target.reference if link.target_id in public else None,
        label=link.target.title,
        part=link.part.number if link.part else None,
    )
