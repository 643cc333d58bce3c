"""Letters and cards as files: the draft progress letter, the debate card, the answer to a rappel."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from leerlus.publication.debate_card import card_paper
from leerlus.publication.exports import rendered
from leerlus.publication.paper import Paper
from leerlus.publication.progress_letter import letter_paper
from leerlus.publication.rappel import lists_in, rappel_paper
from leerlus.register.kinds import EntryKind
from leerlus.register.rounds import RoundState
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act
from leerlus_site.common.clock import today
from leerlus_site.common.download import download
from leerlus_site.documents.queries import visible_documents
from leerlus_site.register.mapping import round_state
from leerlus_site.register.models import Cycle, Entry
from leerlus_site.work.papers import card_of, progress_of, standings

FORMATS = ("docx", "odt", "pdf")


@requires(Act.READ)
@require_safe
def debate_card(request: HttpRequest, reference: str, name: str) -> HttpResponse:
    """One action on one page."""
    found = Entry.objects.select_related("organisation", "due").filter(kind=EntryKind.ACTION)
    action = get_object_or_404(found, reference=reference)
    return _file(card_paper(card_of(action, user_of(request)), today=today()), f"kaart-{reference}", name)


@requires(Act.OPEN_ROUND)
@require_safe
def progress_letter(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """The draft of the letter about a released round."""
    cycle = get_object_or_404(Cycle.objects.select_related("report", "organisation"), pk=pk)
    if round_state(cycle) is not RoundState.RELEASED:
        messages.error(request, "Geef de ronde eerst vrij: de brief vertelt alleen wat is vrijgegeven.")
        return redirect("round_detail", pk=pk)
    paper = letter_paper(progress_of(cycle, today=today()), today=today())
    return _file(paper, f"voortgangsbrief-{cycle.report.reference}-{cycle.year or 'onbekend'}", name)


@requires(Act.OPEN_ROUND)
@require_http_methods(["GET", "HEAD"])
def rappel(request: HttpRequest, reference: str) -> HttpResponse:
    """The two lists found in a rappel, and the answer in three formats."""
    document = get_object_or_404(visible_documents(user_of(request)), reference=reference)
    lists = lists_in(document.current_text.text if document.current_text else "")
    context = {"document": document, "lists": lists, "formats": FORMATS}
    return render(request, "work/rappel.html", context)


@requires(Act.OPEN_ROUND)
@require_safe
def rappel_answer(request: HttpRequest, reference: str, name: str) -> HttpResponse:
    """The answer: corrections and forecasts."""
    user = user_of(request)
    document = get_object_or_404(visible_documents(user), reference=reference)
    lists = lists_in(document.current_text.text if document.current_text else "")
    if not (lists.overdue or lists.expiring):
        messages.error(request, "In dit document staan geen twee lijsten met toezeggingen (T01234).")
        return redirect("document_detail", reference=reference)
    sender = user.organisation.name if user.organisation else "Leerlus"
    register = standings((*lists.overdue, *lists.expiring))
    return _file(rappel_paper(lists, register, sender=sender, today=today()), f"antwoord-{reference}", name)


def _file(paper: Paper, title: str, name: str) -> HttpResponse:
    if name not in FORMATS:
        raise Http404("Dit formaat kennen wij niet.")
    made = rendered(paper, name)
    return download(made.data, media_type=made.media_type, name=f"{title}.{name}")
