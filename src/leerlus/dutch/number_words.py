"""Numbers as words.

>>> number("anderhalf"), number("12"), ordinal("derde"), ordinal("2e")
(1.5, 12.0, 3, 2)
"""

import re

CARDINALS: dict[str, float] = {
    "half": 0.5,
    "een half": 0.5,
    "een": 1,
    "eens": 1,
    "één": 1,
    "anderhalf": 1.5,
    "anderhalve": 1.5,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
    "tien": 10,
    "elf": 11,
    "twaalf": 12,
    "dertien": 13,
    "veertien": 14,
    "vijftien": 15,
    "zestien": 16,
    "achttien": 18,
    "twintig": 20,
    "vierentwintig": 24,
    "vijfentwintig": 25,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
    "negentig": 90,
    "honderd": 100,
}

ORDINALS: dict[str, int] = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4}
"""Up to four, as halves and quarters need; the last quarter is the fourth."""


def number(words: str) -> float | None:
    """The value of a cardinal in digits or words, None where the words name no fixed number ("enkele")."""
    plain = " ".join(words.lower().split())
    return float(plain) if plain.isascii() and plain.isdigit() else CARDINALS.get(plain)


def ordinal(words: str) -> int | None:
    """The value of the ordinal in a phrase such as "derde kwartaal", "3e" or "Q3"; None where there is none."""
    plain = words.lower()
    digits = re.search(r"[1-9]", plain)
    return int(digits.group()) if digits else next((ORDINALS[word] for word in plain.split() if word in ORDINALS), None)
