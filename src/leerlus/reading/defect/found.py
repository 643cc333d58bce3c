"""A defect before it becomes a statement, and the rules it is found by."""

from dataclasses import dataclass
from functools import cache

from leerlus.reading.rulebook import Rule, rules


@dataclass(frozen=True, slots=True)
class Found:
    """`[start, end)` of the document and what is wrong there, in a Dutch sentence; `rule` begins with its code."""

    start: int
    end: int
    rule: str
    message: str

    @property
    def code(self) -> str:
        """The stable word of the contract: the rule's name without "defect." and without what follows it."""
        return self.rule.split(".")[1]


@cache
def defect_rule(name: str) -> Rule:
    """The rule of that name, without its "defect."."""
    return next(rule for rule in rules("defect") if rule.name == f"defect.{name}")
