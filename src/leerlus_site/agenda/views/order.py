"""What the network works on, in order: the overview, the points, and who gives them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from leerlus.lessons.priorities import POINTS
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.roles import Act, may
from leerlus_site.agenda.forms import VoteForm, VoterForm
from leerlus_site.agenda.models import Theme, Voter
from leerlus_site.agenda.operations.seat_voter import seat_voter
from leerlus_site.agenda.operations.vote import vote
from leerlus_site.agenda.queries import meetings, offers, points_of, standings, voters
from leerlus_site.agenda.views.form_page import form_page
from leerlus_site.common.clock import today


@requires(Act.READ)
@require_safe
def agenda(request: HttpRequest) -> HttpResponse:
    """What the network works on, in order, when it meets, and what there is to learn."""
    user = user_of(request)
    context = {
        "standings": standings(user),
        "closed": Theme.objects.exclude(closed_on=None),
        "meetings": meetings(user),
        "offers": offers(user, today()),
        "voters": voters(),
        "points": POINTS,
        "may_keep": may(user.role, Act.KEEP_AGENDA),
        "may_vote": may(user.role, Act.VOTE_AGENDA),
    }
    return render(request, "agenda/agenda.html", context)


@requires(Act.VOTE_AGENDA)
@require_http_methods(["GET", "HEAD", "POST"])
def agenda_vote(request: HttpRequest) -> HttpResponse:
    """Spread the points of an organisation."""
    user = user_of(request)
    themes = [standing.theme for standing in standings(user)]
    own = points_of(user.organisation) if user.organisation else {}
    first = {"organisation": user.organisation} | {f"theme_{theme}": points for theme, points in own.items()}

    def do(form: VoteForm) -> int:
        said = form.cleaned_data
        return vote(said["organisation"], form.points(), source=said["source"], by=user, at=timezone.now())

    return form_page(
        request,
        VoteForm(request.POST or None, themes=themes, initial=first),
        do,
        then=lambda _over: reverse("agenda"),
        said=lambda over: f"De stem is vastgelegd. Er zijn nog {over} punten over.",
        title="Verdeel de punten",
        intro=f"Elke organisatie verdeelt {POINTS} punten. "
        "Elk perspectief telt even zwaar, hoeveel organisaties ook stemmen.",
    )


@requires(Act.KEEP_AGENDA)
@require_http_methods(["GET", "HEAD", "POST"])
def agenda_voter(request: HttpRequest) -> HttpResponse:
    """Say who gives points, and from which perspective."""

    def do(form: VoterForm) -> Voter:
        said = form.cleaned_data
        return seat_voter(said["organisation"], said["perspective"], by=user_of(request), at=timezone.now())

    return form_page(
        request,
        VoterForm(request.POST or None),
        do,
        then=lambda _voter: reverse("agenda"),
        said=lambda voter: f"{voter.organisation.name} kan nu punten verdelen.",
        title="Wie verdeelt mee?",
        intro="Elke organisatie stemt vanuit één perspectief, zodat niemand een perspectief voor zichzelf kan kiezen.",
    )
