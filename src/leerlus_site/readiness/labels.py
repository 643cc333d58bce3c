"""What the words of readiness are called in Dutch."""

from leerlus.readiness.intake import Scale
from leerlus.readiness.matching import Why
from leerlus.readiness.pack import Helped, PackState, Use
from leerlus.readiness.trajectories import SchemePhase, TrajectoryState, Whose

PACK_STATE: dict[str, str] = {PackState.OPEN: "in de maak", PackState.SIGNED: "ondertekend"}
TRAJECTORY_STATE: dict[str, str] = {
    TrajectoryState.EXPLORING: "verkennen",
    TrajectoryState.LISTENING: "luisteren",
    TrajectoryState.DESIGNING: "ontwerpen",
    TrajectoryState.DECIDED: "besloten",
    TrajectoryState.RUNNING: "in uitvoering",
    TrajectoryState.AFTERCARE: "nazorg",
    TrajectoryState.EVALUATED: "geëvalueerd",
    TrajectoryState.STOPPED: "gestopt",
}
SCALE: dict[str, str] = {
    Scale.UNKNOWN: "nog niet bekend",
    Scale.UP_TO_100: "tot 100 mensen",
    Scale.UP_TO_1000: "100 tot 1.000 mensen",
    Scale.UP_TO_10000: "1.000 tot 10.000 mensen",
    Scale.MORE: "meer dan 10.000 mensen",
}
USE: dict[str, str] = {Use.USED: "gebruikt", Use.NOT_USED: "niet gebruikt"}
HELPED: dict[str, str] = {Helped.YES: "het hielp", Helped.PARTLY: "het hielp deels", Helped.NO: "het hielp niet"}
WHY: dict[str, str] = {
    Why.WORDS: "gaat over hetzelfde",
    Why.HARM: "zelfde soort schade",
    Why.NEED: "zelfde soort herstel",
    Why.LEVEL: "zelfde bestuurslaag",
    Why.QUESTION: "spreekt over deze vraag",
}
ITEM: dict[str, str] = {
    "lesson": "les",
    "helper": "organisatie om te bellen",
    "model": "modeldocument",
    "risk": "risico",
}
PHASE: dict[str, str] = {
    SchemePhase.ANNOUNCED: "aangekondigd",
    SchemePhase.OPEN: "open",
    SchemePhase.CLOSED: "gesloten voor nieuwe aanvragen",
    SchemePhase.ENDED: "afgerond",
}
WHOSE: dict[str, str] = {Whose.HARMED: "van mensen die geraakt zijn", Whose.STAFF: "van medewerkers"}
