"""Entries as the workplace has them."""

from datetime import date

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Path, Query

from leerlus.register.kinds import EntryKind
from leerlus.register.rounds import words_of
from leerlus.register.states import UpdateState
from leerlus_site.accounts.access import Session, user_of
from leerlus_site.accounts.roles import Act
from leerlus_site.common.contract import Contract, DutchRouter, Paged, Short, asked, listing, shown
from leerlus_site.register import labels
from leerlus_site.register.mapping import writing_of
from leerlus_site.register.models import Entry, Link
from leerlus_site.register.queries import EntryFilter, entries, entry_by_reference, links_of, visible_evidence

router = DutchRouter(tags=["Register"])
Answer = dict[str, object]


class AskedEntries(Paged):
    """A page of the register."""

    kind: EntryKind | None = None
    state: Short = ""
    words: Short = ""
    organisation: Short = ""


class EntryRow(Contract):
    """An entry in a list; `label` is its state in words."""

    reference: str
    kind: str
    state: str
    label: str
    title: str
    organisation_key: str
    source_number: str
    due_until: date | None


class UpdateSaid(Contract):
    """What one round said of it."""

    year: int | None
    update_class: str
    text: str


class LinkTold(Contract):
    """An entry that it is joined to."""

    link: str
    reference: str
    title: str
    reason: str


class EvidenceTold(Contract):
    """A sentence that it stands on."""

    document: str
    quote: str


class EntryTold(EntryRow):
    """One entry with its rounds, links and evidence."""

    text: str
    updates: list[UpdateSaid]
    links: list[LinkTold]
    evidence: list[EvidenceTold]


@router.get("/register", auth=Session(Act.READ), response=listing(EntryRow), summary="Vermeldingen")
def entry_list(request: HttpRequest, wanted: Query[AskedEntries]) -> Answer:
    """Entries by reference."""
    chosen = EntryFilter(
        kind=wanted.kind or "", state=wanted.state, words=wanted.words, organisation=wanted.organisation
    )
    page = asked(entries(chosen), wanted)
    return shown(page, [_row(entry) for entry in page.rows])


@router.get("/register/{kenmerk}", auth=Session(Act.READ), response=EntryTold, summary="Eén vermelding")
def entry_detail(request: HttpRequest, kenmerk: Path[Short]) -> Answer:
    """One entry."""
    entry = get_object_or_404(entry_by_reference(kenmerk))
    published = [update for update in entry.updates.all() if update.state == UpdateState.PUBLISHED]
    return {
        **_row(entry),
        "text": entry.text,
        "updates": [
            {"year": one.cycle.year, "update_class": one.update_class, "text": words_of(writing_of(one))}
            for one in published
        ],
        "links": [_link(entry, item) for item in links_of(entry)],
        "evidence": [
            {"document": one.statement.document.reference, "quote": one.statement.quote}
            for one in visible_evidence(entry, user_of(request))
        ],
    }


def _row(entry: Entry) -> Answer:
    due = getattr(entry, "due", None)
    return {
        "reference": entry.reference,
        "kind": entry.kind,
        "state": entry.state,
        "label": labels.state(entry.kind, entry.state),
        "title": entry.title,
        "organisation_key": entry.organisation.key if entry.organisation else "",
        "source_number": entry.source_number,
        "due_until": due.until if due else None,
    }


def _link(entry: Entry, item: Link) -> Answer:
    forth = item.source_id == entry.pk
    other, words = (item.target, labels.LINK) if forth else (item.source, labels.LINK_BACK)
    return {"link": words[item.kind], "reference": other.reference, "title": other.title, "reason": item.reason}
