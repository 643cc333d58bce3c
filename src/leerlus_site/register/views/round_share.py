"""One page an owner: all his actions in a round, to write, to submit, and to approve."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from leerlus.register.rounds import RoundState, Writing, words_of
from leerlus.register.states import UpdateState
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.contacts import speaks_for
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.common.clock import today
from leerlus_site.common.paging import Page, asked_page, page_of_query
from leerlus_site.register import labels
from leerlus_site.register.mapping import round_state, writing_of
from leerlus_site.register.models import Cycle, ProgressUpdate
from leerlus_site.register.round_forms import WritingForm, initial_of, prefix_of, writing_form
from leerlus_site.register.round_queries import check_share, last_said, updates_of
from leerlus_site.register.views.share_acts import Outcome, take_acts

_PAGE = 50


@dataclass(frozen=True, kw_only=True)
class Row:
    """One action on the page: what was said last, what stands now, and the form where it may be written."""

    update: ProgressUpdate
    state: str
    before: ProgressUpdate | None
    before_words: str
    words: str
    says: str
    form: WritingForm | None
    may_decide: bool
    problem: str = ""
    theirs: Writing | None = None


@requires(Act.READ)
@require_http_methods(["GET", "HEAD", "POST"])
def round_share(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """The page of one organisation in one round, for its own people, who stands in for them, and the programme team."""
    cycle = get_object_or_404(Cycle.objects.select_related("report", "organisation"), pk=pk)
    organisation = get_object_or_404(Organisation, key=key)
    user = user_of(request)
    check_share(organisation, user, today())
    page = page_of_query(updates_of(cycle, organisation), asked_page(request), size=_PAGE)
    outcomes: dict[int, Outcome] = {}
    if request.method == "POST":
        said = take_acts(list(page.rows), request.POST, by=user, at=timezone.now())
        outcomes = {outcome.update.pk: outcome for outcome in said.refused}
        if said.sentence:
            messages.success(request, said.sentence)
        if not outcomes:
            here = reverse("round_share", args=[pk, key])
            return redirect(f"{here}?{request.GET.urlencode()}" if request.GET else here)
        page = page_of_query(updates_of(cycle, organisation), page.number, size=_PAGE)
    rows = list(_rows(cycle, page, user, outcomes))
    context = {
        "cycle": cycle,
        "organisation": organisation,
        "page": page,
        "rows": [row for row in rows if row.update.asked],
        "ended": [row for row in rows if not row.update.asked],
        "state": labels.ROUND_STATE[round_state(cycle)],
        "is_open": round_state(cycle) is RoundState.OPEN,
        "may_write": any(row.form for row in rows),
        "may_decide": any(row.may_decide for row in rows),
        "refused": list(outcomes.values()),
        "is_team": may(user.role, Act.OPEN_ROUND),
    }
    return render(request, "register/round_share.html", context, status=409 if outcomes else 200)


def _rows(cycle: Cycle, page: Page[ProgressUpdate], user: User, outcomes: dict[int, Outcome]) -> Iterator[Row]:
    before = last_said(cycle, [update.action_id for update in page.rows])
    speaks = speaks_for(user, today())
    own = [update for update in page.rows if update.action.organisation_id in speaks]
    is_open, is_own = round_state(cycle) is RoundState.OPEN, bool(own)
    writes = is_open and is_own and may(user.role, Act.WRITE_UPDATE)
    decides = round_state(cycle) is not RoundState.RELEASED and is_own and may(user.role, Act.VALIDATE_UPDATE)
    for update in page.rows:
        said, outcome, writing = before.get(update.action_id), outcomes.get(update.pk), writing_of(update)
        yield Row(
            update=update,
            state=labels.UPDATE_STATE[update.state],
            before=said,
            before_words=words_of(writing_of(said)) if said else "",
            words=words_of(writing),
            says=labels.UPDATE_CLASS[update.update_class],
            form=_form(update, outcome) if writes and update.state == UpdateState.DRAFT else None,
            may_decide=decides and update.state == UpdateState.SUBMITTED,
            problem=outcome.sentence if outcome else "",
            theirs=writing if outcome and outcome.crossed else None,
        )


def _form(update: ProgressUpdate, outcome: Outcome | None) -> WritingForm:
    if outcome is None or outcome.mine is None:
        return writing_form(update)
    # What was typed is kept; the version that stands now has been shown beside it, so that saving again is a choice.
    return WritingForm(prefix=prefix_of(update), initial=initial_of(outcome.mine, seen=update.version))
