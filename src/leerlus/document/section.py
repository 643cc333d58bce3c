"""Headings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its place: `[start, end)` is the heading's own text; `level` counts from 1."""

    title: str
    level: int
    start: int
    end: int
    page: int | None = None
