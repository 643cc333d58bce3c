"""The official value lists that a publication is described with; a person chooses from them, nothing is guessed.

The rows stand in `data/value_lists/`, each file with the lists that it was taken from.
"""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files


class ValueList(StrEnum):
    """The lists that Leerlus knows, by the name of their file."""

    CATEGORIES = "categories"
    DOCUMENT_KINDS = "document_kinds"
    FILE_TYPES = "file_types"
    HANDLINGS = "handlings"
    LANGUAGES = "languages"
    ORGANISATIONS = "organisations"
    REMOVAL_REASONS = "removal_reasons"


@dataclass(frozen=True, slots=True)
class Term:
    """One value: `uri` is its identity, empty for a body that stands in no list; `label` is what people read."""

    uri: str
    label: str
    meaning: str = ""


@cache
def values(name: ValueList) -> dict[str, Term]:
    """All values of a list by their URI, in the order of their labels.

    The law names seventeen categories; the list has one more, for what article 3.1 asks beside them:

    >>> len(values(ValueList.CATEGORIES))
    18
    """
    source = files("leerlus.law.data.value_lists").joinpath(f"{name.value}.toml")
    rows = tomllib.loads(source.read_text(encoding="utf-8"))
    meanings = rows.get("meanings", {})
    return {uri: Term(uri, label, meanings.get(uri, "")) for uri, label in rows["values"].items()}


def labelled(name: ValueList, label: str) -> Term:
    """The value with exactly that label; KeyError when the list has none.

    >>> labelled(ValueList.HANDLINGS, "ontvangst").uri
    'https://identifier.overheid.nl/tooi/def/thes/kern/c_dfcee535'
    """
    return _by_label(name)[label]


def organisation(uri: str, name: str) -> Term:
    """A body by its TOOI identifier; one that the lists do not hold keeps its name and has no identifier.

    >>> organisation("https://identifier.overheid.nl/tooi/id/ministerie/mnre1034", "BZK").label
    'ministerie van Binnenlandse Zaken en Koninkrijksrelaties'
    >>> organisation("", "Raad voor de Rivieren")
    Term(uri='', label='Raad voor de Rivieren', meaning='')
    """
    return values(ValueList.ORGANISATIONS).get(uri, Term("", name))


@cache
def _by_label(name: ValueList) -> dict[str, Term]:
    return {term.label: term for term in values(name).values()}
