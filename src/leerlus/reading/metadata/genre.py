"""What sort of document it is: one word of a closed list, or None."""

import re
from functools import cache

from leerlus.document.lines import Line
from leerlus.reading.rulebook import Rule, rules

GENRES: tuple[str, ...] = (
    "beantwoording-kamervragen",
    "beslisnota",
    "voortgangsbijlage",
    "motie",
    "kabinetsreactie",
    "kamerbrief",
    "woo-besluit",
    "besluitenlijst",
    "memo",
    "auditrapport",
    "advies",
    "rapport",
    "brief",
)
_COVER = 6  # lines that a cover takes
_FEW = 3
_MEMO = re.compile(
    r"(?:besl?is)?nota|ter\s(?:beslissing|informatie|bespreking|ondertekening)|nota\sactief\sopenbaar", re.I
)
_NOTE = re.compile(r"memo(?:randum)?|notitie", re.I)
_ANSWERS = re.compile(r"(?:nr\.\s\w{1,5}\s)?lijst\svan\svragen\sen\santwoorden", re.I)
_ASKED = re.compile(r"ge(?:ad\w{1,2}iseerd|vraagd)e?\s(?:besluit|beslissing)|beslispunten", re.I)


def genre(
    lines: tuple[Line, ...],
    *,
    title: str | None,
    subject: str | None,
    addressee: str | None,
    progress: bool,
) -> str | None:
    """The genre, by title, subject, addressee and fixed lines; `progress` says that it holds a progress table."""
    topic = subject or title or ""
    head = lines[:60]
    salutation = next((line.text.lower() for line in lines[:150] if line.text.lower().startswith("geachte")), "")
    letter = bool(salutation or (subject and addressee))
    if _matches("beantwoording-kamervragen", topic) or any(_ANSWERS.fullmatch(line.text) for line in head[:_COVER]):
        return "beantwoording-kamervragen"
    if any(_MEMO.fullmatch(line.text.strip(" :*")) for line in head) and not salutation:
        return "beslisnota"
    if any(_ASKED.fullmatch(line.text.strip(" :*")) for line in lines) and not salutation:
        return "beslisnota"
    if not letter and (progress or _matches("voortgangsbijlage", title or topic)):
        return "voortgangsbijlage"
    if any(_matches("motie", line.text) for line in head) and not salutation:
        return "motie"
    if _matches("kabinetsreactie", topic):
        return "kabinetsreactie"
    if _matches("woo-besluit", topic):
        return "woo-besluit"
    if "kamer" in (addressee or "").lower() or salutation.startswith("geachte voorzitter"):
        return "kamerbrief"
    if not salutation and any(_matches("besluitenlijst", line.text) for line in head[:30]):
        return "besluitenlijst"
    if not salutation and any(_NOTE.fullmatch(line.text.strip(" :*")) for line in head[:20]):
        return "memo"
    for name in ("auditrapport", "advies", "rapport"):
        if not salutation and (_matches(name, title or topic) or announced(name, lines)):
            return name
    return "brief" if letter else None


def announced(name: str, lines: tuple[Line, ...]) -> bool:
    """Whether one of the first short lines is the word for such a document, with at most a number or a year."""
    return any(_matches(name, line.text) and len(line.text.split()) <= _FEW for line in lines[:_COVER])


def _matches(name: str, words: str) -> bool:
    return _rule(name).compiled.search(words[:300].strip()) is not None


@cache
def _rule(name: str) -> Rule:
    return next(rule for rule in rules("metadata") if rule.name == f"metadata.genre.{name}")
