"""Answers to a question, with only what the user may see, as it stands now."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import F

from leerlus.search import Hit, Question
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.queries import visible_documents
from leerlus_site.dossiers.queries import visible_dossiers
from leerlus_site.loops.models import Loop
from leerlus_site.register.models import Entry, Trajectory
from leerlus_site.search.index import opened
from leerlus_site.search.labels import KINDS, PLURALS
from leerlus_site.search.passages import ENTRY_KINDS
from leerlus_site.snapshots.index_folder import Thing

_MOST_HITS = 1_000
_SHOWN = 3


@dataclass(frozen=True)
class Found:
    """One thing that answers a question: its title as it is now, its best passages, and how many more there are."""

    kind: str
    key: str
    title: str
    hits: tuple[Hit, ...]
    more: int
    whole: bool


@dataclass(frozen=True)
class Answer:
    """What was found, best first, how many there are of each kind, and remarks on fields that mean nothing."""

    found: list[Found]
    counts: Counter[str]
    remarks: list[str]


def answer(question: Question, kind: str, user: User) -> Answer:
    """What the user may see that answers the question; `kind` narrows it, the counts are of all kinds.

    Raises NoIndex when the index was never made, and while it still holds words that were erased.
    """
    check(user, Act.READ)
    filters, remarks = _narrowing(question)
    hits = opened().search(question, filters=filters, limit=_MOST_HITS)
    seen = _visible({(hit.passage.kind, hit.passage.key) for hit in hits}, user)
    groups: dict[Thing, list[Hit]] = {}
    for hit in hits:
        thing = (hit.passage.kind, hit.passage.key)
        title = seen.get((*thing, hit.passage.version))
        if title is not None:
            groups.setdefault(thing, []).append(hit)
    counts = Counter(found for found, _key in groups)
    found = [
        Found(
            thing[0],
            thing[1],
            seen[(*thing, group[0].passage.version)],
            tuple(group[:_SHOWN]),
            max(0, len(group) - _SHOWN),
            any(hit.whole for hit in group),
        )
        for thing, group in groups.items()
        if kind in ("", thing[0])
    ]
    return Answer(found, counts, remarks)


def _visible(things: set[Thing], user: User) -> dict[tuple[str, str, int], str]:
    """The titles of those that the user may see, by kind, key and the version of the text that is current."""
    keys: dict[str, list[str]] = {}
    for kind, key in things:
        keys.setdefault("entry" if kind in ENTRY_KINDS else kind, []).append(key)
    seen: dict[tuple[str, str, int], str] = {}
    documents = visible_documents(user).filter(reference__in=keys.get("document", []), erased_at=None)
    for key, version, title in documents.values_list("reference", "current_text_id", "title"):
        seen[("document", key, version)] = title
    for kind, key, title in Entry.objects.filter(reference__in=keys.get("entry", [])).values_list(
        "kind", "reference", "title"
    ):
        seen[(kind, key, 0)] = title
    loops = Loop.objects.filter(reference__in=keys.get("loop", [])).annotate(name=F("entry__title"))
    seen |= {("loop", key, 0): title for key, title in loops.values_list("reference", "name")}
    operations = Trajectory.objects.filter(key__in=keys.get("trajectory", []))
    seen |= {("trajectory", key, 0): name for key, name in operations.values_list("key", "name")}
    dossiers = visible_dossiers(user).filter(reference__in=keys.get("dossier", []))
    seen |= {("dossier", key, 0): title for key, title in dossiers.values_list("reference", "title")}
    return seen


def _narrowing(question: Question) -> tuple[Mapping[str, str], list[str]]:
    """The fields of the question as labels of the index, and a sentence for each that means nothing here."""
    filters: dict[str, str] = {}
    remarks: list[str] = []
    for name, typed in question.fields:
        words = " ".join(typed.casefold().split())
        label, value = ("kind", _kind(words)) if name == "soort" else ("organisation", _organisation(words))
        if name not in ("soort", "organisatie") or not value:
            remarks.append(f"Er is geen {name} “{typed}”. Daar is niet op gezocht.")
        else:
            filters[label] = value
    return filters, remarks


def _kind(typed: str) -> str:
    names = {kind: {kind, label.casefold(), PLURALS[kind]} for kind, label in KINDS.items()}
    return next((kind for kind, known in names.items() if typed in known), "")


def _organisation(typed: str) -> str:
    named = Organisation.objects.filter(name__icontains=typed).order_by("name")
    exact = Organisation.objects.filter(short_name__iexact=typed)
    return next(iter((exact or named).values_list("key", flat=True)[:1]), "")
