"""Loops: the list, one loop with its ladder, and putting an entry before addressees."""

from urllib.parse import urlencode

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from leerlus.errors import LeerlusError
from leerlus.law.terms import terms
from leerlus.loops import facts
from leerlus.loops.kinds import Arena, Basis
from leerlus.loops.ladder import LADDER, steps_due
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act
from leerlus_site.common.clock import today
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.history.labels import VERB
from leerlus_site.history.queries import events_about
from leerlus_site.loops import labels
from leerlus_site.loops.forms import SendForm
from leerlus_site.loops.mapping import closed_days, value
from leerlus_site.loops.models import Loop
from leerlus_site.loops.operations.send import NewLoop, send
from leerlus_site.loops.queries import LoopFilter, addressees, draft_for, loop_by_reference, loops, running_pauses
from leerlus_site.loops.views.offered import offered_forms
from leerlus_site.register.models import Entry

_PAGE = 50
_WHICH = (
    ("", "alle"),
    ("mine", "van mijn organisatie"),
    ("waiting", "nog geen reactie"),
    ("late", "termijn verstreken"),
    ("decide", "besluit nodig"),
    ("closed", "afgesloten"),
)


@requires(Act.READ)
@require_safe
def loop_list(request: HttpRequest) -> HttpResponse:
    """Loops with filters in the address."""
    wanted = LoopFilter(
        which=request.GET.get("welke", ""),
        organisation=request.GET.get("organisatie", ""),
        words=request.GET.get("q", ""),
    )
    page = page_of_query(loops(wanted, user_of(request), today()), asked_page(request), size=_PAGE)
    chosen = {"welke": wanted.which, "organisatie": wanted.organisation, "q": wanted.words}
    context = {
        "page": page,
        "rows": [_row(loop) for loop in page.rows],
        "wanted": wanted,
        "which": _WHICH,
        "query": urlencode({name: said for name, said in chosen.items() if said}),
        "organisations": addressees().values_list("key", "name"),
    }
    return render(request, "loops/loop_list.html", context)


def _row(loop: Loop) -> dict[str, object]:
    seen = value(loop)
    return {
        "loop": loop,
        "state": labels.STATE[loop.state],
        "silent_days": facts.no_reaction(seen, today()),
        "overdue": facts.is_overdue(seen, today()),
    }


@requires(Act.READ)
@require_safe
def loop_detail(request: HttpRequest, reference: str) -> HttpResponse:
    """One loop: what was asked, what came back, the ladder with its next day, and what the reader may do."""
    loop = get_object_or_404(loop_by_reference(reference))
    user, day = user_of(request), today()
    seen = value(loop)
    ahead = steps_due(seen, closed_days(loop, day), day)
    draft = draft_for(loop, user, day)
    context = {
        **_row(loop),
        "arena": labels.ARENA[loop.arena],
        "basis": labels.BASIS[loop.basis],
        "term": terms().get(loop.term),
        "shifted": facts.shifted(seen),
        "climbs": seen.climbs,
        "steps": [(row, labels.STEP[row.step]) for row in loop.steps.all()],
        "next_step": labels.STEP[ahead.following.key] if ahead.following else "",
        "next_on": ahead.following_on,
        "due_now": [labels.STEP[step.key] for step in ahead.due],
        "ladder_length": len(LADDER),
        "pauses": [(row, labels.PAUSE[row.ground]) for row in running_pauses(loop, day)],
        "reactions": [(row, labels.REACTION[row.kind]) for row in loop.reactions.all() if row.sent_on],
        "draft": draft,
        "draft_kind": labels.REACTION[draft.kind] if draft else "",
        "events": [(event, VERB.get(event.verb, event.verb)) for event in events_about("loop", loop.reference)],
        "forms": offered_forms(loop, draft, user, day),
    }
    return render(request, "loops/loop_detail.html", context)


@requires(Act.SEND_LOOP)
@require_http_methods(["GET", "HEAD", "POST"])
def loop_new(request: HttpRequest, reference: str) -> HttpResponse:
    """Put an entry before one or more addressees; all or none."""
    entry = get_object_or_404(Entry.objects.select_related("organisation"), reference=reference)
    form = SendForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        shared = {name: said[name] for name in ("basis_words", "question", "term", "agreed")}
        try:
            with transaction.atomic():
                for addressee in said["addressees"]:
                    new = NewLoop(
                        entry=entry,
                        addressee=addressee,
                        arena=Arena(said["arena"]),
                        basis=Basis(said["basis"]),
                        **shared,
                    )
                    send(new, by=user_of(request), at=timezone.now())
        except LeerlusError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"Voorgelegd aan {', '.join(one.name for one in said['addressees'])}.")
            return redirect("entry_loops", reference=reference)
    context = {"entry": entry, "form": form}
    return render(request, "loops/loop_new.html", context, status=400 if form.errors else 200)
