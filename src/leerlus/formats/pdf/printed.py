"""What stands on a page: lines and tables."""

from dataclasses import dataclass, field

from leerlus.formats.pdf.lines import Line


@dataclass(slots=True)
class PrintedCell:
    """A cell's lines, and over how many columns it stands."""

    lines: list[Line]
    columns: int = 1

    @property
    def text(self) -> str:
        """The words of the cell, with a space between lines."""
        return " ".join(line.text for line in self.lines)


@dataclass(slots=True)
class PrintedTable:
    """A table: the page where it begins, its edges, the left edges of its columns, its rows; `headed` by the first."""

    page: int
    edges: tuple[float, float, float, float]
    columns: tuple[float, ...]
    rows: list[list[PrintedCell]]
    headed: bool = False

    def holds(self, line: Line) -> bool:
        """Whether the middle of a line lies within the table."""
        left, top, right, bottom = self.edges
        return left <= (line.left + line.right) / 2 <= right and top <= (line.top + line.bottom) / 2 <= bottom


@dataclass(slots=True)
class PrintedPage:
    """One page, numbered from 1; the size is in points, as the page is shown."""

    number: int
    width: float
    height: float
    lines: list[Line]
    tables: list[PrintedTable] = field(default_factory=list)
