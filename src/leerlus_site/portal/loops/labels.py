"""What the words of the loops are called on the public side, as sentences that are fair to both sides."""

from leerlus.loops.kinds import Arena, Basis, Criterion, Judgement, Party, PauseGround, ReactionKind
from leerlus.loops.states import LoopState
from leerlus_site.portal.labels import Label

BASIS: dict[str, str] = {
    Basis.STATUTORY: "De wet vraagt om een reactie",
    Basis.CABINET_COMMITMENT: "Het kabinet heeft een reactie toegezegd",
    Basis.WRITTEN_AGREEMENT: "Er is schriftelijk afgesproken dat er een reactie komt",
    Basis.REQUEST: "Dit is een verzoek. Antwoorden hoeft niet",
}
ARENA: dict[str, str] = {
    Arena.POLITICS: "in de politiek",
    Arena.POLICY: "in het beleid",
    Arena.IMPLEMENTATION: "in de uitvoering",
}
REACTION: dict[str, Label] = {
    ReactionKind.ADOPT: Label("neemt dit over", "positive"),
    ReactionKind.ADAPT: Label("neemt dit aangepast over", "info"),
    ReactionKind.DECLINE: Label("neemt dit niet over", "quiet"),
    ReactionKind.IN_GENERAL: Label("antwoordt in algemene zin", "info"),
}
SILENT = Label("nog geen reactie ontvangen", "attention")
CLOSED_IN_SILENCE = Label("afgesloten zonder reactie", "attention")
DEFERRED = Label("vroeg uitstel", "info")
FORWARDED = Label("stuurde de vraag door", "info")
ASKED_ANEW = Label("vraag opnieuw gesteld", "info")
ENDED: dict[str, str] = {
    LoopState.FOLLOWED_UP: "De organisatie meldde wat zij heeft gedaan.",
    LoopState.CLOSED_EFFECTIVE: "Afgesloten: iemand die er los van staat, zag dat het werkt.",
    LoopState.CLOSED_WITHOUT_EFFECT: "Afgesloten. Niemand die er los van staat, zag dat er iets is veranderd.",
}
PARTY: dict[str, str] = {
    Party.OWNER: "Wie het moet doen",
    Party.RECEIVER: "Wie het toegezegd kreeg",
    Party.INDEPENDENT: "Wie er los van staat",
    Party.AFFECTED: "Mensen om wie het gaat",
}
SPEAKER: dict[str, str] = {
    Party.OWNER: "wie het moet doen",
    Party.RECEIVER: "wie het toegezegd kreeg",
    Party.INDEPENDENT: "wie er los van staat",
    Party.AFFECTED: "mensen om wie het gaat",
}
JUDGEMENT: dict[str, Label] = {
    Judgement.MET: Label("voldaan", "positive"),
    Judgement.PARTLY: Label("deels voldaan", "info"),
    Judgement.UNMET: Label("niet voldaan", "attention"),
    Judgement.OTHER: Label("in eigen woorden"),
}
DIFFERING = Label("standpunten verschillen", "attention", "Niet iedereen zegt hier hetzelfde over.")
CRITERION: dict[str, str] = {Criterion.DELIVERED: "Is het gedaan?", Criterion.EFFECTIVE: "Heeft het gewerkt?"}
FOUND: dict[str, Label] = {
    Judgement.MET: Label("ja", "positive"),
    Judgement.PARTLY: Label("deels", "info"),
    Judgement.UNMET: Label("nee", "attention"),
    Judgement.OTHER: Label("anders, zie de bevinding"),
}
PAUSE: dict[str, str] = {
    PauseGround.ELECTIONS: "vanwege verkiezingen",
    PauseGround.DEMISSIONARY: "omdat het kabinet demissionair is",
    PauseGround.CONTROVERSIAL: "omdat het onderwerp controversieel is verklaard",
}
LETTER: dict[str, str] = {
    "reminder": "herinnering vooraf",
    "first_letter": "eerste brief",
    "second_letter": "tweede brief",
    "leadership": "brief aan de leiding, met de aankondiging dat dit openbaar kan worden en ruimte voor een antwoord",
    "reason_asked": "vraag waarom er geen reactie komt",
}
