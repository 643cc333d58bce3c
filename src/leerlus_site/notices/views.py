"""The post: letters, how far each is, and what a person must look at."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from leerlus.errors import LeerlusError
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.common.paging import asked_page, page_of_query
from leerlus_site.notices.attention import TO_CHECK
from leerlus_site.notices.labels import STATE_LABELS
from leerlus_site.notices.models import Letter
from leerlus_site.notices.operations.check_letter import check_letter
from leerlus_site.notices.operations.trial_letter import trial_letter
from leerlus_site.notices.operations.try_again import try_again
from leerlus_site.notices.queries import visible_letters
from leerlus_site.notices.smtp import mail_server
from leerlus_site.notices.states import LetterState

_PAGE = 50
_AGAIN = (LetterState.FAILED, LetterState.KEPT)


@requires(Act.READ)
@require_safe
def letter_list(request: HttpRequest) -> HttpResponse:
    """One's own letters, or all for who looks after the post; first how many must be looked at."""
    user = user_of(request)
    letters = visible_letters(user)
    handles = may(user.role, Act.HANDLE_LETTERS)
    only = handles and request.GET.get("toon") == "nakijken"
    page = page_of_query(letters.filter(TO_CHECK) if only else letters, asked_page(request), size=_PAGE)
    context = {
        "page": page,
        "rows": [(letter, STATE_LABELS[LetterState(letter.state)]) for letter in page.rows],
        "handles": handles,
        "only": only,
        "to_check": letters.filter(TO_CHECK).count() if handles else 0,
        "outside": mail_server() is not None,
    }
    return render(request, "notices/letter_list.html", context)


@requires(Act.READ)
@require_safe
def letter_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One letter as it was written, and how its sending went."""
    user = user_of(request)
    letter = get_object_or_404(visible_letters(user), pk=pk)
    handles = may(user.role, Act.HANDLE_LETTERS)
    context = {
        "letter": letter,
        "state": STATE_LABELS[LetterState(letter.state)],
        "may_check": handles and Letter.objects.filter(TO_CHECK, pk=pk).exists(),
        "may_try": handles and letter.state in _AGAIN and mail_server() is not None,
    }
    return render(request, "notices/letter_detail.html", context)


@requires(Act.HANDLE_LETTERS)
@require_POST
def letter_step(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """Send a letter after all, or take it off the list of what is to be looked at."""
    letter = get_object_or_404(visible_letters(user_of(request)), pk=pk)
    try:
        messages.success(
            request, _STEPS[step](letter, user_of(request), request.POST.get("reason", "").replace("\0", ""))
        )
    except LeerlusError as error:
        messages.error(request, str(error))
    return redirect("letter_detail", pk=pk)


@requires(Act.HANDLE_LETTERS)
@require_POST
def letter_trial(request: HttpRequest) -> HttpResponse:
    """Write oneself a trial letter."""
    letter = trial_letter(by=user_of(request), at=timezone.now())
    messages.success(request, "Het proefbericht is geschreven. Kijk hier hoe het gaat met de verzending.")
    return redirect("letter_detail", pk=letter.pk)


def _again(letter: Letter, user: User, reason: str) -> str:
    try_again(letter, by=user, at=timezone.now())
    return "De brief gaat opnieuw op pad."


def _checked(letter: Letter, user: User, reason: str) -> str:
    check_letter(letter, by=user, at=timezone.now(), reason=reason)
    return "Vastgelegd dat u dit nakeek."


_STEPS: dict[str, Callable[[Letter, User, str], str]] = {"opnieuw": _again, "nagekeken": _checked}
