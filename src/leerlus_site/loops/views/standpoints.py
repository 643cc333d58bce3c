"""What each party says of an entry, side by side; independent assessments; and before whom it was put."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from leerlus.errors import LeerlusError
from leerlus.loops.kinds import Criterion, Judgement, Party
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act, Role, may
from leerlus_site.loops import labels
from leerlus_site.loops.forms import AssessmentForm, StandpointForm
from leerlus_site.loops.models import Loop
from leerlus_site.loops.operations.add_standpoint import SPEAKS, NewStandpoint, add_standpoint, speaker
from leerlus_site.loops.operations.assess import NewAssessment, assess
from leerlus_site.loops.operations.send import SENDABLE
from leerlus_site.loops.queries import assessments, loops_of, standpoints
from leerlus_site.register.labels import KIND
from leerlus_site.register.models import Entry


@requires(Act.READ)
@require_safe
def entry_loops(request: HttpRequest, reference: str) -> HttpResponse:
    """One entry: its loops, the standpoints side by side, the assessments."""
    return _page(request, _entry(reference), _standpoint_form(request), AssessmentForm(auto_id="b_%s"))


@requires(Act.ADD_STANDPOINT)
@require_POST
def standpoint_add(request: HttpRequest, reference: str) -> HttpResponse:
    """Record a standpoint."""
    entry, form, user = _entry(reference), _standpoint_form(request), user_of(request)
    if form.is_valid():
        said = form.cleaned_data
        party = Party(said["party"])
        new = NewStandpoint(
            entry=entry,
            party=party,
            organisation=speaker(entry, party, said["statement"], user),
            judgement=Judgement(said["judgement"]),
            words=said["words"],
            on=said["on"],
            statement=said["statement"],
            source=said["source"],
            commissioned_by=said["commissioned_by"],
            about=said["about"],
            voices=said["voices"],
        )
        try:
            add_standpoint(new, by=user, at=timezone.now())
        except (LeerlusError, PermissionDenied) as error:
            form.add_error("party", str(error))
        else:
            messages.success(request, "Het standpunt is vastgelegd.")
            return redirect("entry_loops", reference=reference)
    return _page(request, entry, form, AssessmentForm(auto_id="b_%s"))


@requires(Act.ASSESS)
@require_POST
def assessment_add(request: HttpRequest, reference: str) -> HttpResponse:
    """Record an independent assessment."""
    entry, form = _entry(reference), AssessmentForm(request.POST, auto_id="b_%s")
    if form.is_valid():
        said = form.cleaned_data
        loop = Loop.objects.filter(entry=entry, reference=said["loop"].strip().upper()).first()
        new = NewAssessment(
            entry=entry,
            criterion=Criterion(said["criterion"]),
            judgement=Judgement(said["judgement"]),
            words=said["words"],
            commissioned_by=said["commissioned_by"],
            about=said["about"],
            evidence=said["evidence"],
            loop=loop,
        )
        try:
            if said["loop"].strip() and loop is None:
                form.add_error("loop", f"Bij deze vermelding hoort geen terugkoppeling {said['loop']}.")
            else:
                assess(new, by=user_of(request), at=timezone.now())
                messages.success(request, "De beoordeling is vastgelegd.")
                return redirect("entry_loops", reference=reference)
        except LeerlusError as error:
            form.add_error(None, str(error))
    return _page(request, entry, _standpoint_form(request, empty=True), form)


def _standpoint_form(request: HttpRequest, *, empty: bool = False) -> StandpointForm:
    """The form with the parties whose standpoint this role records."""
    parties = SPEAKS.get(Role(user_of(request).role), ())
    return StandpointForm(parties, None if empty else request.POST or None, auto_id="standpunt_%s")


def _entry(reference: str) -> Entry:
    return get_object_or_404(Entry.objects.select_related("organisation"), reference=reference)


def _page(request: HttpRequest, entry: Entry, standpoint: StandpointForm, assessment: AssessmentForm) -> HttpResponse:
    user = user_of(request)
    beside = standpoints(entry, user)
    context = {
        "entry": entry,
        "kind": KIND[entry.kind],
        "loops": [(loop, labels.STATE[loop.state]) for loop in loops_of(entry)],
        "standpoints": [
            (labels.PARTY[party], row, labels.JUDGEMENT[row.judgement] if row else "") for party, row in beside.rows
        ],
        "differing": beside.differing,
        "assessments": [
            (row, labels.CRITERION[row.criterion], labels.JUDGEMENT[row.judgement]) for row in assessments(entry)
        ],
        "may_send": may(user.role, Act.SEND_LOOP) and entry.kind in SENDABLE,
        "standpoint_form": standpoint if may(user.role, Act.ADD_STANDPOINT) else None,
        "assessment_form": assessment if may(user.role, Act.ASSESS) else None,
    }
    wrong = standpoint.errors or assessment.errors
    return render(request, "loops/entry_loops.html", context, status=400 if wrong else 200)
