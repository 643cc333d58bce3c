"""Tables of readiness: the pack, its items, who was heard, what was weighed; steps and facts of an operation."""

from leerlus_site.readiness.models.facts import KeyFigure, Need, Recognition, Scheme
from leerlus_site.readiness.models.involvement import Involvement, WeighedValue, Weighing
from leerlus_site.readiness.models.pack import Pack, PackItem
from leerlus_site.readiness.models.step import TrajectoryStep

__all__ = [
    "Involvement",
    "KeyFigure",
    "Need",
    "Pack",
    "PackItem",
    "Recognition",
    "Scheme",
    "TrajectoryStep",
    "WeighedValue",
    "Weighing",
]
