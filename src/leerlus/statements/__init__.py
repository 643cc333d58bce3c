"""What a document says: one frozen dataclass a kind, in the shape of the reading contract."""

from leerlus.statements.citation import Citation, MotionCitation
from leerlus.statements.commitment import Commitment, Strength
from leerlus.statements.decision import Decision
from leerlus.statements.defect import Defect
from leerlus.statements.due import Due
from leerlus.statements.finding import Finding
from leerlus.statements.period import Anchor, Certainty, Period
from leerlus.statements.person import Person
from leerlus.statements.personal_data import PersonalData
from leerlus.statements.progress import MotionReference, Progress, ProgressStatus
from leerlus.statements.recommendation import Recommendation
from leerlus.statements.statement import Statement, as_object, in_order, to_json

__all__ = [
    "Anchor",
    "Certainty",
    "Citation",
    "Commitment",
    "Decision",
    "Defect",
    "Due",
    "Finding",
    "MotionCitation",
    "MotionReference",
    "Period",
    "Person",
    "PersonalData",
    "Progress",
    "ProgressStatus",
    "Recommendation",
    "Statement",
    "Strength",
    "as_object",
    "in_order",
    "to_json",
]
