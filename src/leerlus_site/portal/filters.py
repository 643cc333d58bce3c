"""What a list may be narrowed by: read from the address, shown in the form, applied to the query."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.urls import reverse

from leerlus_site.portal.labels import KINDS, PLURALS, STATES
from leerlus_site.snapshots.models import Snapshot
from leerlus_site.snapshots.queries import ENTRY_KINDS, TOEZEGGING, current, late, without_news

Choice = tuple[str, str]
_LONGEST = 200


@dataclass(frozen=True)
class Field:
    """One field of a filter form; a text field has no choices. `complete` is the address of its typing help.

    `type` is that of the input: "search", or "date" for a day.
    """

    name: str
    label: str
    value: str
    choices: tuple[Choice, ...] = ()
    complete: str = ""
    type: str = "search"


@dataclass(frozen=True)
class Check:
    """One tick box of a filter form."""

    name: str
    label: str
    value: bool


@dataclass(frozen=True)
class Form:
    """A filter form for `design/components/filters.html`."""

    label: str
    button: str
    fields: tuple[Field, ...]
    checks: tuple[Check, ...] = ()

    @property
    def active(self) -> bool:
        """Whether anything was chosen."""
        return any(field.value for field in self.fields) or any(check.value for check in self.checks)

    def value(self, name: str) -> str:
        """The chosen value of a field; empty when nothing was chosen."""
        return next(field.value for field in self.fields if field.name == name)

    def ticked(self, name: str) -> bool:
        """Whether a box is ticked."""
        return any(check.name == name and check.value for check in self.checks)


def register_form(asked: QueryDict) -> Form:
    """The form above the register."""
    return Form(
        label="Register doorzoeken",
        button="Toon",
        fields=(
            Field("titel", "Woord in de titel", _text(asked, "titel")),
            _choice(asked, "soort", "Soort", _kinds()),
            _choice(asked, "stand", "Stand", _states()),
            _choice(asked, "organisatie", "Organisatie", _titles("organisation")),
            _choice(asked, "rapport", "Rapport", _titles("report")),
        ),
        checks=(
            Check("te-laat", "Termijn verstreken", asked.get("te-laat") == "ja"),
            Check("geen-nieuws", "Geen nieuws gemeld", asked.get("geen-nieuws") == "ja"),
        ),
    )


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What the register is narrowed by; empty is everything. `kind` may be "toezegging"."""

    title: str = ""
    kind: str = ""
    state: str = ""
    organisation: str = ""
    report: str = ""
    late: bool = False
    without_news: bool = False
    silent: bool = False


def wanted_of(form: Form) -> Wanted:
    """What the form asks for."""
    return Wanted(
        title=form.value("titel"),
        kind=form.value("soort"),
        state=form.value("stand"),
        organisation=form.value("organisatie"),
        report=form.value("rapport"),
        late=form.ticked("te-laat"),
        without_news=form.ticked("geen-nieuws"),
    )


def narrowed(query: QuerySet[Snapshot], wanted: Wanted, *, today: date) -> QuerySet[Snapshot]:
    """The register as it was asked for."""
    exact = {"state": wanted.state, "organisation_key": wanted.organisation, "report_key": wanted.report}
    query = query.filter(**{name: value for name, value in exact.items() if value})
    if wanted.title:
        query = query.filter(title__icontains=wanted.title)
    if wanted.kind:
        query = query.filter(TOEZEGGING if wanted.kind == "toezegging" else Q(kind=wanted.kind))
    if wanted.late:
        query = query.filter(late(today))
    if wanted.without_news:
        query = query.filter(without_news())
    if wanted.silent:
        query = query.filter(silent_since__isnull=False)
    return query


def search_form(asked: QueryDict) -> Form:
    """The form above the search results."""
    kinds = [(kind, KINDS[kind].text) for kind in ("document", "report", *ENTRY_KINDS)]
    return Form(
        label="Zoeken in het register en de documenten",
        button="Zoek",
        fields=(
            Field("q", "Zoek op", _text(asked, "q"), complete=reverse("portal:complete")),
            _choice(asked, "soort", "Soort", kinds),
            _choice(asked, "organisatie", "Organisatie", _titles("organisation")),
            _choice(asked, "rapport", "Rapport", _titles("report")),
        ),
    )


def documents_form(asked: QueryDict) -> Form:
    """The form above the list of documents."""
    genres = current("document").values_list("content__genre", flat=True).distinct().order_by("content__genre")
    return Form(
        label="Documenten doorzoeken",
        button="Toon",
        fields=(
            Field("titel", "Woord in de titel", _text(asked, "titel")),
            _choice(asked, "genre", "Soort document", [(genre, genre.capitalize()) for genre in genres if genre]),
        ),
    )


def silent_form(asked: QueryDict) -> Form:
    """The form above what has no reaction."""
    return Form(
        label="Kies een organisatie of rapport",
        button="Toon",
        fields=(
            _choice(asked, "organisatie", "Organisatie", _titles("organisation")),
            _choice(asked, "rapport", "Rapport", _titles("report")),
        ),
    )


def changes_form(asked: QueryDict, since: date) -> Form:
    """The form above what changed; `since` is the day that counts, whatever was asked."""
    return Form(
        label="Kies een dag of rapport",
        button="Toon",
        fields=(
            Field("sinds", "Sinds welke dag", since.isoformat(), type="date"),
            _choice(asked, "rapport", "Rapport", _titles("report")),
        ),
    )


def _text(asked: QueryDict, name: str) -> str:
    # PostgreSQL takes no NUL in a text.
    return asked.get(name, "").replace("\0", "").strip()[:_LONGEST]


def _choice(asked: QueryDict, name: str, label: str, choices: list[Choice]) -> Field:
    """A field whose value is one of the choices; another value in the address counts as none."""
    value = asked.get(name, "")
    known = value if any(value == choice for choice, _ in choices) else ""
    return Field(name, label, known, (("", "Alle"), *choices))


def _kinds() -> list[Choice]:
    return [("toezegging", "Alleen toezeggingen"), *PLURALS.items()]


def _states() -> list[Choice]:
    return [
        (str(state), f"{KINDS[kind].text.split()[0]}: {label.text}")
        for kind, states in STATES.items()
        for state, label in states.items()
    ]


def _titles(kind: str) -> list[Choice]:
    return list(current(kind).order_by("sort_title").values_list("key", "title"))
