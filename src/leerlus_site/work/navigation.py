"""The menu of the workplace: what this role may open."""

from django.http import HttpRequest
from django.urls import reverse

from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, may

_ITEMS = (
    ("start", "Mijn werk", Act.READ),
    ("document_list", "Documenten", Act.READ),
    ("review_queue", "Beoordelen", Act.READ),
    ("entry_list", "Register", Act.READ),
    ("loop_list", "Terugkoppelingen", Act.READ),
    ("round_list", "Rondes", Act.READ),
    ("release_list", "Uitgeven", Act.RELEASE),
    ("inbox", "Berichten", Act.ANSWER_MESSAGE),
    ("letter_list", "Post", Act.READ),
    ("history", "Geschiedenis", Act.READ),
    ("organisation_list", "Organisaties", Act.READ),
    ("user_list", "Gebruikers", Act.MANAGE_USERS),
)


def work_navigation(request: HttpRequest) -> dict[str, object]:
    """The menu items for the user, the current one marked."""
    user = getattr(request, "user", None)
    if not isinstance(user, User):
        return {}
    items = []
    for name, label, act in _ITEMS:
        url = reverse(name)
        current = request.path == url or (name != "start" and request.path.startswith(url))
        if may(user.role, act):
            items.append({"url": url, "label": label, "current": current})
    return {"work_navigation": items}
