"""What an annex is about, read from its title: the report that it accounts for."""

import re

from leerlus.dutch.folding import fold

_REPORT = re.compile(
    r"\b(?:rapport|advies|onderzoek)\s+(?:van\s+[^'\"]{1,80}\s)?['\"](?P<title>[^'\"]{3,200})['\"]", re.IGNORECASE
)


def reported_title(*texts: str) -> str | None:
    """The title of the report that a progress annex names, from the first text that names one.

    >>> reported_title("Bijlage 4: Voortgang naar aanleiding van het rapport «Water zonder loket»")
    'Water zonder loket'
    """
    for text in texts:
        found = _REPORT.search(fold(text))
        if found:
            return text[found.start("title") : found.end("title")].strip()
    return None


def motion_key(number: str | None, mover: str | None) -> tuple[str, str]:
    """What makes two mentions of a motion under one report the same: its number, else its first mover.

    >>> motion_key("21", "De Vries c.s.") == motion_key("21", "De Vries cs")
    True
    """
    first = re.split(r"[/,]| en | c\.?s\.?", mover or "", maxsplit=1)[0]
    return (number.lstrip("0") if number else "", "" if number else " ".join(first.lower().split()))


_MOTIONS = re.compile(r"[;,]?\s*\((?=[^()]*\bmoti)[^()]{1,200}\)", re.IGNORECASE)


def without_motions(text: str) -> str:
    """The text of a measure without the motions that stand behind it in brackets: those are links of their own.

    >>> without_motions("Een loket openen;(NR 9 Motie Zandstra c.s., deel 2)")
    'Een loket openen'
    """
    return _MOTIONS.sub("", text).strip() or text


def short_title(text: str, *, limit: int = 130) -> str:
    """The text as a title: white space made plain, cut at a word with an ellipsis when longer than `limit`.

    >>> short_title("Wij melden dit  in maart.", limit=12)
    'Wij melden…'
    """
    plain = " ".join(text.split())
    if len(plain) <= limit:
        return plain
    return plain[: limit + 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def as_written(words: str, source: str) -> str:
    """`words`, which rules read in a plain form, with the quotes and dashes that they have in `source`.

    >>> as_written("Een 'loket' - open", "7\\tEen \u2018loket\u2019  \u2013 open\\tJa.")
    'Een \u2018loket\u2019 \u2013 open'
    """
    parts = words.split()
    if not parts:
        return words
    found = re.search(r"\s+".join(map(re.escape, parts)), fold(source))
    return " ".join(source[found.start() : found.end()].split()) if found else words
