"""Search over entries and passages."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from leerlus.search import Hit, Piece, Question, parse, snippet
from leerlus_site.common.paging import asked_page, page_of
from leerlus_site.portal.addresses import address
from leerlus_site.portal.filters import Form, search_form
from leerlus_site.portal.labels import KINDS
from leerlus_site.portal.views.shared import Crumb, draw
from leerlus_site.snapshots.index import Found, NoIndex, find

_PER_PAGE = 10
_FILTERS = {"soort": "kind", "organisatie": "organisation", "rapport": "report"}


@dataclass(frozen=True)
class Result:
    """One thing that was found, with pieces of its text; each piece has its own place."""

    kind: str
    title: tuple[Piece, ...]
    url: str
    snippets: list[tuple[str, tuple[Piece, ...]]]
    more: int


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Results with the words marked; a friendly page when there are none, or no index yet."""
    form = search_form(request.GET)
    question = parse(form.value("q"))
    context: dict[str, Any] = {"form": form, "asked": bool(form.value("q")), "understood": not question.empty}
    try:
        found, loosened = _answers(question, form)
    except NoIndex:
        # Nothing was released yet, or the index is being made for the first time.
        return _page(request, {**context, "no_index": True})
    page = page_of(found, asked_page(request), size=_PER_PAGE)
    results = [_result(one, question) for one in page.rows]
    return _page(request, {**context, "page": page, "results": results, "loosened": loosened})


def _page(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:  # Any: what templates show
    return draw(request, "search", context, section="search", crumbs=[Crumb("Zoeken")])


def _answers(question: Question, form: Form) -> tuple[list[Found], bool]:
    """What was found, and whether only after asking for any of the words instead of all."""
    filters = {label: form.value(name) for name, label in _FILTERS.items() if form.value(name)}
    found = find(question, filters)
    if found or len(question.groups) < 2:
        return found, False
    return find(question.loosened(), filters), True


def _result(found: Found, question: Question) -> Result:
    url = address(found.kind, found.key)
    return Result(
        kind=KINDS[found.kind].text,
        title=snippet(found.title, question.terms, length=500),
        url=url,
        snippets=[(_place(url, hit), snippet(hit.passage.text, question.terms)) for hit in found.hits],
        more=found.more,
    )


def _place(url: str, hit: Hit) -> str:
    return f"{url}#t-{hit.passage.start}" if hit.passage.kind == "document" else url
