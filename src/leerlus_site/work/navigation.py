"""What every page of the workplace gets: the menu of what this role may open, and the saved choices of a list."""

from django.http import HttpRequest
from django.urls import reverse

from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.work.queries import saved_filters
from leerlus_site.work.saved_queries import LISTS, kept_query

_ITEMS = (
    ("start", "Mijn werk", Act.READ),
    ("work_search", "Zoeken", Act.READ),
    ("document_list", "Documenten", Act.READ),
    ("review_queue", "Beoordelen", Act.READ),
    ("entry_list", "Register", Act.READ),
    ("lesson_list", "Lessen", Act.READ),
    ("agenda", "Werkagenda", Act.READ),
    ("loop_list", "Terugkoppelingen", Act.READ),
    ("round_list", "Rondes", Act.READ),
    ("pack_list", "Startpakketten", Act.READ),
    ("trajectory_list", "Trajecten", Act.READ),
    ("dossier_list", "Dossiers", Act.READ),
    ("refusal_list", "Geweigerd", Act.READ),
    ("publication_calendar", "Kalender", Act.RELEASE),
    ("release_list", "Uitgeven", Act.RELEASE),
    ("retention_list", "Bewaartermijnen", Act.EDIT_ENTRY),
    ("erasure_list", "Wissen", Act.CONFIRM_ERASURE),
    ("inbox", "Berichten", Act.ANSWER_MESSAGE),
    ("letter_list", "Post", Act.READ),
    ("history", "Geschiedenis", Act.READ),
    ("organisation_list", "Organisaties", Act.READ),
    ("absence", "Afwezig", Act.SET_ABSENCE),
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


def saved_choices(request: HttpRequest) -> dict[str, object]:
    """For a list that keeps choices: its name, the choices of now, and those that were saved."""
    user, match = getattr(request, "user", None), request.resolver_match
    page = match.url_name if match else None
    if not isinstance(user, User) or page not in LISTS:
        return {}
    query = kept_query(page, request.GET.dict())
    return {"saved": {"page": page, "query": query, "filters": list(saved_filters(user, page))}}
