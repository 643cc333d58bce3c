"""Keep choices in a list, and throw them away."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from leerlus.errors import LeerlusError
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act
from leerlus_site.work.models import SavedFilter
from leerlus_site.work.operations.save_filter import NewFilter, remove_filter, save_filter
from leerlus_site.work.saved_queries import LISTS


@requires(Act.SAVE_FILTER)
@require_POST
def filter_save(request: HttpRequest) -> HttpResponse:
    """Save the choices of the list that the form stood under, and go back to it."""
    said = QueryDict(request.POST.get("query", "")[:1000])
    page = request.POST.get("page", "")
    new = NewFilter(page=page, said=said.dict(), name=request.POST.get("name", ""), shared="shared" in request.POST)
    try:
        saved = save_filter(new, by=user_of(request), at=timezone.now())
    except LeerlusError as error:
        messages.error(request, str(error))
        return redirect(page if page in LISTS else "start")
    messages.success(request, f"Bewaard als “{saved.name}”.")
    return redirect(f"{reverse(saved.page)}?{saved.query}")


@requires(Act.SAVE_FILTER)
@require_POST
def filter_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw saved choices away."""
    saved = get_object_or_404(SavedFilter, pk=pk)
    try:
        remove_filter(saved, by=user_of(request), at=timezone.now())
        messages.success(request, f"“{saved.name}” is weggegooid.")
    except LeerlusError as error:
        messages.error(request, str(error))
    return redirect(saved.page)
