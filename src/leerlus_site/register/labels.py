"""What the register's words are called in Dutch."""

from leerlus.register.kinds import EntryKind
from leerlus.register.lessons import BottleneckState, LessonState
from leerlus.register.linking.deciding import ProposalState
from leerlus.register.links import LinkKind
from leerlus.register.matching import Change
from leerlus.register.recognition import Recognition
from leerlus.register.rounds import RoundState, Work
from leerlus.register.states import (
    ActionState,
    CommitmentState,
    MotionState,
    RecommendationState,
    ReportState,
    StatementState,
    UpdateState,
)
from leerlus.register.updates import UpdateClass
from leerlus.statements import ProgressStatus

KIND: dict[str, str] = {
    EntryKind.REPORT: "rapport",
    EntryKind.RECOMMENDATION: "aanbeveling",
    EntryKind.COMMITMENT: "toezegging of aankondiging",
    EntryKind.ACTION: "maatregel",
    EntryKind.MOTION: "motie",
    EntryKind.LESSON: "les",
    EntryKind.BOTTLENECK: "systeemknelpunt",
}
PROPOSAL_STATE: dict[str, str] = {
    ProposalState.PROPOSED: "te beslissen",
    ProposalState.ACCEPTED: "gekoppeld",
    ProposalState.REJECTED: "afgewezen",
}
STATEMENT_KIND: dict[str, str] = {
    "citation": "verwijzing",
    "period": "datum of periode",
    "recommendation": "aanbeveling",
    "commitment": "toezegging of aankondiging",
    "finding": "bevinding",
    "decision": "besluit",
    "progress": "stand van zaken",
    "person": "persoon",
    "personal-data": "persoonsgegeven",
    "defect": "mogelijke fout",
}
DETAIL: dict[str, str] = {
    "action": "maatregel",
    "actor": "wie",
    "adviser": "adviseur",
    "ambiguous": "kan meer dan één stuk zijn",
    "bwb": "nummer van de wet",
    "candidates": "kan zijn",
    "code": "soort fout",
    "due": "termijn",
    "finder": "wie dit vond",
    "keep": "mag blijven staan",
    "message": "wat er niet klopt",
    "motions": "moties",
    "mover": "indiener",
    "name": "naam",
    "number": "nummer",
    "part": "deel",
    "reason": "waarom",
    "role": "functie",
    "scheme": "soort stuk",
    "session": "vergaderjaar",
    "status": "stand",
    "strength": "hoe stevig",
    "target": "verwijst naar",
    "text": "stand van zaken",
    "themes": "thema's",
    "type": "soort gegeven",
}
STATEMENT_STATE: dict[str, str] = {
    StatementState.PROPOSED: "te beoordelen",
    StatementState.ACCEPTED: "aanvaard",
    StatementState.EDITED: "aanvaard met wijziging",
    StatementState.REJECTED: "afgewezen",
}
STRENGTH: dict[str, str] = {
    "toezegging": "toezegging: een belofte om iets te doen",
    "voornemen": "voornemen: men wil het",
    "planning": "planning: het staat op de agenda",
    "third_party": "belofte van een ander",
}
RECOGNITION: dict[str, str] = {
    Recognition.APOLOGY: "excuses",
    Recognition.CONVERSATION: "gesprek",
    Recognition.MONUMENT: "gedenkteken",
    Recognition.RESPONSIBILITY: "verantwoordelijkheid nemen",
}
STATUS: dict[str, str] = {
    ProgressStatus.NO_UPDATE: "geen nieuws gemeld",
    ProgressStatus.COMPLETED: "afgerond volgens de opgave",
    ProgressStatus.RUNNING: "loopt",
    ProgressStatus.PLANNED: "gepland",
    ProgressStatus.TRANSFERRED: "overgedragen",
    ProgressStatus.STOPPED: "gestopt",
}
UPDATE_CLASS: dict[str, str] = {
    UpdateClass.SUBSTANTIVE: "nieuws gemeld",
    UpdateClass.NO_NEWS_WITH_REASON: "geen nieuws, met reden",
    UpdateClass.NO_NEWS: "geen nieuws gemeld",
    UpdateClass.DONE: "afgerond gemeld",
    UpdateClass.STOPPED: "gestopt gemeld",
}
UPDATE_STATE: dict[str, str] = {
    UpdateState.DRAFT: "nog niet ingediend",
    UpdateState.SUBMITTED: "ingediend, wacht op akkoord",
    UpdateState.VALIDATED: "akkoord",
    UpdateState.PUBLISHED: "vrijgegeven",
}
ROUND_STATE: dict[str, str] = {
    RoundState.OPEN: "open",
    RoundState.CLOSED: "gesloten",
    RoundState.RELEASED: "vrijgegeven",
}
WORK: dict[str, str] = {
    Work.RUNNING: "het werk loopt",
    Work.DONE: "het werk is afgerond",
    Work.STOPPED: "het werk is gestopt",
}
WRITTEN_CLASS: dict[str, str] = {
    UpdateClass.SUBSTANTIVE: "nieuws: dit is er gebeurd",
    UpdateClass.NO_NEWS_WITH_REASON: "geen nieuws, en waarom",
    UpdateClass.DONE: "afgerond: zo is het afgelopen",
    UpdateClass.STOPPED: "gestopt, en waarom",
}
CHANGE: dict[str, str] = {
    Change.ADDED: "nieuw",
    Change.CHANGED: "gewijzigd",
    Change.UNCHANGED: "gelijk",
    Change.MISSING: "niet in het bestand",
}
LINK: dict[str, str] = {
    LinkKind.BELONGS_TO: "hoort bij",
    LinkKind.ANSWERS: "is een antwoord op",
    LinkKind.CARRIES_OUT: "voert uit",
    LinkKind.ASKS_FOR: "vraagt om",
    LinkKind.REPLACES: "komt in de plaats van",
    LinkKind.BUNDLES: "bundelt",
}
LINK_BACK: dict[str, str] = {
    LinkKind.BELONGS_TO: "omvat",
    LinkKind.ANSWERS: "wordt beantwoord door",
    LinkKind.CARRIES_OUT: "wordt uitgevoerd door",
    LinkKind.ASKS_FOR: "wordt gevraagd door",
    LinkKind.REPLACES: "is vervangen door",
    LinkKind.BUNDLES: "is gebundeld in",
}
_STATE: dict[str, dict[str, str]] = {
    EntryKind.REPORT: {ReportState.RECEIVED: "ontvangen"},
    EntryKind.RECOMMENDATION: {
        RecommendationState.RECEIVED: "ontvangen, nog geen standpunt",
        RecommendationState.UNDER_CONSIDERATION: "in beraad",
        RecommendationState.ADOPTED: "overgenomen",
        RecommendationState.PARTLY_ADOPTED: "deels overgenomen",
        RecommendationState.DECLINED: "niet overgenomen, met reden",
        RecommendationState.REFERRED: "doorverwezen",
        RecommendationState.ANSWERED_IN_GENERAL: "in algemene zin beantwoord",
        RecommendationState.OVERTAKEN: "achterhaald",
    },
    EntryKind.COMMITMENT: {
        CommitmentState.OPEN: "open",
        CommitmentState.CLAIMED_KEPT: "nagekomen volgens de eigenaar",
        CommitmentState.VERIFIED: "nagekomen en nagegaan",
        CommitmentState.REOPENED: "heropend",
        CommitmentState.LAPSED: "vervallen",
        CommitmentState.REPLACED: "vervangen",
    },
    EntryKind.ACTION: {
        ActionState.PLANNED: "aangekondigd",
        ActionState.RUNNING: "loopt",
        ActionState.REPORTED_DONE: "afgerond gemeld",
        ActionState.DELIVERED: "opgeleverd, nagegaan",
        ActionState.EFFECTIVE: "werkt, onafhankelijk beoordeeld",
        ActionState.PARTLY_EFFECTIVE: "werkt deels, onafhankelijk beoordeeld",
        ActionState.INEFFECTIVE: "werkt niet, onafhankelijk beoordeeld",
        ActionState.ANCHORED: "geborgd",
        ActionState.STOPPED: "gestopt",
    },
    EntryKind.MOTION: {state: str(state) for state in MotionState},
    EntryKind.LESSON: {
        LessonState.OBSERVED: "gezien",
        LessonState.IDENTIFIED: "vastgesteld",
        LessonState.RETURNED: "voorgelegd",
        LessonState.IN_PROGRESS: "wordt aan gewerkt",
        LessonState.ANCHORED: "geborgd",
        LessonState.LEARNED: "geleerd, onafhankelijk beoordeeld",
        LessonState.WITHDRAWN: "ingetrokken, met reden",
    },
    EntryKind.BOTTLENECK: {
        BottleneckState.DESCRIBED: "beschreven",
        BottleneckState.RETURNED: "voorgelegd",
        BottleneckState.IN_PROGRESS: "wordt aan gewerkt",
        BottleneckState.RESOLVED: "opgelost, onafhankelijk beoordeeld",
        BottleneckState.WITHDRAWN: "ingetrokken, met reden",
    },
}


def state(kind: str, value: str) -> str:
    """The Dutch word for an entry's state."""
    return _STATE[kind].get(value, value)
