"""A change of cabinet or ministry, and the list of what went along."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from leerlus.errors import LeerlusError
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act
from leerlus_site.work.forms import HandOverForm
from leerlus_site.work.operations.hand_over import HandOver, hand_over


@requires(Act.HAND_OVER)
@require_http_methods(["GET", "HEAD", "POST"])
def hand_over_page(request: HttpRequest) -> HttpResponse:
    """The form; after the act the hand-over list, to print or to keep."""
    form = HandOverForm(request.POST or None)
    done: HandOver | None = None
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            done = hand_over(
                said["old"],
                said["new"],
                said["titles"],
                day=said["day"],
                by=user_of(request),
                at=timezone.now(),
            )
        except LeerlusError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"Overgedragen aan {said['new'].name}.")
    return render(request, "work/hand_over.html", {"form": form, "done": done}, status=400 if form.errors else 200)
