"""What the words of the loops are called in Dutch."""

from leerlus.loops.kinds import Arena, Basis, Criterion, Judgement, Party, PauseGround, ReactionKind
from leerlus.loops.states import LoopState

STATE: dict[str, str] = {
    LoopState.SENT: "voorgelegd",
    LoopState.RECEIVED: "ontvangst bevestigd",
    LoopState.DEFERRED: "uitstel gevraagd",
    LoopState.FORWARDED: "doorgestuurd",
    LoopState.REACTED: "reactie ontvangen",
    LoopState.FOLLOWED_UP: "opvolging gemeld",
    LoopState.CLOSED_EFFECTIVE: "afgesloten: het werkt",
    LoopState.CLOSED_WITHOUT_EFFECT: "afgesloten zonder effect",
    LoopState.REOPENED: "opnieuw voorgelegd",
}
BASIS: dict[str, str] = {
    Basis.STATUTORY: "de wet",
    Basis.CABINET_COMMITMENT: "een toezegging van het kabinet",
    Basis.WRITTEN_AGREEMENT: "een schriftelijke afspraak",
    Basis.REQUEST: "een verzoek",
}
ARENA: dict[str, str] = {
    Arena.POLITICS: "politiek",
    Arena.POLICY: "beleid",
    Arena.IMPLEMENTATION: "uitvoering",
}
REACTION: dict[str, str] = {
    ReactionKind.ADOPT: "overnemen",
    ReactionKind.ADAPT: "aangepast overnemen",
    ReactionKind.DECLINE: "niet overnemen",
    ReactionKind.IN_GENERAL: "antwoord in algemene zin",
}
PARTY: dict[str, str] = {
    Party.OWNER: "de eigenaar",
    Party.RECEIVER: "de ontvanger",
    Party.INDEPENDENT: "een onafhankelijke partij",
    Party.AFFECTED: "betrokken mensen",
}
JUDGEMENT: dict[str, str] = {
    Judgement.MET: "voldaan",
    Judgement.PARTLY: "deels voldaan",
    Judgement.UNMET: "niet voldaan",
    Judgement.OTHER: "anders, in eigen woorden",
}
CRITERION: dict[str, str] = {
    Criterion.DELIVERED: "is het gedaan?",
    Criterion.EFFECTIVE: "heeft het gewerkt?",
}
PAUSE: dict[str, str] = {
    PauseGround.ELECTIONS: "verkiezingen",
    PauseGround.DEMISSIONARY: "demissionair kabinet",
    PauseGround.CONTROVERSIAL: "controversieel verklaard",
}
STEP: dict[str, str] = {
    "reminder": "herinnering",
    "first_letter": "eerste brief",
    "second_letter": "tweede brief, ook aan plaatsvervanger en akkoordgever",
    "leadership": "brief aan de leiding: aankondiging van openbaarheid, met ruimte voor een antwoord",
    "decision": "iemand besluit of dit openbaar wordt",
    "reason_asked": "vraag naar de reden",
}
