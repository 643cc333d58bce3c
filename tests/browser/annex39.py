"""An annex of 39 actions, made up for these tests: numbers with gaps, themes, motions with parts."""

REPORT = "Stemmen aan de waterkant"
_THEMES = ("Herstel voor bewoners", "Gegevens op orde", "Leren van wat misging")
_VERBS = ("Een loket openen", "Brieven herschrijven", "Een spreekuur houden", "Dossiers teruggeven")
_PLACES = ("in de haven", "op de markt", "bij de sluis", "in het dorpshuis", "langs de vaart")
NUMBERS = tuple(str(3 + 2 * place + place // 4) for place in range(39))


def rows() -> list[tuple[str, str, str]]:
    """Number, description and state of each action."""
    return [
        (number, _description(place), f"Stap {place + 1} is gezet en het werk loopt door.")
        for place, number in enumerate(NUMBERS)
    ]


def annex() -> str:
    """The annex as text with pipes."""
    lines = [
        f"# Bijlage 5: Voortgang na het rapport '{REPORT}'",
        "",
        f"Tabel 5 Voortgang na het rapport '{REPORT}' van het Ministerie van Wonen en Water",
        "",
        "Datum 12 mei 2025",
    ]
    for place, (number, description, state) in enumerate(rows()):
        if place % 13 == 0:
            lines += [
                "",
                f"## {_THEMES[place // 13]}",
                "",
                "| Actie | Omschrijving | Stand van zaken |",
                "|---|---|---|",
            ]
        lines.append(f"| {number} | {description} | {state} |")
    return "\n".join(lines) + "\n"


def _description(place: int) -> str:
    words = f"{_VERBS[place % 4]} {_PLACES[place % 5]} van wijk {place + 1}"
    return f"{words} (NR. 8 Motie Terpstra c.s., deel {place // 10 + 1})" if place % 10 == 0 else words
