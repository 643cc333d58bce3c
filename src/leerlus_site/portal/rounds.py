"""What each round said of each action, for the heat strip; with care for whom nothing may be said."""

from collections.abc import Sequence
from dataclasses import dataclass

from leerlus.register.updates import UpdateClass, stagnant_rounds
from leerlus_site.portal.labels import NO_NEWS, NOTHING, UPDATES, Label
from leerlus_site.snapshots.contents import Cell, ReportRow, Round

# When two ministries report on the same action in one round, the strip shows the one that says most.
_MOST_NEWS_FIRST = (
    UpdateClass.STOPPED,
    UpdateClass.DONE,
    UpdateClass.SUBSTANTIVE,
    UpdateClass.NO_NEWS_WITH_REASON,
    UpdateClass.NO_NEWS,
)
_ENDS = (UpdateClass.DONE, UpdateClass.STOPPED)


@dataclass(frozen=True)
class RoundSays:
    """What one round says of one action; `sign` is an update class, "nothing" or "absent"."""

    year: int | None
    sign: str
    says: str
    texts: tuple[str, ...] = ()

    @property
    def year_words(self) -> str:
        """The year, or that it is not known."""
        return str(self.year) if self.year else "jaar niet bekend"


def years(rounds: Sequence[Round], rows: Sequence[ReportRow]) -> list[int | None]:
    """The years of all rounds, oldest first; a round without a year comes first."""
    found = {r["year"] for r in rounds} | {cell["year"] for row in rows for cell in row["cells"]}
    return sorted(found, key=lambda year: year or 0)


def rounds_of(row: ReportRow, rounds: Sequence[Round], columns: Sequence[int | None]) -> list[RoundSays]:
    """What each round says of the action, oldest first."""
    return [_says(row, rounds, year) for year in columns]


def _says(row: ReportRow, rounds: Sequence[Round], year: int | None) -> RoundSays:
    cells = [cell for cell in row["cells"] if cell["year"] == year]
    if cells:
        best = min(cells, key=lambda cell: _MOST_NEWS_FIRST.index(UpdateClass(cell["update_class"])))
        texts = tuple(cell["text"] for cell in cells if cell["text"])
        return RoundSays(year, best["update_class"], UPDATES[best["update_class"]], texts)
    if _ended_before(row["cells"], year):
        return RoundSays(year, "absent", "niet meer gemeld: eerder afgerond of gestopt")
    if _was_expected(row, rounds, year):
        return RoundSays(year, "nothing", NOTHING.text)
    return RoundSays(year, "absent", "hoort niet bij deze ronde")


def _ended_before(cells: Sequence[Cell], year: int | None) -> bool:
    return any(cell["update_class"] in _ENDS and (cell["year"] or 0) < (year or 0) for cell in cells)


def _was_expected(row: ReportRow, rounds: Sequence[Round], year: int | None) -> bool:
    """Only a closed round of the action's own organisation, and not one from before the action was first reported."""
    own = row["organisation"]
    if own is None or year is None:
        return False
    if row["cells"] and year < min(cell["year"] or 0 for cell in row["cells"]):
        return False
    return any(
        r["closed"] and r["year"] == year and r["organisation"] is not None and r["organisation"]["key"] == own["key"]
        for r in rounds
    )


def news_label(says: Sequence[RoundSays]) -> Label | None:
    """The badge on missing news: how many of the last rounds brought none; None when there is nothing to say."""
    told = [one for one in says if one.sign != "absent"]
    count = stagnant_rounds([None if one.sign == "nothing" else UpdateClass(one.sign) for one in told])
    if count == 0:
        return None
    if all(one.sign == "nothing" for one in told[-count:]):
        return NOTHING
    return NO_NEWS if count == 1 else Label(f"al {count} rondes geen nieuws gemeld", NO_NEWS.tone, NO_NEWS.meaning)
