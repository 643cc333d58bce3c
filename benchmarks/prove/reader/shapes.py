"""The shapes in which papers of parliament are cited, as the tests of nllegalcit expect them, with words of our own.

A shape is a sentence with places to fill in; each of its papers is a chamber-neutral identifier with the same places.
Sessions, dossiers and numbers are made up from a fixed seed.
"""

import random
from collections.abc import Iterator

SHAPES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Kamerstukken II {short}, {spaced}, nr. {n}", ("{d}-{n}",)),
    ("Kamerstukken I {short}, {spaced}, nr. {letter}", ("{d}-{letter}",)),
    ("Kamerstukken II {short}, {spaced}, nr. {n}, p. 7–8", ("{d}-{n}",)),
    ("Kamerstukken II {short}, {spaced}, nr. {n}, p. 12 en 13", ("{d}-{n}",)),
    ("Kamerstukken II {short}, {spaced}, nr. {n}, p. 5, is daarover duidelijk", ("{d}-{n}",)),
    ("Kamerstukken I {short}, {spaced}, nr. {n}e, blz. 7", ("{d}-{n}e",)),
    ("Kamerstukken II, {long}, {spaced}, nr. {n}, p. 15-16; nr. {m}, p. 5-6.", ("{d}-{n}", "{d}-{m}")),
    ("Kamerstukken II {long}, {spaced}, nr.{n}, blz. 134", ("{d}-{n}",)),
    ("       1Kamerstukken II {short}, {spaced}, nr. {n}", ("{d}-{n}",)),
    ("       32Advies over de dijken van 9 december, Kamerstukken II {short}, {spaced}, nr. {n}", ("{d}-{n}",)),
    ("De nota daarbij (Kamerstukken II {short}, {spaced}, nr. {n}", ("{d}-{n}",)),
    ("van de nota naar aanleiding van het verslag; Kamerstukken II {short}, {spaced}, nr. {n}", ("{d}-{n}",)),
    ("       1Bijlage bij Kamerstukken II {slashed}, {spaced} IV, nr. {n}", ("{d}-IV-{n}",)),
    ("(Commissie Dijk en Duin). Zie: Kamerstukken II {short}, {spaced}, nr. {n}", ("{d}-{n}",)),
    ('het werk aan de dijk", Kamerstukken II, {long}, {spaced} nr. {n} p. 13 en 14', ("{d}-{n}",)),
    (
        "zoals de nota zegt\n     (Kamerstukken II {short}, {spaced}, nr. {n}, blz. 9). Dit betekent",
        ("{d}-{n}",),
    ),
    ("De memorie (Kamerstukken II, {slashed}, {spaced}, nr. {n}, blz. 19–20) houdt in: ", ("{d}-{n}",)),
    ("Daarbij is opgemerkt (Kamerstukken II, Zitting 1958-1959-5380, Nr. {n}, blz. 41, slot):", ("5380-{n}",)),
    ("De memorie (Kamerstukken II, {broken}, {spaced}, nr. {n}, blz. 7) zegt dat", ("{d}-{n}",)),
    ("aangekondigd (kamerstukken II {short}, {spaced}, nr. {n}) en herhaald", ("{d}-{n}",)),
    ("In de begroting (kamerstukken II {short}, {spaced} hoofdstuk XV, nr. {n}) staat", ("{d}-XV-{n}",)),
    ("huurovereenkomsten» (Kamerstukken II {short}, {spaced}, nr. {n}", ("{d}-{n}",)),
    (
        "       6Kamerstukken II {short}, {spaced}, nr. {n}, p. 5 en vgl. Kamerstukken II, {short}, {spaced}, nr. {m}",
        ("{d}-{n}", "{d}-{m}"),
    ),
    (
        "Bijlage bij Kamerstukken II {short}, {spaced}, nr. {n}; bij Kamerstukken II {short}, {spaced}, nr. {m}",
        ("{d}-{n}", "{d}-{m}"),
    ),
    ("       38Rapportage, Kamerstukken II {short}, 21 501-07, nr. {n}", ("21501-07-{n}",)),
    ("       50Kamerstukken II {short},  21 501-30, nr. {n}", ("21501-30-{n}",)),
    ("(Kamerstukken II {short}, {spaced}-XV, nr. {n}", ("{d}-XV-{n}",)),
    ("       2Kamerstukken II {short}, {spaced} XVI, nr. {n}", ("{d}-XVI-{n}",)),
    ("       100Motie van het lid Kaya c.s., Kamerstukken II {short} {spaced}-IX, nr. {n}", ("{d}-IX-{n}",)),
    ("Ministerie van Water (Kamerstukken I {short}, {spaced} (R 1669), nr. {n}", ("{d}-{n}",)),
    ("       8Kamerstukken II {short}, {spaced} (R2064), nr. {n}", ("{d}-{n}",)),
    (
        "Op 29 juli (Kamerstukken II {short}, {spaced}, nr. {n} (bijlage IV), blz. 21), schreef de",
        ("{d}-{n}",),
    ),
    ("bij Kamerstukken I {short}, {spaced}, C; Kamerstukken II {short}, {spaced}, nr. {n}", ("{d}-C", "{d}-{n}")),
    ("       1Kamerstukken II {short}, {spaced}, nr. {n}, p. 12 en 13, en nr. {m}", ("{d}-{n}", "{d}-{m}")),
    ("       15Kamerstukken II {short}, {spaced}, nrs. {n} en {m} en Aanhangsel", ("{d}-{n}", "{d}-{m}")),
)
_EACH = 8


def examples() -> Iterator[tuple[str, set[str]]]:
    """Sentences, each with the identifiers of the papers that it cites."""
    chance = random.Random(8)
    for words, papers in SHAPES:
        for _ in range(_EACH):
            year = chance.randint(1986, 2031)
            dossier = chance.randint(17_000, 39_999)
            filled = {
                "short": f"{year}/{(year + 1) % 100:02}",
                "long": f"{year}-{year + 1}",
                "slashed": f"{year}/{year + 1}",
                "broken": f"{year}/- {(year + 1) % 100:02}",
                "spaced": f"{dossier // 1000} {dossier % 1000:03}",
                "d": dossier,
                "n": chance.randint(1, 40),
                "m": chance.randint(41, 300),
                "letter": chance.choice("BDEFGH"),
            }
            yield words.format(**filled), {f"kst-{paper.format(**filled)}" for paper in papers}
