"""The list of lessons with its two counts, and the list of bottlenecks."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leerlus.register.kinds import EntryKind
from leerlus.register.lessons import LessonState
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act, may
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.lessons.queries import LessonFilter, bottlenecks, counts, lessons
from leerlus_site.register import labels
from leerlus_site.register.list_labels import VALUE, choices
from leerlus_site.register.models import Entry, Trajectory

_PAGE = 50


@requires(Act.READ)
@require_safe
def lesson_list(request: HttpRequest) -> HttpResponse:
    """Lessons with filters in the address."""
    wanted = LessonFilter(
        state=request.GET.get("stand", ""),
        words=request.GET.get("q", ""),
        outcome=request.GET.get("uitkomst", ""),
        perspective=request.GET.get("perspectief", ""),
        trajectory=request.GET.get("traject", ""),
    )
    page = page_of_query(lessons(wanted), asked_page(request), size=_PAGE)
    chosen = {
        "stand": wanted.state,
        "q": wanted.words,
        "uitkomst": wanted.outcome,
        "perspectief": wanted.perspective,
        "traject": wanted.trajectory,
    }
    context = {
        "page": page,
        "rows": [_row(entry) for entry in page.rows],
        "wanted": wanted,
        "query": urlencode({name: value for name, value in chosen.items() if value}),
        "counts": counts(),
        "states": [(state.value, labels.state(EntryKind.LESSON, state)) for state in LessonState],
        "outcomes": choices("outcome"),
        "perspectives": choices("perspective"),
        "trajectories": Trajectory.objects.filter(lessondetail__isnull=False).distinct().values_list("key", "name"),
        "may_write": may(user_of(request).role, Act.OBSERVE),
    }
    return render(request, "lessons/lesson_list.html", context)


def _row(entry: Entry) -> tuple[Entry, str, str]:
    outcome = next(iter(entry.lessondetail.values.get("outcome", [])), "")
    return entry, labels.state(entry.kind, entry.state), VALUE["outcome"].get(outcome, "")


@requires(Act.READ)
@require_safe
def bottleneck_list(request: HttpRequest) -> HttpResponse:
    """All bottlenecks."""
    page = page_of_query(bottlenecks(), asked_page(request), size=_PAGE)
    context = {
        "page": page,
        "rows": [(entry, labels.state(entry.kind, entry.state)) for entry in page.rows],
        "may_describe": may(user_of(request).role, Act.DESCRIBE_BOTTLENECK),
    }
    return render(request, "lessons/bottleneck_list.html", context)
