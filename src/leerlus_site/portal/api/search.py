"""Search, as the page does it."""

from django.conf import settings
from django.http import Http404, HttpRequest
from ninja import Query

from leerlus.search import parse
from leerlus_site.common.contract import Contract, DutchRouter, Paged, Short, listing, shown
from leerlus_site.common.paging import page_of
from leerlus_site.portal.addresses import address
from leerlus_site.portal.narrowing import narrowing_of
from leerlus_site.snapshots.index import Found, NoIndex, find

router = DutchRouter(tags=["Zoeken"])
Answer = dict[str, object]


class AskedWords(Paged):
    """What is looked for, in the words of the search page."""

    question: Short


class FoundPassage(Contract):
    """A passage that answers; of a document `start` and `end` are offsets in its text, else 0."""

    text: str
    start: int
    end: int


class FoundRow(Contract):
    """One thing that was found. `whole` when a passage holds all that was asked for; `more` counts other passages."""

    kind: str
    key: str
    title: str
    address: str
    whole: bool
    more: int
    passages: list[FoundPassage]


@router.get("/zoeken", response=listing(FoundRow), summary="Zoek in alles wat openbaar is")
def search_list(request: HttpRequest, wanted: Query[AskedWords]) -> Answer:
    """What answers the question, the best first."""
    question = parse(wanted.question)
    try:
        found = find(question, narrowing_of(question).filters)
    except NoIndex:
        raise Http404("De zoekindex wordt nog gemaakt. Probeer het over enkele minuten opnieuw.") from None
    page = page_of(found, wanted.page, size=wanted.page_size)
    if wanted.page > page.last:
        raise Http404(f"Deze lijst heeft {page.last} pagina's. Vraag een pagina van 1 tot en met {page.last}.")
    return shown(page, [_row(one) for one in page.rows])


def _row(found: Found) -> Answer:
    return {
        "kind": found.kind,
        "key": found.key,
        "title": found.title,
        "address": f"{settings.BASE_URL}{address(found.kind, found.key)}",
        "whole": found.whole,
        "more": found.more,
        "passages": [
            {"text": hit.passage.text, "start": hit.passage.start, "end": hit.passage.end} for hit in found.hits
        ],
    }
