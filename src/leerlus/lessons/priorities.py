"""Which theme comes first: organisations spread points, and every perspective weighs the same.

Twenty ministries do not outvote one council of people who were harmed: what a perspective gives is first made a share
of all points of that perspective, and the shares are added.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

POINTS = 10
"""How many points each organisation may spread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """Points of one organisation for one theme, given from one perspective."""

    theme: str
    organisation: str
    perspective: str
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a theme stands: equal shares have the same place. `share` is of all perspectives together, 0 to 1."""

    theme: str
    place: int
    share: Fraction


def priorities(themes: Iterable[str], votes: Iterable[Vote]) -> list[Place]:
    """All themes, the first first; those without votes come last, in the order in which they are given.

    >>> ministries = [Vote(theme="a", organisation=name, perspective="politics", points=10) for name in ("x", "y")]
    >>> harmed = Vote(theme="b", organisation="z", perspective="harmed", points=10)
    >>> [(place.theme, place.place, str(place.share)) for place in priorities(["a", "b"], [*ministries, harmed])]
    [('a', 1, '1/2'), ('b', 1, '1/2')]
    """
    given: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for vote in votes:
        given[vote.perspective][vote.theme] += vote.points
    voting = [points for points in given.values() if sum(points.values())]
    shares = {
        theme: sum((Fraction(points.get(theme, 0), sum(points.values())) for points in voting), Fraction(0))
        / max(len(voting), 1)
        for theme in themes
    }
    ordered = sorted(shares, key=lambda theme: -shares[theme])
    return [
        Place(theme=theme, place=1 + sum(other > shares[theme] for other in shares.values()), share=shares[theme])
        for theme in ordered
    ]


def left(given: Iterable[int]) -> int:
    """How many points an organisation has still to spread."""
    return POINTS - sum(given)
