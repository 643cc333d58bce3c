"""Pages, and the places on them that offsets lead to."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points (1/72 inch) from the top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `[start, end)` of the text, its size in points, numbered from 1."""

    number: int
    start: int
    end: int
    width: float = 0.0
    height: float = 0.0
    boxes: Callable[[int, int], tuple[Box, ...]] | None = field(default=None, compare=False, repr=False)
