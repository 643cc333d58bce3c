"""The review queue: one passage, why it was found, and a decision."""

from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.views.decorators.http import require_http_methods, require_safe

from leerlus.errors import LeerlusError, RuleError, StepRefused
from leerlus.reading.rulebook import Rule, rule
from leerlus.register.states import StatementState
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.documents.models import Document, Statement
from leerlus_site.documents.queries import visible_documents
from leerlus_site.register import labels
from leerlus_site.register.forms import DecisionForm
from leerlus_site.register.operations.accept import Acceptance, accept
from leerlus_site.register.operations.accept_annex import accept_annex
from leerlus_site.register.operations.reject import reject, reopen
from leerlus_site.register.proposal_queries import proposals
from leerlus_site.register.queries import REVIEWED_KINDS, QueueFilter, counts_by_document, next_in_queue, queue

_PAGE = 50
_AROUND = 900


def _filter(request: HttpRequest) -> QueueFilter:
    state = request.GET.get("stand", StatementState.PROPOSED)
    return QueueFilter(
        document=request.GET.get("document", ""),
        kind=request.GET.get("soort", ""),
        state=state if state in set(StatementState) else "",
    )


def _query(wanted: QueueFilter) -> str:
    names = {"document": "document", "kind": "soort", "state": "stand"}
    return urlencode({names[name]: value for name, value in asdict(wanted).items() if value})


@requires(Act.READ)
@require_safe
def review_queue(request: HttpRequest) -> HttpResponse:
    """Passages to decide on, filtered by document, kind and state."""
    wanted = _filter(request)
    page = page_of_query(queue(wanted, user_of(request)), asked_page(request), size=_PAGE)
    context = {
        "page": page,
        "rows": [(found, labels.STATEMENT_KIND.get(found.kind, found.kind)) for found in page.rows],
        "wanted": wanted,
        "query": _query(wanted),
        "documents": [
            (document.reference, f"{Truncator(document.title).chars(60)} ({vars(document)['waiting']})")
            for document in counts_by_document(user_of(request))
        ],
        "kinds": [(kind, labels.STATEMENT_KIND[kind]) for kind in REVIEWED_KINDS],
        "states": labels.STATEMENT_STATE.items(),
        "proposed_links": proposals().count(),
    }
    return render(request, "register/review_queue.html", context)


@requires(Act.REVIEW)
@require_http_methods(["GET", "HEAD", "POST"])
def review_statement(request: HttpRequest, pk: int) -> HttpResponse:
    """One passage in its text, with its rule; accept, edit or reject."""
    visible = Statement.objects.filter(document__in=visible_documents(user_of(request)))
    found = visible.select_related("document", "text_version", "decided_by")
    statement = get_object_or_404(found, pk=pk)
    form = DecisionForm(statement, request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _decided(request, statement, form)
    text = statement.text_version.text
    wanted = _filter(request)
    context = {
        "statement": statement,
        "form": form,
        "rule": _rule(statement.rule),
        "kind": labels.STATEMENT_KIND.get(statement.kind, statement.kind),
        "state": labels.STATEMENT_STATE[statement.state],
        "before": text[max(0, statement.start - _AROUND) : statement.start],
        "passage": text[statement.start : statement.end],
        "after": text[statement.end : statement.end + _AROUND],
        "details": _shown(statement),
        "query": _query(wanted),
        "left": queue(wanted, user_of(request)).count(),
        "undecided": statement.state == StatementState.PROPOSED,
        "rejected": statement.state == StatementState.REJECTED,
    }
    return render(request, "register/review_statement.html", context, status=400 if form.errors else 200)


def _rule(name: str) -> Rule | None:
    try:
        return rule(name)
    except RuleError:
        # Found by a rule of an earlier version.
        return None


def _shown(statement: Statement) -> list[tuple[str, str]]:
    """What the reader says of the passage, in words; an ambiguous reference names what it may be."""
    return [
        (labels.DETAIL.get(name, name), _in_words(value))
        for name, value in statement.details.items()
        if value not in (None, "", [], {}) and (name, value) != ("ambiguous", False)
    ]


def _in_words(value: Any) -> str:  # Any: JSON values
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, list):
        return ", ".join(map(_in_words, value))
    if isinstance(value, dict):
        return str(value.get("quote") or " ".join(str(part) for part in value.values() if part))
    return str(value)


def _decided(request: HttpRequest, statement: Statement, form: DecisionForm) -> HttpResponse:
    user, now = user_of(request), timezone.now()
    reason, what = form.cleaned_data["reason"], request.POST.get("besluit")
    try:
        if what == "aanvaarden":
            how = Acceptance(edits=form.edits() or None, entry=form.cleaned_data["entry"], reason=reason)
            entry = accept(statement, how, by=user, at=now)
            made = f" Kijk bij {entry.reference}." if entry else ""
            messages.success(request, f"Passage aanvaard.{made}")
        elif what == "afwijzen":
            reject(statement, by=user, at=now, reason=reason)
            messages.success(request, "Passage afgewezen. U vindt hem terug onder 'afgewezen' en kunt hem heropenen.")
        elif what == "heropenen":
            reopen(statement, by=user, at=now, reason=reason)
            messages.success(request, "Passage staat weer in de rij.")
        else:
            messages.error(request, "Kies aanvaarden, afwijzen of heropenen.")
    except LeerlusError as error:
        messages.error(request, str(error))
    wanted = _filter(request)
    following = next_in_queue(statement, wanted, user)
    page = reverse("review_statement", args=[following.pk]) if following else reverse("review_queue")
    return redirect(f"{page}?{_query(wanted)}")


@requires(Act.ACCEPT_ANNEX)
@require_http_methods(["POST"])
def accept_whole_annex(request: HttpRequest, reference: str) -> HttpResponse:
    """Accept all rows of an annex whose rows were checked."""
    document = get_object_or_404(Document, reference=reference)
    year = request.POST.get("jaar", "")
    if year and not (year.isdigit() and len(year) == 4):
        messages.error(request, "Vul het jaar van de ronde in met vier cijfers, bijvoorbeeld 2024, of laat het leeg.")
        return redirect("review_queue")
    try:
        result = accept_annex(document, by=user_of(request), at=timezone.now(), year=int(year) if year else None)
    except StepRefused as error:
        messages.error(request, f"Er is niets overgenomen uit {document.title}. {error}")
        return redirect("review_queue")
    messages.success(request, f"{result.accepted} rijen van {document.title} zijn aanvaard.")
    for number, sentence in result.failed:
        messages.error(request, f"Rij {number} is niet aanvaard: {sentence}")
    return redirect(f"{reverse('entry_list')}?soort=action")
