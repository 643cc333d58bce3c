"""What one point of an issue says: its parts, and whether all of them hold."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, kw_only=True)
class Part:
    """One measurement within a point: `figure` against `bar`; the name says the unit and which side is good."""

    name: str
    figure: float | None
    bar: float
    holds: bool
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Point:
    """So many parts hold (`figure`) of so many (`bar`); `n` things were looked at by `command`."""

    id: str
    figure: float | None
    bar: float
    holds: bool
    n: int
    command: str
    note: str = ""
    parts: tuple[Part, ...] = field(default=())

    def line(self) -> str:
        """The point as one line of JSON; note and parts only where there are any."""
        shown = {name: value for name, value in asdict(self).items() if value or name not in ("note", "parts")}
        return json.dumps(shown, ensure_ascii=False)


def at_least(name: str, figure: float | None, bar: float, *, note: str = "") -> Part:
    """A part that holds from `bar` upward; an absent figure never holds."""
    holds = figure is not None and figure >= bar
    return Part(name=f"{name}, at least", figure=figure, bar=bar, holds=holds, note=note)


def at_most(name: str, figure: float | None, bar: float, *, note: str = "") -> Part:
    """A part that holds up to `bar`; an absent figure never holds."""
    holds = figure is not None and figure <= bar
    return Part(name=f"{name}, at most", figure=figure, bar=bar, holds=holds, note=note)


def exactly(name: str, figure: float, bar: float, *, note: str = "") -> Part:
    """A part that holds at `bar` only."""
    return Part(name=name, figure=figure, bar=bar, holds=figure == bar, note=note)


def from_parts(point: str, parts: Sequence[Part], *, n: int, command: str) -> Point:
    """The point that these parts make; without parts it does not hold."""
    right = sum(part.holds for part in parts)
    holds = bool(parts) and right == len(parts)
    return Point(id=point, figure=right, bar=len(parts), holds=holds, n=n, command=command, parts=tuple(parts))


def unmeasured(point: str, reason: str, *, command: str) -> Point:
    """A point for which something needed is not here, or whose measurement broke: it does not hold."""
    return Point(id=point, figure=None, bar=1, holds=False, n=0, command=command, note=reason)
