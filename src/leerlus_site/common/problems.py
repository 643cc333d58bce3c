"""What an API says when something is wrong: RFC 9457, with a Dutch sentence that names the remedy."""

import json
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError

from leerlus.errors import LeerlusError, StepRefused

MEDIA_TYPE = "application/problem+json"
TITLES: dict[int, tuple[str, str]] = {
    400: ("De vraag klopt niet", "Kijk in openapi.json welke velden er zijn en hoe u ze schrijft."),
    401: ("U bent niet ingelogd", "Log eerst in op de werkplek en stuur daarna het sessiecookie mee."),
    403: (
        "Dit mag niet",
        "Stuur bij een wijziging de kop X-CSRFToken mee, met de waarde die /api/v1/sessie u geeft.",
    ),
    404: ("Dit is er niet", "Op dit adres staat niets. Kijk in openapi.json welke adressen er zijn."),
    405: ("Dat kan hier niet", "Op dit adres werkt deze methode niet. Kijk in openapi.json welke wel."),
    409: ("Dat kan nu niet", "De stand is intussen veranderd. Haal de gegevens opnieuw op."),
    500: ("Er ging iets mis bij ons", "Probeer het later opnieuw. Blijft het misgaan, laat het ons dan weten."),
}
_MEANS: dict[str, str] = {
    "missing": "Vul dit veld in.",
    "storable": "Hier staat een teken dat wij niet kunnen bewaren. Haal het weg.",
    "extra_forbidden": "Dit veld kennen wij niet. Haal het weg, of kijk in openapi.json hoe het heet.",
    "enum": "Kies een van de waarden die in openapi.json staan.",
    "literal_error": "Kies een van de waarden die in openapi.json staan.",
    "string_too_long": "Deze tekst is te lang. Maak hem korter.",
    "string_too_short": "Vul hier iets in.",
    "string_type": "Schrijf hier tekst.",
}
_MEANS_BY_START: tuple[tuple[str, str], ...] = (
    ("datetime", "Schrijf het moment als 2026-05-31T09:00:00+02:00."),
    ("timezone", "Zet de tijdzone erbij, zoals 2026-05-31T09:00:00+02:00."),
    ("date", "Schrijf de dag als 2026-05-31."),
    ("int", "Schrijf hier een heel getal."),
    ("bool", "Schrijf hier true of false."),
    ("greater", "Dit getal is te klein."),
    ("less", "Dit getal is te groot."),
    ("list", "Schrijf hier een lijst."),
    ("too_", "Deze lijst heeft te veel of te weinig onderdelen."),
)


class ProblemField(Schema):
    """One field that is wrong, and what to do."""

    veld: str
    melding: str


class ProblemDetails(Schema):
    """What is wrong (RFC 9457); `detail` names the remedy, `fouten` the fields."""

    type: str
    status: int
    title: str
    detail: str
    fouten: list[ProblemField] | None = None


def problem(status: int, detail: str = "", fields: list[dict[str, str]] | None = None) -> HttpResponse:
    """The answer to a request that cannot be met."""
    known = status if status in TITLES else 500 if status >= 500 else 400
    title, remedy = TITLES[known]
    said = {"type": "about:blank", "status": status, "title": title, "detail": detail or remedy}
    content = said | {"fouten": fields} if fields else said
    return HttpResponse(json.dumps(content, ensure_ascii=False), status=status, content_type=MEDIA_TYPE)


def handle_problems(api: NinjaAPI) -> None:
    """Let the API answer everything that we raise on purpose, and whatever does not fit the contract."""
    api.add_exception_handler(ValidationError, _invalid)
    api.add_exception_handler(AuthenticationError, lambda _request, _error: problem(401))
    api.add_exception_handler(HttpError, _refused)
    api.add_exception_handler(PermissionDenied, lambda _request, error: problem(403, str(error)))
    api.add_exception_handler(Http404, _not_found)
    api.add_exception_handler(StepRefused, lambda _request, error: problem(409, str(error)))
    api.add_exception_handler(LeerlusError, lambda _request, error: problem(400, str(error)))


def _refused(request: HttpRequest, error: Any) -> HttpResponse:  # Any: ninja's type allows the class too
    return problem(error.status_code)


def _not_found(request: HttpRequest, error: object) -> HttpResponse:
    said = str(error)
    # Django's own sentence ("No Entry matches …") is not for users.
    return problem(404, said if said.endswith(".") and not said.startswith("No ") else "")


def _invalid(request: HttpRequest, error: Any) -> HttpResponse:  # Any: ninja's type allows the class too
    fields = [{"veld": _place(one), "melding": _meaning(str(one["type"]))} for one in error.errors]
    return problem(400, "Een of meer velden kloppen niet. Bij fouten staat welke, en wat u kunt doen.", fields)


def _place(error: Mapping[str, object]) -> str:
    where = error["loc"]
    assert isinstance(where, tuple | list)
    # The first says body, query or path; the second, in a body, the parameter of our own function.
    named = where[2:] if where[0] == "body" and len(where) > 2 else where[1:]
    return ".".join(str(part) for part in named).encode(errors="replace").decode()


def _meaning(kind: str) -> str:
    by_start = next((words for start, words in _MEANS_BY_START if kind.startswith(start)), "")
    return _MEANS.get(kind) or by_start or TITLES[400][1]
