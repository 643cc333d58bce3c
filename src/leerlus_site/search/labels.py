"""What the kinds of things that can be found are called in Dutch."""

KINDS: dict[str, str] = {
    "document": "Document",
    "report": "Rapport",
    "recommendation": "Aanbeveling",
    "commitment": "Toezegging of aankondiging",
    "action": "Maatregel",
    "motion": "Motie",
    "lesson": "Les",
    "bottleneck": "Systeemknelpunt",
    "loop": "Terugkoppeling",
    "trajectory": "Hersteltraject",
    "dossier": "Besluitdossier",
}
PLURALS: dict[str, str] = {
    "document": "documenten",
    "report": "rapporten",
    "recommendation": "aanbevelingen",
    "commitment": "toezeggingen",
    "action": "maatregelen",
    "motion": "moties",
    "lesson": "lessen",
    "bottleneck": "knelpunten",
    "loop": "terugkoppelingen",
    "trajectory": "trajecten",
    "dossier": "dossiers",
}
