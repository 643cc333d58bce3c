"""Annexes in and out: a dry run before anything is taken over, and a round as a file."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from leerlus.errors import LeerlusError
from leerlus.publication.annex import annex_paper
from leerlus.publication.exports import NAMES, rendered
from leerlus.register.matching import Change, Difference, Piece, counted, word_changes
from leerlus.register.rounds import RoundState
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act
from leerlus_site.common.download import download
from leerlus_site.documents.queries import visible_documents
from leerlus_site.register import labels
from leerlus_site.register.annex_queries import annex_of, compared, round_named_by
from leerlus_site.register.mapping import round_state
from leerlus_site.register.models import Cycle
from leerlus_site.register.operations.import_annex import ImportResult, import_annex
from leerlus_site.register.round_forms import AnnexForm


@dataclass(frozen=True, kw_only=True)
class ShownDifference:
    """One action in the dry run: what would change, word by word."""

    label: str
    change: str
    number: str
    description: tuple[Piece, ...]
    state: tuple[Piece, ...]
    themes: str


@requires(Act.ACCEPT_ANNEX)
@require_http_methods(["GET", "HEAD", "POST"])
def annex_import(request: HttpRequest, reference: str) -> HttpResponse:
    """Compare an annex with a round; a POST takes over what differs."""
    user = user_of(request)
    document = get_object_or_404(visible_documents(user), reference=reference)
    form = AnnexForm(document, request.POST if request.method == "POST" else request.GET or None)
    cycle, year = (form.cleaned_data["cycle"], form.cleaned_data["year"]) if form.is_valid() else (None, None)
    if request.method == "POST" and form.is_valid():
        try:
            result = import_annex(document, cycle=cycle, year=year, by=user, at=timezone.now())
        except LeerlusError as error:
            messages.error(request, str(error))
        else:
            _tell(request, result)
            target = cycle or round_named_by(document, year=year)
            return redirect("round_detail", pk=target.pk) if target else redirect("entry_list")
    found = compared(document, cycle=cycle, year=year)
    counts = counted(found.differences)
    context = {
        "document": document,
        "form": form,
        "faults": found.faults,
        "counts": [(labels.CHANGE[change], count) for change, count in counts.items()],
        "changes": bool(counts[Change.ADDED] or counts[Change.CHANGED]),
        "shown": [_shown(one) for one in found.differences if one.change is not Change.UNCHANGED],
    }
    return render(request, "register/annex_import.html", context, status=409 if found.faults else 200)


def _tell(request: HttpRequest, result: ImportResult) -> None:
    taken = result.counts[Change.ADDED] + result.counts[Change.CHANGED] - len(result.failed)
    same, lacking = result.counts[Change.UNCHANGED], result.counts[Change.MISSING]
    messages.success(
        request, f"{taken} maatregelen overgenomen, {same} waren al gelijk, {lacking} stonden niet in het bestand."
    )
    for number, sentence in result.failed:
        messages.error(request, f"Maatregel {number} is niet overgenomen: {sentence}")


def _shown(one: Difference) -> ShownDifference:
    line = one.offered or one.known
    assert line is not None
    before = one.known if one.known is not None and one.offered is not None else line
    return ShownDifference(
        label=labels.CHANGE[one.change],
        change=one.change,
        number=line.number,
        description=tuple(word_changes(before.description, line.description)),
        state=tuple(word_changes(before.state, line.state)),
        themes=" › ".join(line.themes) if "themes" in one.fields or one.change is Change.ADDED else "",
    )


@requires(Act.READ)
@require_safe
def round_annex(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """The annex of a closed round as a file in one of the formats."""
    if name not in NAMES:
        raise Http404("Dit formaat kennen wij niet.")
    cycle = get_object_or_404(Cycle.objects.select_related("report", "organisation", "document"), pk=pk)
    if round_state(cycle) is RoundState.OPEN:
        messages.error(request, "De ronde is nog open. Sluit haar eerst; dan is de bijlage compleet.")
        return redirect("round_detail", pk=pk)
    made = rendered(annex_paper(annex_of(cycle, today=timezone.localdate())), name)
    file_name = f"bijlage-{cycle.report.reference}-{cycle.year or 'onbekend'}.{name}"
    return download(made.data, media_type=made.media_type, name=file_name)
