"""Drawn lines into grids: where the rows and columns of a table lie."""

from dataclasses import dataclass
from itertools import pairwise

_TOUCH = 2.5
_SAME = 2.0
_LONGEST_BAND = 250.0
_FEWEST_RULES = 2
_SMALLEST = 20.0

Edges = tuple[float, float, float, float]
Rule = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled area: horizontal rules as (y, from x, to x) and vertical ones as (x, from y, to y), in points."""

    edges: Edges
    across: tuple[Rule, ...]
    down: tuple[Rule, ...]

    def rows(self) -> list[float]:
        """The heights at which rows begin, and the foot."""
        left, _top, right, _bottom = self.edges
        return _distinct([y for y, start, end in self.across if end - start > 0.2 * (right - left)])

    def columns(self) -> list[float]:
        """Where columns begin by the vertical rules, and the right edge."""
        left, _top, right, _bottom = self.edges
        return _distinct([left, right, *(x for x, _start, _end in self.down)])

    def divides(self, x: float, y: float) -> bool:
        """Whether a vertical rule stands at `x` at the height `y`."""
        return any(abs(at - x) <= _SAME and start - _SAME <= y <= end + _SAME for at, start, end in self.down)

    def closes(self, y: float, x: float) -> bool:
        """Whether a horizontal rule lies at `y` at the place `x`."""
        return any(abs(at - y) <= _SAME and start - _SAME <= x <= end + _SAME for at, start, end in self.across)


def grids(across: list[Rule], down: list[Rule]) -> list[Grid]:
    """The ruled areas of a page from the top: rules that touch, and stacks of horizontal rules of one width."""
    boxes: list[tuple[Edges, list[Rule], list[Rule]]] = []
    for y, start, end in across:
        boxes = _merged(boxes, (start, y, end, y), ([(y, start, end)], []))
    for x, start, end in down:
        boxes = _merged(boxes, (x, start, x, end), ([], [(x, start, end)]))
    found = [Grid(edges, tuple(sorted(h)), tuple(sorted(v))) for edges, h, v in boxes if v and len(h) >= _FEWEST_RULES]
    found += _stacks([h[0] for _edges, h, v in boxes if not v and len(h) == 1])
    large = [grid for grid in found if min(_width(grid.edges), _height(grid.edges)) >= _SMALLEST]
    return sorted(large, key=lambda grid: (grid.edges[1], grid.edges[0]))


def _merged(
    boxes: list[tuple[Edges, list[Rule], list[Rule]]], edges: Edges, rules: tuple[list[Rule], list[Rule]]
) -> list[tuple[Edges, list[Rule], list[Rule]]]:
    """The boxes with one rule more; those that it touches become one."""
    apart = []
    across, down = rules
    for box in boxes:
        if _touch(box[0], edges):
            edges = _around(box[0], edges)
            across, down = box[1] + across, box[2] + down
        else:
            apart.append(box)
    return [*apart, (edges, across, down)]


def _stacks(lone: list[Rule]) -> list[Grid]:
    """Horizontal rules of one width, one under the other, with no rule down: at least a head and a foot."""
    by_width: dict[tuple[int, int], list[Rule]] = {}
    for rule in sorted(lone):
        by_width.setdefault((round(rule[1] / 6), round(rule[2] / 6)), []).append(rule)
    found = []
    for rules in by_width.values():
        run = [rules[0]]
        for before, rule in pairwise([*rules, (float("inf"), 0.0, 0.0)]):
            if rule[0] - before[0] <= _LONGEST_BAND:
                run.append(rule)
                continue
            if len(run) > _FEWEST_RULES:
                left, right = min(r[1] for r in run), max(r[2] for r in run)
                found.append(Grid((left, run[0][0], right, run[-1][0]), tuple(run), ()))
            run = [rule]
    return found


def _distinct(places: list[float]) -> list[float]:
    """Places from small to large, those that nearly coincide once."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _SAME:
            found.append(place)
    return found


def _touch(one: Edges, other: Edges) -> bool:
    return (
        one[0] - _TOUCH <= other[2]
        and other[0] - _TOUCH <= one[2]
        and one[1] - _TOUCH <= other[3]
        and other[1] - _TOUCH <= one[3]
    )


def _around(one: Edges, other: Edges) -> Edges:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _width(edges: Edges) -> float:
    return edges[2] - edges[0]


def _height(edges: Edges) -> float:
    return edges[3] - edges[1]
