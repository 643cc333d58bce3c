"""Writing: a lesson on one page, what kind of lesson it is on a second, and a bottleneck."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from leerlus.errors import LeerlusError
from leerlus.lessons import hints
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.models import Statement
from leerlus_site.documents.queries import visible_documents
from leerlus_site.lessons.forms import BottleneckForm, MoreForm, ObservationForm
from leerlus_site.lessons.labels import FIELD, HINT
from leerlus_site.lessons.operations.describe_bottleneck import NewBottleneck, describe_bottleneck
from leerlus_site.lessons.operations.observe import observe
from leerlus_site.lessons.operations.revise import Revision, revise
from leerlus_site.lessons.queries import lesson


@requires(Act.OBSERVE)
@require_http_methods(["GET", "HEAD", "POST"])
def lesson_new(request: HttpRequest) -> HttpResponse:
    """Write an observation, from a passage (`?passage=`) or from what someone knows; hints without saving."""
    statement = _passage(request)
    form = ObservationForm(request.POST or None, from_passage=statement is not None)
    if request.method == "POST" and "tips" not in request.POST and form.is_valid():
        try:
            made = observe(form.observation(statement=statement), by=user_of(request), at=timezone.now())
        except LeerlusError as error:
            form.add_error(None, str(error))
        else:
            messages.success(
                request, f"Uw les is bewaard als {made.reference}. Vul haar hieronder aan, of doe dat later."
            )
            return redirect("lesson_more", reference=made.reference)
    found = hints(form.texts()) if request.method == "POST" else ()
    context = {
        "form": form,
        "statement": statement,
        "asked": "tips" in request.POST,
        "hints": [(FIELD.get(hint.field, "de hele les"), HINT[hint.kind], hint) for hint in found],
    }
    wrong = bool(form.is_bound and form.errors) and "tips" not in request.POST
    return render(request, "lessons/lesson_new.html", context, status=400 if wrong else 200)


def _passage(request: HttpRequest) -> Statement | None:
    number = request.GET.get("passage", "")
    if not number.isdigit():
        return None
    found = Statement.objects.filter(document__in=visible_documents(user_of(request))).select_related("document")
    return get_object_or_404(found, pk=int(number[:18]))


@requires(Act.OBSERVE)
@require_http_methods(["GET", "HEAD", "POST"])
def lesson_more(request: HttpRequest, reference: str) -> HttpResponse:
    """What kind of lesson it is: the value lists."""
    entry = get_object_or_404(lesson(reference))
    form = MoreForm(entry, request.POST or None)
    if request.method == "POST" and form.is_valid():
        new = Revision(columns={"origin_words": form.cleaned_data["origin_words"]}, values=form.chosen())
        try:
            revise(entry, new, by=user_of(request), at=timezone.now())
        except LeerlusError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "Vastgelegd.")
            return redirect("lesson_detail", reference=reference)
    context = {"form": form, "entry": entry}
    return render(request, "lessons/lesson_more.html", context, status=400 if form.errors else 200)


@requires(Act.DESCRIBE_BOTTLENECK)
@require_http_methods(["GET", "HEAD", "POST"])
def bottleneck_new(request: HttpRequest) -> HttpResponse:
    """Describe a bottleneck."""
    form = BottleneckForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data | {"lessons": list(form.cleaned_data["lessons"])}
        try:
            made = describe_bottleneck(NewBottleneck(**said), by=user_of(request), at=timezone.now())
        except LeerlusError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"Vastgelegd als {made.reference}.")
            return redirect("bottleneck_detail", reference=made.reference)
    return render(request, "lessons/bottleneck_new.html", {"form": form}, status=400 if form.errors else 200)
