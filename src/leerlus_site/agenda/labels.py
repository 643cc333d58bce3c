"""What the words of the work agenda are called in Dutch."""

MEETING: dict[str, str] = {
    "conference": "conferentie",
    "learning": "leerbijeenkomst",
    "case": "casusoverleg",
    "ethics": "gesprek over dilemma's",
}
IN, OUT = "in", "out"
DIRECTION: dict[str, str] = {IN: "werd besproken", OUT: "kwam eruit"}
