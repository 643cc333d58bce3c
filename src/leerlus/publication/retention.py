"""How long a document is kept and what happens then, as a selection list says.

Source: Archiefwet 1995, article 5 (selection lists); the names are those of MDTO and of the GPP publicatiebank. A
person reads the list and fills this in: nothing here guesses a category or a term.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from leerlus.dutch.date_ranges import add_months

_MONTHS = 12
_LONGEST = 150


class Nomination(StrEnum):
    """What happens to a document in the end: it goes to the archives for good, or it is destroyed."""

    KEEP = "blijvend_bewaren"
    DESTROY = "vernietigen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """One document's place in a selection list.

    `starts_on` is the day from which the term runs and `starts_with` the event of that day in words; `years` is the
    length of the term, None for what is kept for good.
    """

    nomination: Nomination
    selection_list: str
    category: str
    starts_on: date | None = None
    starts_with: str = ""
    years: int | None = None

    @property
    def ends_on(self) -> date | None:
        """The last day of the term; None where there is none, or where it has not begun.

        >>> kept = Retention(nomination=Nomination.DESTROY, selection_list="Lijst", category="1", years=10)
        >>> kept.ends_on is None
        True
        >>> from dataclasses import replace
        >>> str(replace(kept, starts_on=date(2024, 2, 29)).ends_on)
        '2034-02-28'
        """
        if self.starts_on is None or self.years is None:
            return None
        return add_months(self.starts_on, self.years * _MONTHS)

    def may_be_destroyed(self, today: date) -> bool:
        """Whether the list allows to destroy it: a term was set, began, and has ended before `today`."""
        return self.nomination is Nomination.DESTROY and self.ends_on is not None and self.ends_on < today

    def day_of_action(self) -> date | None:
        """The first day on which the archive acts: it destroys. What is kept for good has no such day here."""
        if self.nomination is not Nomination.DESTROY or self.ends_on is None:
            return None
        return self.ends_on + timedelta(days=1)


def faults(retention: Retention) -> Iterator[str]:
    """What is missing or contradicts itself, as Dutch sentences that name the remedy."""
    if not retention.selection_list.strip():
        yield "Noem de selectielijst waarin u de bewaartermijn vond."
    if not retention.category.strip():
        yield "Noem de categorie in die selectielijst, bijvoorbeeld 2.1.1."
    if retention.nomination is Nomination.KEEP and retention.years is not None:
        yield "Wat blijvend bewaard wordt, heeft geen termijn in jaren: laat het aantal jaren leeg."
    if retention.nomination is Nomination.DESTROY and retention.years is None:
        yield "Wat vernietigd wordt, heeft een termijn: vul het aantal jaren in dat de selectielijst noemt."
    if retention.years is not None and not 1 <= retention.years <= _LONGEST:
        yield f"Een bewaartermijn is 1 tot {_LONGEST} jaar."
    if retention.starts_on is not None and not retention.starts_with.strip():
        yield "Schrijf erbij waarmee de termijn begint, bijvoorbeeld: het dossier is gesloten."
