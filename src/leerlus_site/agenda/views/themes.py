"""Pages of a theme: begin it, put something under it, close it."""

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act, may
from leerlus_site.agenda.forms import CloseForm, ThemeForm, UnderForm
from leerlus_site.agenda.models import Theme
from leerlus_site.agenda.operations.themes import begin_theme, close_theme, put_under
from leerlus_site.agenda.views.form_page import form_page


@requires(Act.READ)
@require_safe
def theme_detail(request: HttpRequest, reference: str) -> HttpResponse:
    """One theme with what lies under it and who gave it points."""
    theme = get_object_or_404(Theme, reference=reference)
    context = {
        "theme": theme,
        "lessons": theme.lessons.order_by("reference"),
        "loops": theme.loops.select_related("entry", "addressee"),
        "votes": theme.votes.select_related("organisation"),
        "meetings": theme.meetings.all(),
        "offers": theme.offers.filter(withdrawn_on=None),
        "may_keep": may(user_of(request).role, Act.KEEP_AGENDA) and theme.closed_on is None,
    }
    return render(request, "agenda/theme.html", context)


@requires(Act.KEEP_AGENDA)
@require_http_methods(["GET", "HEAD", "POST"])
def theme_new(request: HttpRequest) -> HttpResponse:
    """Begin a theme."""

    def do(form: ThemeForm) -> Theme:
        return begin_theme(**form.cleaned_data, by=user_of(request), at=timezone.now())

    return form_page(request, ThemeForm(request.POST or None), do, then=_address, title="Begin een thema")


@requires(Act.KEEP_AGENDA)
@require_http_methods(["GET", "HEAD", "POST"])
def theme_under(request: HttpRequest, reference: str) -> HttpResponse:
    """Put something under a theme."""
    theme = get_object_or_404(Theme, reference=reference)

    def do(form: UnderForm) -> Theme:
        put_under(theme, form.cleaned_data["reference"], by=user_of(request), at=timezone.now())
        return theme

    form = UnderForm(request.POST or None)
    return form_page(request, form, do, then=_address, title="Zet iets onder dit thema", intro=theme.title)


@requires(Act.KEEP_AGENDA)
@require_http_methods(["GET", "HEAD", "POST"])
def theme_close(request: HttpRequest, reference: str) -> HttpResponse:
    """Close a theme."""
    theme = get_object_or_404(Theme, reference=reference)

    def do(_form: Form) -> Theme:
        return close_theme(theme, by=user_of(request), at=timezone.now())

    form = CloseForm(request.POST if request.method == "POST" else None)
    return form_page(request, form, do, then=_address, title="Rond dit thema af", intro=theme.title)


def _address(theme: Theme) -> str:
    return reverse("theme_detail", args=[theme.reference])
