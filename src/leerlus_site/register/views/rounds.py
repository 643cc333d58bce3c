"""Rounds for the team: the list, opening one, how far everyone is, closing and releasing."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leerlus.errors import StepRefused
from leerlus.publication.exports import NAMES
from leerlus.register.rounds import RoundState
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act, may
from leerlus_site.common.clock import today
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.history.labels import VERB
from leerlus_site.history.queries import events_about
from leerlus_site.register import labels
from leerlus_site.register.mapping import round_state
from leerlus_site.register.models import Cycle
from leerlus_site.register.operations.rounds.close_round import close_round
from leerlus_site.register.operations.rounds.open_round import NewRound, open_round
from leerlus_site.register.operations.rounds.release_round import release_round
from leerlus_site.register.round_forms import CloseRoundForm, NewRoundForm, ReleaseRoundForm
from leerlus_site.register.round_queries import missing, progress, rounds_for, shares_in

_PAGE = 50


@requires(Act.READ)
@require_safe
def round_list(request: HttpRequest) -> HttpResponse:
    """Rounds that the user may open, newest first."""
    user = user_of(request)
    page = page_of_query(rounds_for(user, today()), asked_page(request), size=_PAGE)
    shares = shares_in(page.rows, user, today())
    context = {
        "page": page,
        "rows": [(cycle, labels.ROUND_STATE[round_state(cycle)], shares.get(cycle.pk, [])) for cycle in page.rows],
        "may_open": may(user.role, Act.OPEN_ROUND),
    }
    return render(request, "register/round_list.html", context)


@requires(Act.OPEN_ROUND)
@require_http_methods(["GET", "HEAD", "POST"])
def round_new(request: HttpRequest) -> HttpResponse:
    """Open a round for a report with a closing date."""
    form = NewRoundForm(request.POST or None, initial={"year": timezone.localdate().year})
    if request.method == "POST" and form.is_valid():
        try:
            cycle = open_round(NewRound(**form.cleaned_data), by=user_of(request), at=timezone.now())
        except StepRefused as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "De ronde is open. Elke eigenaar vindt zijn maatregelen onder Rondes.")
            return redirect("round_detail", pk=cycle.pk)
    return render(request, "register/round_new.html", {"form": form}, status=400 if form.errors else 200)


@requires(Act.OPEN_ROUND)
@require_safe
def round_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One round: who delivered what, what is missing, and the next step."""
    cycle = get_object_or_404(Cycle.objects.select_related("report", "organisation", "document"), pk=pk)
    state = round_state(cycle)
    lacking = list(missing(cycle)) if state is not RoundState.RELEASED or cycle.released_at else []
    context = {
        "cycle": cycle,
        "state": labels.ROUND_STATE[state],
        "is_open": state is RoundState.OPEN,
        "is_released": state is RoundState.RELEASED,
        "is_closed": state is RoundState.CLOSED,
        "formats": [] if state is RoundState.OPEN else NAMES,
        "owners": progress(cycle),
        "missing": lacking,
        "close_form": CloseRoundForm(initial={"seen_missing": len(lacking)}, auto_id="sluiten_%s"),
        "release_form": ReleaseRoundForm(auto_id="vrijgeven_%s"),
        "events": [(event, VERB[event.verb]) for event in events_about("round", str(cycle.pk))],
    }
    return render(request, "register/round_detail.html", context)


@requires(Act.RELEASE_ROUND)
@require_POST
def round_close(request: HttpRequest, pk: int) -> HttpResponse:
    """Close the round with what is missing on record."""
    cycle = get_object_or_404(Cycle, pk=pk)
    form = CloseRoundForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Kruis aan dat u de lijst hebt gezien, en sluit daarna de ronde.")
        return redirect("round_detail", pk=pk)
    said = form.cleaned_data
    try:
        close_round(
            cycle,
            seen_missing=said["seen_missing"],
            by=user_of(request),
            at=timezone.now(),
            reason=said["reason"],
        )
        messages.success(request, "De ronde is gesloten.")
    except StepRefused as error:
        messages.error(request, str(error))
    return redirect("round_detail", pk=pk)


@requires(Act.RELEASE_ROUND)
@require_POST
def round_release(request: HttpRequest, pk: int) -> HttpResponse:
    """Release the closed round."""
    cycle = get_object_or_404(Cycle, pk=pk)
    form = ReleaseRoundForm(request.POST)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    try:
        release_round(cycle, by=user_of(request), at=timezone.now(), reason=reason)
        messages.success(request, "De ronde is vrijgegeven. Maak haar openbaar onder Uitgeven.")
    except StepRefused as error:
        messages.error(request, str(error))
    return redirect("round_detail", pk=pk)
