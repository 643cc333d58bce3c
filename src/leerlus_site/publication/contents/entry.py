"""Recommendations, commitments, actions, motions, lessons and bottlenecks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from leerlus.register.rounds import words_of
from leerlus.register.states import UpdateState
from leerlus_site.documents.models import Statement
from leerlus_site.loops.models import Pause
from leerlus_site.publication.candidates import public_entry_ids
from leerlus_site.publication.contents.actors import public_actor
from leerlus_site.publication.contents.blackout import Secrets, secrets_of, without_people
from leerlus_site.publication.contents.built import Built
from leerlus_site.publication.contents.learned.lesson import PREFETCHED as LEARNED
from leerlus_site.publication.contents.learned.lesson import lesson_of
from leerlus_site.publication.contents.links import links_of
from leerlus_site.publication.contents.loops import LOOPS, loops_of, pauses_for_all
from leerlus_site.publication.contents.quotes import day, named, public_quote
from leerlus_site.publication.contents.standpoints import ASSESSMENTS, STANDPOINTS, assessments_of, standpoints_of
from leerlus_site.publication.contents.timeline import timelines
from leerlus_site.register.mapping import writing_of
from leerlus_site.register.models import DueDate, Entry, Link, ProgressUpdate
from leerlus_site.snapshots.contents import Due, EntryContent, EntryDetails, Moment, Part, Shift, Update
from leerlus_site.snapshots.quoted import Named

_LINKS = Link.objects.select_related("source", "target", "part", "statement__document", "statement__text_version")
_SOURCES = ("statement__document", "statement__text_version")


@dataclass(frozen=True, kw_only=True)
class _Around:
    """What all entries need: what must be black, which entries may be shown, moments by entry, pauses of all loops."""

    secrets: Secrets
    public: set[int]
    moments: dict[str, list[Moment]]
    pauses: list[Pause]


def build_entries(kind: str, keys: Iterable[str]) -> list[Built]:
    """The entries of one kind with these references, in the order of their reference."""
    entries = list(_complete(kind, keys))
    documents = {document for entry in entries for document in _documents(entry)}
    around = _Around(
        secrets=secrets_of(documents),
        public=public_entry_ids(),
        moments=timelines(entry.reference for entry in entries),
        pauses=pauses_for_all(),
    )
    return [_built(entry, around) for entry in entries]


def _complete(kind: str, keys: Iterable[str]) -> Iterable[Entry]:
    published = ProgressUpdate.objects.filter(state=UpdateState.PUBLISHED)
    updates = published.select_related("cycle__organisation", *_SOURCES).order_by("cycle__year", "cycle_id")
    return (
        Entry.objects.filter(kind=kind, reference__in=list(keys))
        .select_related("organisation", "owner__organisation", f"{kind}detail", "due")
        .prefetch_related(
            "parts",
            "due__shifts",
            Prefetch("evidence__statement", Statement.objects.select_related("document", "text_version")),
            Prefetch("links_out", _LINKS),
            Prefetch("links_in", _LINKS),
            Prefetch("updates", updates),
            LOOPS,
            STANDPOINTS,
            ASSESSMENTS,
            *LEARNED,
        )
        .order_by("reference")
    )


def _built(entry: Entry, around: _Around) -> Built:
    documents = _documents(entry)
    content = _content(entry, around, documents)
    dates = [e.statement.document.date for e in entry.evidence.all() if e.statement.document.date]
    silent = [loop for loop in content["loops"] if loop["silence"]]
    return Built(
        kind=entry.kind,
        key=entry.reference,
        title=content["title"],
        content=around.secrets.hide_everywhere(content, documents),
        state=entry.state,
        organisation_key=entry.organisation.key if entry.organisation else "",
        report_key=content["report"]["key"] if content["report"] else "",
        on_date=max(dates, default=None),
        due_until=entry.due.until if hasattr(entry, "due") else None,
        silent_since=min((date.fromisoformat(loop["asked_on"]) for loop in silent), default=None),
        silent_of=tuple(sorted({loop["addressee"]["key"] for loop in silent})),
    )


def _documents(entry: Entry) -> list[int]:
    """Every paper of which a sentence stands on the page: what must be black in one of them is black here."""
    statements = [evidence.statement for evidence in entry.evidence.all()]
    for rows in (entry.updates, entry.standpoints, entry.assessments, entry.links_out, entry.links_in):
        statements += [row.statement for row in rows.all() if row.statement]
    return sorted({statement.document_id for statement in statements})


def _content(entry: Entry, around: _Around, documents: list[int]) -> EntryContent:
    """All that the page shows; `documents` are those whose secrets may stand in it."""
    secrets = around.secrets
    return EntryContent(
        kind=entry.kind,
        key=entry.reference,
        source_number=entry.source_number,
        title=secrets.hide(entry.title, documents),
        text=secrets.hide(entry.text, documents),
        state=entry.state,
        organisation=named(entry.organisation),
        owner=entry.owner.title if entry.owner and entry.owner.public_office else None,
        report=_report(entry),
        **_details(entry),
        parts=[Part(number=p.number, text=p.text, state=p.state) for p in entry.parts.all()],
        due=_due(getattr(entry, "due", None)),
        quotes=[q for e in entry.evidence.all() if (q := public_quote(e.statement, secrets))],
        links=links_of(entry, secrets, around.public),
        updates=[_update(update, secrets) for update in entry.updates.all()],
        loops=without_people(loops_of(entry, around.pauses, around.public)),
        standpoints=without_people(standpoints_of(entry, secrets)),
        assessments=without_people(assessments_of(entry, secrets)),
        lesson=lesson_of(entry),
        timeline=around.moments.get(entry.reference, []),
    )


def _report(entry: Entry) -> Named | None:
    detail = getattr(entry, f"{entry.kind}detail")
    report = getattr(detail, "report", None)
    if report is None:
        report = next((link.target for link in entry.links_out.all() if link.kind == "belongs_to"), None)
    return named(report, "reference", "title")


def _details(entry: Entry) -> EntryDetails:
    detail = getattr(entry, f"{entry.kind}detail")
    return EntryDetails(
        themes=getattr(detail, "themes", []),
        strength=getattr(detail, "strength", None),
        actor=getattr(detail, "actor", ""),
        adviser=getattr(detail, "adviser", ""),
        movers=getattr(detail, "movers", ""),
        number=getattr(detail, "number", ""),
        house_document=getattr(detail, "house_document", ""),
    )


def _due(due: DueDate | None) -> Due | None:
    if due is None:
        return None
    return Due(
        original_until=day(due.original_until),
        until=day(due.until),
        certainty=due.certainty,
        words=due.words,
        confirmed=due.confirmed,
        kept_on=day(due.kept_on),
        shifts=[
            Shift(
                was=day(shift.from_until),
                became=day(shift.to_until),
                words=shift.words,
                reason=shift.reason,
                by=public_actor(shift.by_function),
                on=day(shift.at) or "",
            )
            for shift in due.shifts.all()
        ],
    )


def _update(update: ProgressUpdate, secrets: Secrets) -> Update:
    documents = [update.statement.document_id] if update.statement else []
    return Update(
        year=update.cycle.year,
        organisation=named(update.cycle.organisation),
        text=secrets.hide(words_of(writing_of(update)), documents),
        update_class=update.update_class,
        status=update.status,
        quote=public_quote(update.statement, secrets),
    )
