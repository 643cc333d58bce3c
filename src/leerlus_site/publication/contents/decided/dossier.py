"""Decision dossiers, as far as public papers tell of them."""

from collections.abc import Iterable
from datetime import date

from leerlus_site.documents.models import Document
from leerlus_site.dossiers.models import Dossier, DossierPaper
from leerlus_site.dossiers.queries import public_dossiers
from leerlus_site.publication.candidates import public_entry_ids
from leerlus_site.publication.contents.blackout import Secrets, secrets_of
from leerlus_site.publication.contents.built import Built
from leerlus_site.publication.contents.quotes import day, named
from leerlus_site.snapshots.quoted import Named
from leerlus_site.snapshots.stated.dossier import DossierContent, StatedMoment, StatedPaper, TiedEntry


def build_dossiers(kind: str, keys: Iterable[str]) -> list[Built]:
    """The public dossiers with these references."""
    public = public_entry_ids()
    found = public_dossiers().filter(reference__in=list(keys)).select_related("organisation").order_by("reference")
    return [_built(kind, dossier, public) for dossier in found]


def _built(kind: str, dossier: Dossier, public: set[int]) -> Built:
    papers = list(dossier.papers.select_related("document").order_by("document__date", "id"))
    shown = [paper for paper in papers if _is_public(paper.document)]
    return Built(
        kind=kind,
        key=dossier.reference,
        title=dossier.title,
        content=_content(dossier, shown, closed=len(papers) - len(shown), public=public),
        organisation_key=dossier.organisation.key,
        on_date=_last_day(shown),
    )


def _content(dossier: Dossier, shown: list[DossierPaper], *, closed: int, public: set[int]) -> DossierContent:
    secrets, organisation = secrets_of(paper.document_id for paper in shown), named(dossier.organisation)
    assert organisation is not None
    return DossierContent(
        key=dossier.reference,
        title=dossier.title,
        summary=dossier.about,
        organisation=organisation,
        debate_on=day(dossier.debate_on),
        papers=[
            StatedPaper(role=paper.role, document=_named(paper.document, secrets), date=day(paper.document.date))
            for paper in shown
        ],
        kept_inside=closed,
        moments=_moments(dossier, secrets),
        entries=[
            TiedEntry(link=row.link, kind=row.entry.kind, key=row.entry.reference, title=row.entry.title)
            for row in dossier.entries.select_related("entry")
            if row.entry_id in public
        ],
    )


def _moments(dossier: Dossier, secrets: Secrets) -> list[StatedMoment]:
    """Only what a public paper of the dossier states."""
    return [
        StatedMoment(
            on=day(moment.on) or "",
            who=moment.who,
            outcome=moment.outcome,
            document=_named(moment.stated_in, secrets),
        )
        for moment in dossier.moments.select_related("stated_in")
        if moment.stated_in is not None and _is_public(moment.stated_in)
    ]


def _last_day(papers: list[DossierPaper]) -> date | None:
    return max((paper.document.date for paper in papers if paper.document.date), default=None)


def _is_public(document: Document) -> bool:
    return document.marking == "openbaar" and document.current_text_id is not None


def _named(document: Document, secrets: Secrets) -> Named:
    return Named(key=document.reference, name=secrets.hide(document.title, [document.pk]))
