"""Pages of a meeting: announce it, tell what came of it, put a lesson to it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act, may
from leerlus_site.agenda.forms import MeetingForm, MeetingLessonForm, TellForm
from leerlus_site.agenda.models import Meeting
from leerlus_site.agenda.operations.meetings import Announced, announce, tell, tie_lesson
from leerlus_site.agenda.views.form_page import form_page


@requires(Act.READ)
@require_safe
def meeting_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One meeting with its lessons."""
    meeting = get_object_or_404(Meeting.objects.select_related("theme"), pk=pk)
    context = {
        "meeting": meeting,
        "lessons": meeting.lessons.select_related("entry"),
        "may_keep": may(user_of(request).role, Act.KEEP_AGENDA),
    }
    return render(request, "agenda/meeting.html", context)


@requires(Act.KEEP_AGENDA)
@require_http_methods(["GET", "HEAD", "POST"])
def meeting_new(request: HttpRequest) -> HttpResponse:
    """Announce a meeting."""

    def do(form: MeetingForm) -> Meeting:
        return announce(Announced(**form.cleaned_data), by=user_of(request), at=timezone.now())

    return form_page(request, MeetingForm(request.POST or None), do, then=_address, title="Kondig een bijeenkomst aan")


@requires(Act.KEEP_AGENDA)
@require_http_methods(["GET", "HEAD", "POST"])
def meeting_told(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell what came of a meeting."""
    meeting = get_object_or_404(Meeting, pk=pk)

    def do(form: TellForm) -> Meeting:
        return tell(meeting, **form.cleaned_data, by=user_of(request), at=timezone.now())

    form = TellForm(request.POST or None, initial={"came_of": meeting.came_of})
    return form_page(request, form, do, then=_address, title="Vertel wat eruit kwam", intro=meeting.title)


@requires(Act.KEEP_AGENDA)
@require_http_methods(["GET", "HEAD", "POST"])
def meeting_lesson(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a lesson to a meeting."""
    meeting = get_object_or_404(Meeting, pk=pk)

    def do(form: MeetingLessonForm) -> Meeting:
        return tie_lesson(meeting, **form.cleaned_data, by=user_of(request), at=timezone.now()).meeting

    form = MeetingLessonForm(request.POST or None)
    return form_page(request, form, do, then=_address, title="Zet een les bij deze bijeenkomst", intro=meeting.title)


def _address(meeting: Meeting) -> str:
    return reverse("meeting_detail", args=[meeting.pk])
