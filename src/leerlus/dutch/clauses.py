"""The parts of a Dutch sentence: where a clause begins, whether it is a main clause, denied, asked or quoted.

No parser: word order and a few closed word classes tell enough. A finite verb stands second in a main clause and last
in a subordinate one, which a word like "dat" or "waarin" opens.
"""

import re

_BOUNDARY = re.compile(r"[,;:()]\s|\s[-–]\s|\s(?:en|maar|want|of)\s(?=(?:ik|we|wij|het\skabinet)\s)")
_OPENERS = (
    r"dat|die|als(?!\s+(?:kabinet|overheid|rijk|minister|eerste|volgende|onderdeel))|of|omdat|doordat|waarin|waarbij|waarmee|waarop|waarvan|waarvoor|waaraan|waardoor|waaruit|waar|wie|wat|hoe|welke?|"
    r"zodat|opdat|indien|wanneer|zodra|terwijl|hoewel|tenzij|totdat|voordat|nadat|sinds|mits|aangezien|zoals(?!\s+(?:hiervoor\s+|eerder\s+|u\s+)?(?:ge|aan|toe|be|ver|af)\w+\s)|toen"
)
_OPENER = re.compile(rf"(?<![\w-])(?:{_OPENERS})(?![\w-])", re.IGNORECASE)
_OPENER_LAST = re.compile(rf"(?<![\w-])(?:{_OPENERS})\s+(?:(?:ook|nu|dan|er|hier|daar)\s+)?\Z", re.IGNORECASE)
_DENIED = re.compile(
    r"(?<![\w-])(?:niet(?!\s+(?:alleen|langer|slechts|enkel|vrijblijvend|meer\s+dan|in\s+de\s+laatste\s+plaats|zozeer))"
    r"|geen(?!\s+(?:verkeerde|moment))|nooit|nimmer|evenmin)(?![\w-])",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"[;:()]|,\s|\s(?:dat|die|omdat|om|zodat|waar\w*|zoals|opdat|indien|wanneer|als|terwijl|hoewel|wat|welke?|hoe|of)\s",
    re.I,
)
_REACH = 300
_QUOTATION = 3000  # characters: looking further back would take time that grows with the square of a sentence


def clause_start(text: str, start: int, place: int) -> int:
    """Where the clause that holds `place` begins, not before `start`."""
    bounds = list(_BOUNDARY.finditer(text, max(start, place - _REACH), place))
    return bounds[-1].end() if bounds else max(start, place - _REACH)


def subordinate(text: str, start: int, place: int) -> bool:
    """Whether a word that opens a subordinate clause stands in the clause before `place`.

    >>> subordinate("Ik hoop dat de dienst dit zal doen", 0, 25), subordinate("Dit zal ik doen", 0, 4)
    (True, False)
    """
    begin = clause_start(text, start, place)
    return bool(_OPENER.search(text, begin, place))


def follows_opener(text: str, start: int, place: int) -> bool:
    """Whether such a word stands right before `place`: "omdat we kijken"."""
    return bool(_OPENER_LAST.search(text, max(start, place - 40), place))


def denied(text: str, place: int, end: int) -> bool:
    """Whether the clause that goes on at `place` is denied: "zal dit niet doen"."""
    stop = _STOP.search(text, place, min(end, place + _REACH))
    return bool(_DENIED.search(text, place, stop.start() if stop else min(end, place + _REACH)))


def asked(text: str, start: int, end: int) -> bool:
    """Whether the sentence is a question."""
    return text[max(start, end - 12) : end].rstrip("\"')]* \n").endswith("?")


def quoted(text: str, start: int, place: int) -> bool:
    """Whether `place` lies between double quotation marks that opened in the same sentence."""
    return text.count('"', max(start, place - _QUOTATION), place) % 2 == 1
