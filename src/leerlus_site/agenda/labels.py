"""What the words of the work agenda are called in Dutch."""

MEETING: dict[str, str] = {
    "conference": "conferentie",
    "learning": "leerbijeenkomst",
    "case": "casusoverleg",
    "ethics": "gesprek over dilemma's",
}
OFFER: dict[str, str] = {
    "course": "cursus",
    "training": "training",
    "online": "online les",
    "visit": "werkbezoek",
    "peers": "intervisie",
}
IN, OUT = "in", "out"
DIRECTION: dict[str, str] = {IN: "werd besproken", OUT: "kwam eruit"}
