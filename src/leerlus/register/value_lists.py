"""The closed lists that lessons, bottlenecks and redress operations choose from, each with its source.

The rows stand in `data/value_lists.toml`; the Dutch words in the site.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from leerlus.errors import StepRefused


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueList:
    """A list by name; `several` where more than one of its values may be chosen."""

    name: str
    source: str
    several: bool
    values: tuple[str, ...]


@cache
def value_lists() -> dict[str, ValueList]:
    """All lists by name.

    >>> value_lists()["outcome"].values
    ('went_wrong', 'went_well', 'dilemma')
    """
    table = tomllib.loads(files("leerlus.register.data").joinpath("value_lists.toml").read_text(encoding="utf-8"))
    return {
        name: ValueList(name=name, source=row["source"], several=row["several"], values=tuple(row["values"]))
        for name, row in table.items()
    }


def check_values(name: str, chosen: Iterable[str]) -> tuple[str, ...]:
    """What was chosen, each once and in the order of the list; StepRefused for a value that the list does not hold."""
    listed = value_lists()[name]
    found = set(chosen)
    unknown = sorted(found.difference(listed.values))
    if unknown:
        raise StepRefused(f"'{unknown[0]}' staat niet in de lijst. Kies uit: {', '.join(listed.values)}.")
    if len(found) > 1 and not listed.several:
        raise StepRefused("Kies hier een van de mogelijkheden, niet meer.")
    return tuple(value for value in listed.values if value in found)
