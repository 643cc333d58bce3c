"""What the words of the core are called in Dutch on the public side, and what they mean."""

from dataclasses import dataclass

from leerlus.register.lessons import BottleneckState, LessonState
from leerlus.register.links import LinkKind
from leerlus.register.states import ActionState, CommitmentState, MotionPartState, MotionState, RecommendationState
from leerlus.register.updates import UpdateClass


@dataclass(frozen=True, slots=True)
class Label:
    """`text` on the page, the `tone` of its badge (never the only carrier), and one line that explains it."""

    text: str
    tone: str = "neutral"
    meaning: str = ""


KINDS: dict[str, Label] = {
    "report": Label("Rapport", meaning="Een rapport of advies waar het mee begon."),
    "recommendation": Label("Aanbeveling", meaning="Iets wat een adviseur aan de overheid vraagt."),
    "commitment": Label("Toezegging of aankondiging", meaning="Iets wat een bestuurder heeft beloofd of aangekondigd."),
    "action": Label("Maatregel", meaning="Iets wat de overheid doet, en waarover zij elk jaar iets moet melden."),
    "motion": Label("Motie", meaning="Een verzoek van de Kamer aan de regering."),
    "lesson": Label("Les", meaning="Wat een hersteloperatie leerde, zodat een volgende het beter doet."),
    "bottleneck": Label("Systeemknelpunt", meaning="Wat meer lessen delen, beschreven door wie er los van staat."),
    "document": Label("Document", meaning="Een stuk van de overheid, zoals een brief, nota of rapport."),
    "organisation": Label("Organisatie"),
    "trajectory": Label("Hersteltraject"),
    "refusal": Label("Geweigerde informatie"),
    "dossier": Label("Besluit", meaning="Van advies tot wat ervan kwam, met de stukken erbij."),
}
PLURALS: dict[str, str] = {
    "recommendation": "Aanbevelingen",
    "commitment": "Toezeggingen en aankondigingen",
    "action": "Maatregelen",
    "motion": "Moties",
    "lesson": "Lessen",
    "bottleneck": "Systeemknelpunten",
}
STRENGTHS: dict[str, Label] = {
    "toezegging": Label("Toezegging", meaning="Een belofte: iemand zegt dat het zal gebeuren."),
    "voornemen": Label("Voornemen", meaning="Iemand wil dit doen, maar belooft het niet."),
    "planning": Label("Planning", meaning="Dit staat op de agenda. Het is geen belofte."),
    "third_party": Label("Aankondiging over een ander", meaning="Iemand zegt wat een ander gaat doen."),
}
_C, _A, _R, _M, _L, _B = (
    CommitmentState,
    ActionState,
    RecommendationState,
    MotionState,
    LessonState,
    BottleneckState,
)
STATES: dict[str, dict[str, Label]] = {
    "recommendation": {
        _R.RECEIVED: Label("ontvangen", meaning="Er staat nog geen standpunt over deze aanbeveling in het register."),
        _R.UNDER_CONSIDERATION: Label("in beraad", "info", "De organisatie denkt nog na over een standpunt."),
        _R.ADOPTED: Label("overgenomen", "positive", "De organisatie zegt dat zij deze aanbeveling overneemt."),
        _R.PARTLY_ADOPTED: Label("deels overgenomen", "info", "De organisatie neemt een deel over."),
        _R.DECLINED: Label("niet overgenomen", "quiet", "De organisatie neemt dit niet over en gaf een reden."),
        _R.REFERRED: Label("doorverwezen", "info", "De organisatie zegt dat een ander hierover gaat."),
        _R.ANSWERED_IN_GENERAL: Label(
            "in algemene zin beantwoord", "info", "Er is een reactie, zonder uitdrukkelijk standpunt per aanbeveling."
        ),
        _R.OVERTAKEN: Label("achterhaald", "quiet", "Dit is door iets anders ingehaald. De reden staat erbij."),
    },
    "commitment": {
        _C.OPEN: Label("open", "info", "Nog niemand heeft gemeld dat dit is nagekomen."),
        _C.CLAIMED_KEPT: Label(
            "nagekomen, zegt de eigenaar", "positive", "De organisatie zegt dat dit klaar is. Dat is nog niet nagegaan."
        ),
        _C.VERIFIED: Label("nagekomen en nagegaan", "positive", "Iemand anders dan de eigenaar heeft dit nagegaan."),
        _C.REOPENED: Label("heropend", "attention", "Dit was gemeld als klaar, maar is opnieuw geopend."),
        _C.LAPSED: Label("vervallen", "quiet", "Dit gaat niet meer door. De reden staat in de tijdlijn."),
        _C.REPLACED: Label("vervangen", "quiet", "Iets anders is hiervoor in de plaats gekomen."),
    },
    "action": {
        _A.PLANNED: Label("aangekondigd", "info", "De maatregel is aangekondigd."),
        _A.RUNNING: Label("loopt", "info", "De organisatie meldt dat zij hieraan werkt."),
        _A.REPORTED_DONE: Label(
            "afgerond, zegt de organisatie", "positive", "De organisatie meldt dat het klaar is. Dat is niet nagegaan."
        ),
        _A.DELIVERED: Label("opgeleverd", "positive", "Nagegaan: de maatregel is uitgevoerd."),
        _A.EFFECTIVE: Label("werkt", "positive", "Onafhankelijk beoordeeld: de maatregel doet wat hij moest doen."),
        _A.PARTLY_EFFECTIVE: Label("werkt deels", "info", "Onafhankelijk beoordeeld: de maatregel werkt deels."),
        _A.INEFFECTIVE: Label("werkt niet", "negative", "Onafhankelijk beoordeeld: de maatregel werkt niet."),
        _A.ANCHORED: Label("geborgd", "positive", "De verandering is vastgelegd en het bewijs is gezien."),
        _A.STOPPED: Label("gestopt", "quiet", "De maatregel is gestopt. De reden staat erbij."),
    },
    "motion": {
        _M.SUBMITTED: Label("ingediend", "info", "De Kamer heeft nog niet gestemd."),
        _M.HELD: Label("aangehouden", meaning="De indiener wacht nog met de stemming."),
        _M.WITHDRAWN: Label("ingetrokken", "quiet", "De indiener heeft de motie ingetrokken."),
        _M.REJECTED: Label("verworpen", "quiet", "De Kamer heeft tegen gestemd."),
        _M.CARRIED: Label("aangenomen", "positive", "De Kamer heeft voor gestemd."),
    },
    "lesson": {
        _L.OBSERVED: Label("gezien", meaning="Iemand heeft dit opgeschreven."),
        _L.IDENTIFIED: Label("vastgesteld", "info", "Het leernetwerk heeft deze les vastgesteld."),
        _L.RETURNED: Label("voorgelegd", "info", "Deze les is voorgelegd aan wie er iets mee kan doen."),
        _L.IN_PROGRESS: Label("wordt aan gewerkt", "info", "Een organisatie werkt hieraan."),
        _L.ANCHORED: Label("geborgd", "positive", "De verandering is vastgelegd en het leernetwerk zag het bewijs."),
        _L.LEARNED: Label("geleerd", "positive", "Iemand die er los van staat, vond dat het werkt."),
        _L.WITHDRAWN: Label("ingetrokken", "quiet", "Deze les is ingetrokken. De reden staat erbij."),
    },
    "bottleneck": {
        _B.DESCRIBED: Label("beschreven", meaning="Dit knelpunt is beschreven."),
        _B.RETURNED: Label("voorgelegd", "info", "Dit knelpunt is voorgelegd aan wie er iets mee kan doen."),
        _B.IN_PROGRESS: Label("wordt aan gewerkt", "info", "Een organisatie werkt hieraan."),
        _B.RESOLVED: Label("opgelost", "positive", "Iemand die er los van staat, vond dat dit is opgelost."),
        _B.WITHDRAWN: Label("ingetrokken", "quiet", "Dit is ingetrokken. De reden staat erbij."),
    },
}
MOTION_PARTS: dict[str, Label] = {
    MotionPartState.IN_PROGRESS: Label("in behandeling", "info"),
    MotionPartState.DONE: Label("afgedaan", "positive"),
    MotionPartState.NOT_EXECUTED: Label("niet uitgevoerd", "quiet"),
}
UPDATES: dict[str, str] = {
    UpdateClass.SUBSTANTIVE: "nieuws gemeld",
    UpdateClass.NO_NEWS_WITH_REASON: "geen nieuws, met reden",
    UpdateClass.NO_NEWS: "geen nieuws gemeld",
    UpdateClass.DONE: "afgerond gemeld",
    UpdateClass.STOPPED: "gestopt gemeld",
}
LATE = Label("termijn verstreken", "negative", "De bevestigde termijn is voorbij.")
NO_NEWS = Label(
    "geen nieuws gemeld", "attention", "In de laatste ronde stond geen nieuws. Dat zegt niets over het werk."
)
NOTHING = Label("geen opgave ontvangen", "attention", "De ronde is gesloten en hierover is niets aangeleverd.")
LINKS_OUT: dict[str, str] = {
    LinkKind.BELONGS_TO: "Hoort bij",
    LinkKind.ANSWERS: "Is een antwoord op",
    LinkKind.CARRIES_OUT: "Voert uit",
    LinkKind.ASKS_FOR: "Vraagt om",
    LinkKind.REPLACES: "Komt in de plaats van",
    LinkKind.BUNDLES: "Bundelt deze lessen",
}
LINKS_IN: dict[str, str] = {
    LinkKind.BELONGS_TO: "Hierbij hoort",
    LinkKind.ANSWERS: "Wordt beantwoord door",
    LinkKind.CARRIES_OUT: "Wordt uitgevoerd door",
    LinkKind.ASKS_FOR: "Wordt gevraagd door",
    LinkKind.REPLACES: "Is vervangen door",
    LinkKind.BUNDLES: "Hoort bij dit systeemknelpunt",
}
VERBS: dict[str, str] = {
    "entered": "In het register opgenomen",
    "state_changed": "Stand gewijzigd",
    "linked": "Verband gelegd",
    "due_shifted": "Termijn verschoven",
    "due_confirmed": "Termijn bevestigd",
    "due_kept": "Gemeld als nagekomen",
}
PASSAGES: dict[str, str] = {
    "citation": "Verwijzing",
    "period": "Datum of periode",
    "recommendation": "Aanbeveling",
    "commitment": "Toezegging of aankondiging",
    "finding": "Bevinding",
    "decision": "Besluit",
    "progress": "Stand van zaken van een maatregel",
    "person": "Persoon",
    "personal-data": "Persoonsgegeven",
    "defect": "Mogelijke fout in het stuk",
}
CERTAINTIES: dict[str, str] = {"exact": "", "approximate": "ongeveer", "unresolved": "de bron noemt geen dag"}
MEDIA_TYPES: dict[str, str] = {
    "application/pdf": "PDF",
    "text/plain": "tekst",
    "text/html": "webpagina",
    "message/rfc822": "e-mail",
    "text/markdown": "tekst",
    "application/xml": "XML",
    "text/xml": "XML",
    "application/vnd.oasis.opendocument.text": "ODT",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
}


def kind_label(kind: str, strength: str | None = None) -> Label:
    """What an entry is; a commitment is called by its strength, because only some are a toezegging."""
    return STRENGTHS.get(strength or "", KINDS[kind]) if kind == "commitment" else KINDS[kind]


def state_label(kind: str, state: str) -> Label | None:
    """The state of an entry; None where the kind has no states to show."""
    if kind not in STATES:
        return None
    return STATES[kind].get(state, Label(state))
