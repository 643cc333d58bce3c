"""Tables of the loops: the loop, what the addressee says, the ladder, decisions, standpoints and assessments."""

from leerlus_site.loops.models.answer import Deferral, FollowUp, Forwarding, Reaction
from leerlus_site.loops.models.decision import Contest, Pause, PublicityDecision
from leerlus_site.loops.models.ladder import LadderStep
from leerlus_site.loops.models.loop import Loop
from leerlus_site.loops.models.standpoint import Assessment, Standpoint

__all__ = [
    "Assessment",
    "Contest",
    "Deferral",
    "FollowUp",
    "Forwarding",
    "LadderStep",
    "Loop",
    "Pause",
    "PublicityDecision",
    "Reaction",
    "Standpoint",
]
