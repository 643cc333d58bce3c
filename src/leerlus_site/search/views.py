"""The search page of the workplace."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from leerlus.search import Hit, Piece, Question, parse, related_terms, snippet
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act
from leerlus_site.common.paging import asked_page, page_of
from leerlus_site.search.labels import KINDS, PLURALS
from leerlus_site.search.queries import Found, answer
from leerlus_site.snapshots.index_folder import NoIndex

_PER_PAGE, _LONGEST = 15, 300
_PAGES = {
    "document": "document_detail",
    "lesson": "lesson_detail",
    "loop": "loop_detail",
    "trajectory": "trajectory_detail",
    "dossier": "dossier_detail",
}


@dataclass(frozen=True)
class Result:
    """One thing that was found, with pieces of its text in which the words are marked."""

    kind: str
    title: tuple[Piece, ...]
    url: str
    snippets: list[tuple[Piece, ...]]
    more: int
    whole: bool


@requires(Act.READ)
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Results with the words marked, and how many there are of each kind."""
    words = request.GET.get("q", "").replace("\0", "")[:_LONGEST]
    kind = request.GET.get("soort", "")
    kind = kind if kind in KINDS else ""
    question = parse(words)
    context: dict[str, object] = {"words": words, "kind": kind, "understood": not question.empty}
    try:
        found = answer(question, kind, user_of(request))
    except NoIndex:
        # The index is being made for the first time.
        return render(request, "search/search.html", {**context, "no_index": True})
    page = page_of(found.found, asked_page(request), size=_PER_PAGE)
    context |= {
        "page": page,
        "results": [_result(one, question) for one in page.rows],
        "remarks": found.remarks,
        "kinds": [(name, PLURALS[name], found.counts[name]) for name in KINDS if found.counts[name]],
        "all": sum(found.counts.values()),
    }
    return render(request, "search/search.html", context)


def _result(found: Found, question: Question) -> Result:
    # What was found by other words for the same shows those.
    terms = question.terms if found.whole else question.terms | question.parts | related_terms(question.sequence)
    return Result(
        kind=KINDS[found.kind],
        title=snippet(found.title, terms, length=500),
        url=reverse(_PAGES.get(found.kind, "entry_detail"), args=[found.key]),
        snippets=[pieces for pieces in (_shown(hit, terms) for hit in found.hits) if pieces],
        more=found.more,
        whole=found.whole,
    )


def _shown(hit: Hit, terms: frozenset[str]) -> tuple[Piece, ...]:
    return snippet(hit.passage.text, terms)
