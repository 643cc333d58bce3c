"""Search over entries and passages."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from leerlus.search import Hit, Piece, Question, parse, related_terms, snippet
from leerlus_site.common.paging import asked_page, page_of
from leerlus_site.portal.addresses import address
from leerlus_site.portal.filters import Form, search_form
from leerlus_site.portal.labels import KINDS
from leerlus_site.portal.narrowing import narrowing_of
from leerlus_site.portal.views.shared import Crumb, draw
from leerlus_site.snapshots.index import Found, NoIndex, find
from leerlus_site.snapshots.index import complete as words_beginning

_PER_PAGE = 10
_LONGEST_WORD = 60
_FILTERS = {"soort": "kind", "organisatie": "organisation", "rapport": "report"}


@dataclass(frozen=True)
class Result:
    """One thing that was found, with pieces of its text; each piece has its own place."""

    kind: str
    title: tuple[Piece, ...]
    url: str
    snippets: list[tuple[str, tuple[Piece, ...]]]
    more: int
    whole: bool


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Results with the words marked; a friendly page when there are none, or no index yet."""
    form = search_form(request.GET)
    question = parse(form.value("q"))
    narrowing = narrowing_of(question)
    context: dict[str, Any] = {
        "form": form,
        "asked": bool(form.value("q")),
        "understood": not question.empty,
        "remarks": narrowing.remarks,
    }
    try:
        found = find(question, narrowing.filters | _chosen(form))
    except NoIndex:
        # Nothing was released yet, or the index is being made for the first time.
        return _page(request, {**context, "no_index": True})
    page = page_of(found, asked_page(request), size=_PER_PAGE)
    results = [_result(one, question) for one in page.rows]
    # Where the words do not all stand any more, the page says so, once.
    rest = next((result for result in results if not result.whole), None)
    return _page(
        request,
        {**context, "page": page, "results": results, "rest": rest, "none_whole": bool(results) and rest is results[0]},
    )


@require_safe
def complete(request: HttpRequest) -> HttpResponse:
    """Words that begin like the last one that is being typed, as JSON; a help that the page does without."""
    return JsonResponse({"words": words_beginning(request.GET.get("q", "")[-_LONGEST_WORD:].replace("\0", ""))})


def _page(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:  # Any: what templates show
    return draw(request, "search", context, section="search", crumbs=[Crumb("Zoeken")])


def _chosen(form: Form) -> dict[str, str]:
    return {label: form.value(name) for name, label in _FILTERS.items() if form.value(name)}


def _result(found: Found, question: Question) -> Result:
    url = address(found.kind, found.key)
    # What was found by other words for the same shows those.
    terms = question.terms if found.whole else question.terms | question.parts | related_terms(question.sequence)
    return Result(
        kind=KINDS[found.kind].text,
        title=snippet(found.title, terms, length=500),
        url=url,
        snippets=[(_place(url, hit), snippet(hit.passage.text, terms)) for hit in found.hits],
        more=found.more,
        whole=found.whole,
    )


def _place(url: str, hit: Hit) -> str:
    return f"{url}#t-{hit.passage.start}" if hit.passage.kind == "document" else url
