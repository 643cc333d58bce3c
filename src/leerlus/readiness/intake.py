"""What is known on the first day of an operation: one short page."""

from dataclasses import dataclass
from enum import StrEnum

from leerlus.errors import StepRefused


class Scale(StrEnum):
    """How many people are harmed, as far as it is known."""

    UNKNOWN = "unknown"
    UP_TO_100 = "up_to_100"
    UP_TO_1000 = "up_to_1000"
    UP_TO_10000 = "up_to_10000"
    MORE = "more"


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """The intake; `levels` and `repairs` are values of the lists `government_level` and `repair`, empty is unknown."""

    name: str
    happened: str
    harmed: str
    caused_by: str = ""
    scale: Scale = Scale.UNKNOWN
    levels: frozenset[str] = frozenset()
    repairs: frozenset[str] = frozenset()
    needs: str = ""

    @property
    def text(self) -> str:
        """All its words."""
        return "\n".join((self.name, self.happened, self.harmed, self.caused_by, self.needs))


def check_intake(intake: Intake) -> None:
    """StepRefused where too little is told to look for lessons."""
    for words, what in (
        (intake.name, "een naam"),
        (intake.happened, "wat er is gebeurd"),
        (intake.harmed, "wie is geraakt"),
    ):
        if not words.strip():
            raise StepRefused(f"Er ontbreekt nog iets: {what}. Schrijf op wat u nu weet, een paar zinnen is genoeg.")
