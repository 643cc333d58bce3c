"""The rules as data: what each looks for, with an example and a counter-example that run as tests.

A rule table is `rules/<kind>.toml`, one `[[rule]]` a rule: `name`, `explanation` (Dutch), `trigger` (words and short
classes, one of which must stand in the sentence; matched without case in folded text), `pattern` (a Python regular
expression, verbose, matched without case unless it says `(?-i:…)`), `example`, `counter_example`.
"""

import re
import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, cached_property
from importlib.resources import files

from leerlus.errors import RuleError
from leerlus.reading.loose import Begins, loosened


@dataclass(frozen=True)
class Rule:
    """One row of a rule table."""

    name: str
    kind: str
    explanation: str
    trigger: tuple[str, ...]
    pattern: str
    example: str
    counter_example: str

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, compiled once."""
        try:
            return re.compile(self.pattern, re.IGNORECASE | re.VERBOSE)
        except re.error as error:
            raise RuleError(f"Regel {self.name}: het patroon is geen geldige reguliere expressie ({error}).") from error

    @cached_property
    def begins(self) -> Begins | None:
        """Where its loose form begins, compiled once; None where it has none."""
        return loosened(self.pattern)


@cache
def rules(kind: str) -> tuple[Rule, ...]:
    """The rules of one kind of statement, in the order of their table."""
    table = files("leerlus.reading.rules").joinpath(f"{kind}.toml")
    if not table.is_file():
        return ()
    rows = tomllib.loads(table.read_text(encoding="utf-8")).get("rule", [])
    return tuple(
        Rule(
            name=row["name"],
            kind=kind,
            explanation=row["explanation"],
            trigger=tuple(row["trigger"]),
            pattern=row["pattern"],
            example=row["example"],
            counter_example=row["counter_example"],
        )
        for row in rows
    )


def all_rules() -> tuple[Rule, ...]:
    """Every rule of every table, ordered by kind."""
    folder = files("leerlus.reading.rules")
    kinds = sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return tuple(rule for kind in kinds for rule in rules(kind))


def rule(name: str) -> Rule:
    """The rule of that name; RuleError names the nearest ones when there is none."""
    known = {found.name: found for found in all_rules()}
    if name not in known:
        nearest = get_close_matches(name, known, n=3, cutoff=0.5)
        advice = f"Bedoelt u {' of '.join(nearest)}?" if nearest else "`leerlus explain` zonder naam toont alle regels."
        raise RuleError(f"Er is geen regel met de naam '{name}'. {advice}")
    return known[name]
