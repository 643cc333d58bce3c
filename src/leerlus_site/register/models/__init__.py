"""Tables of the register: one `Entry` for all kinds, a detail table a kind, rounds, links and evidence."""

from leerlus_site.register.models.action import ActionDetail
from leerlus_site.register.models.commitment import CommitmentDetail
from leerlus_site.register.models.cycle import Cycle, ProgressUpdate
from leerlus_site.register.models.due_date import DueDate, DueShift
from leerlus_site.register.models.entry import Entry
from leerlus_site.register.models.evidence import Evidence
from leerlus_site.register.models.lesson import BottleneckDetail, LessonDetail
from leerlus_site.register.models.link import Link
from leerlus_site.register.models.link_proposal import LinkProposal
from leerlus_site.register.models.motion import MotionDetail, MotionPart
from leerlus_site.register.models.recommendation import RecommendationDetail
from leerlus_site.register.models.report import ReportDetail
from leerlus_site.register.models.trajectory import Trajectory, TrajectoryPart

__all__ = [
    "ActionDetail",
    "BottleneckDetail",
    "CommitmentDetail",
    "Cycle",
    "DueDate",
    "DueShift",
    "Entry",
    "Evidence",
    "LessonDetail",
    "Link",
    "LinkProposal",
    "MotionDetail",
    "MotionPart",
    "ProgressUpdate",
    "RecommendationDetail",
    "ReportDetail",
    "Trajectory",
    "TrajectoryPart",
]
