"""The start page: what waits for the reader of the page, and his digest."""

from itertools import groupby

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import capfirst
from django.views.decorators.http import require_POST, require_safe

from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act, may
from leerlus_site.common.clock import today
from leerlus_site.work.digest_days import Frequency
from leerlus_site.work.labels import FREQUENCY_LABELS, TERM_LABELS, VERB_LABELS
from leerlus_site.work.my_work.sources import tasks_of
from leerlus_site.work.my_work.task import Term, term_of
from leerlus_site.work.operations.choose_digest import choose_digest
from leerlus_site.work.queries import digest_frequency


@requires(Act.READ)
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """What I must answer, write, validate and review, by date."""
    user, day = user_of(request), today()
    found = tasks_of(user, day)
    groups = [
        (TERM_LABELS[term], term is Term.PASSED, [(task, VERB_LABELS[task.verb]) for task in tasks])
        for term, tasks in groupby(found, key=lambda task: term_of(task, day))
    ]
    context = {
        "number": len(found),
        "groups": groups,
        "may_add": may(user.role, Act.ADD_DOCUMENT),
        "frequency": digest_frequency(user),
        "frequencies": [(frequency, capfirst(label)) for frequency, label in FREQUENCY_LABELS.items()],
    }
    return render(request, "work/start.html", context)


@requires(Act.READ)
@require_POST
def digest(request: HttpRequest) -> HttpResponse:
    """Choose how often the digest comes."""
    chosen = request.POST.get("frequency", "")
    if chosen not in set(Frequency):
        messages.error(request, "Kies hoe vaak u het overzicht wilt krijgen.")
        return redirect("start")
    choose_digest(Frequency(chosen), by=user_of(request), at=timezone.now())
    messages.success(request, f"Bewaard: {FREQUENCY_LABELS[Frequency(chosen)]}.")
    return redirect("start")
