"""The fields of a question ("soort:motie organisatie:waterschap") as labels of the index."""

from dataclasses import dataclass, field

from leerlus.search import Question
from leerlus_site.portal.labels import KINDS, PLURALS, STATES, STRENGTHS
from leerlus_site.snapshots.queries import current

_LABELS = {"soort": "kind", "organisatie": "organisation", "rapport": "report", "stand": "state"}


@dataclass(frozen=True)
class Narrowing:
    """label -> value for the index, and a sentence for each field that means nothing here."""

    filters: dict[str, str] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)


def narrowing_of(question: Question) -> Narrowing:
    """What the fields of the question mean; a value may be a word of the name, the first that fits counts."""
    found = Narrowing()
    for name, typed in question.fields:
        value = _value(name, " ".join(typed.casefold().split()))
        if value:
            found.filters[_LABELS[name]] = value
        else:
            found.remarks.append(f"Er is geen {name} “{typed}”. Daar is niet op gezocht.")
    return found


def _value(name: str, typed: str) -> str:
    if name == "soort":
        return _kind(typed)
    if name == "stand":
        return next((str(key) for key, text in _states() if text.casefold() == typed), "")
    kind = "organisation" if name == "organisatie" else "report"
    named = current(kind).filter(title__icontains=typed).order_by("sort_title").values_list("key", flat=True).first()
    return named or current(kind).filter(key__iexact=typed).values_list("key", flat=True).first() or ""


def _kind(typed: str) -> str:
    """ "motie", "moties" and "motion" all mean motions; a strength means commitments."""
    for kind, label in KINDS.items():
        if typed in (kind, label.text.casefold(), PLURALS.get(kind, "").casefold()):
            return kind
    strengths = {label.text.casefold() for label in STRENGTHS.values()}
    return "commitment" if typed.removesuffix("en") in strengths or typed in strengths else ""


def _states() -> list[tuple[str, str]]:
    return [(state, label.text) for states in STATES.values() for state, label in states.items()]
