"""Who may open a page or an address of the API: login first, then the permission table."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponseBase
from ninja.security import SessionAuth

from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act

View = Callable[..., HttpResponseBase]


def user_of(request: HttpRequest) -> User:
    """The user who is logged in; only for views behind `requires`."""
    if not isinstance(request.user, User):
        raise TypeError("een pagina zonder inlog vraagt om een gebruiker")
    return request.user


def requires(act: Act) -> Callable[[View], View]:
    """Send strangers to the login page, and refuse (403) roles that the table does not allow the act.

    The view carries the act as `act`, so that a test can go past every address.
    """

    def decorate(view: View) -> View:
        @login_required
        @wraps(view)
        def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
            check(user_of(request), act)
            return view(request, *args, **kwargs)

        guarded.act = act  # type: ignore[attr-defined]  # functions may carry what they like
        return guarded

    return decorate


class Session(SessionAuth):
    """The door of an address of the API: 401 for strangers, 403 for roles that the table does not allow the act."""

    def __init__(self, act: Act) -> None:
        super().__init__()
        self.act = act

    def authenticate(self, request: HttpRequest, key: str | None) -> User | None:
        """The user, None for a stranger; PermissionDenied as `check` says."""
        if not isinstance(request.user, User):
            return None
        check(request.user, self.act)
        return request.user
