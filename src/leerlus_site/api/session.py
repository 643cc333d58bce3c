"""Who is logged in, and the token that a change must carry."""

from django.http import HttpRequest
from django.middleware.csrf import get_token

from leerlus_site.accounts.access import Session, user_of
from leerlus_site.accounts.roles import Act
from leerlus_site.common.contract import Contract, DutchRouter

router = DutchRouter(tags=["Sessie"])


class SessionTold(Contract):
    """The user of this session."""

    name: str
    role: str
    csrf_token: str


@router.get("/sessie", auth=Session(Act.READ), response=SessionTold, summary="Wie is ingelogd, en het token")
def session(request: HttpRequest) -> dict[str, object]:
    """Name and role of the user, and the token for the X-CSRFToken header."""
    user = user_of(request)
    return {"name": user.name, "role": user.role, "csrf_token": get_token(request)}
