"""What the words of lessons are called in Dutch."""

from leerlus.lessons import HintKind
from leerlus.register.lessons import Origin

ORIGIN: dict[str, str] = {
    Origin.PASSAGE: "een passage in een stuk",
    Origin.SIGNAL: "een signaal",
    Origin.EXPERIENCE: "eigen ervaring",
}
MARKING: dict[str, str] = {
    "intern": "Nee, alleen voor collega's",
    "openbaar": "Ja, na vaststelling door het team",
}
FIELD: dict[str, str] = {
    "title": "de titel",
    "context": "wat er aan de hand was",
    "cause": "hoe het kwam",
    "insight": "wat u leerde",
    "advice": "wat u aanraadt",
    "origin_words": "de herkomst",
}
HINT: dict[HintKind, str] = {
    HintKind.ELSEWHERE: "Schrijf het zo dat een ander team het ook kan gebruiken",
    HintKind.FACTS: "Schrijf wat er gebeurde, en laat het oordeel weg",
    HintKind.ONE_PAGE: "Houd de les op één bladzijde",
    HintKind.ON_ITS_OWN: "Leg uit wat of wie u bedoelt; de lezer kent de rest niet",
    HintKind.LONG_SENTENCE: "Maak van deze zin twee zinnen",
    HintKind.HARD_WORD: "Kies een gewoner woord",
}
