"""What the words of publication are called in Dutch."""

from leerlus.register.states import ReleaseState

STATE: dict[str, str] = {
    ReleaseState.DRAFT: "klaargezet",
    ReleaseState.CHECKED: "gecontroleerd",
    ReleaseState.PUBLISHED: "uitgegeven",
    ReleaseState.WITHDRAWN: "ingetrokken",
    ReleaseState.ERASED: "gewist",
}
KIND: dict[str, str] = {
    "report": "rapport",
    "recommendation": "aanbeveling",
    "commitment": "toezegging of aankondiging",
    "action": "maatregel",
    "motion": "motie",
    "lesson": "les",
    "bottleneck": "systeemknelpunt",
    "document": "document",
    "organisation": "organisatie",
    "trajectory": "hersteltraject",
    "programme": "cijfers van het leernetwerk",
    "refusal": "geweigerde informatie",
    "dossier": "besluit",
    "agenda": "werkagenda",
}
