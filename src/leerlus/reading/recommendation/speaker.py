"""Who advises or concludes: the adviser that is the subject of a finite verb."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from leerlus.document import Document
from leerlus.law.bodies import Party, adviser, body

REPORTS = frozenset(["rapport", "advies", "auditrapport"])
_ADVERBS = (
    r"(?:(?:ook|dan|daarom|daarbij|hierbij|verder|voorts|tevens|terecht|zelf|er|eveneens|bovendien|echter|nogmaals|zeer)\s+)"
    r"{0,3}"
)
_AFTER = re.compile(rf"\s+{_ADVERBS}")
_NEAR = re.compile(
    rf"[\s)]*{_ADVERBS}(?:(?:mij|ons|het\s+kabinet|de\s+regering|hierin|daarin|in\s+[\w\s'-]{{3,60}})\s+)?\Z", re.I
)
_ME = re.compile(r"(?<![\w-])(?:ik|we|wij)(?![\w-])", re.IGNORECASE)
_THEY = re.compile(r"(?<![\w-])(?:ze|zij|hij|beide(?:n)?|deze|dit|daarin|daaruit)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_TURN = re.compile(r"[;:]\s|\n[ \t]*\n")
_PREPOSED = re.compile(
    r"(?<![\w-])(?:van|aan|met|voor|bij|in|door|uit|over|op|naar|tegen|namens|tot|volgens|conform)\s+\Z", re.IGNORECASE
)
_HEADING = re.compile(r"(?:\d+[.\d]*\s)?(?:(?:mijn|onze)\s)?(?:hoofd)?(?:aanbevelingen|bevindingen)", re.IGNORECASE)
_OF_ADVISER = re.compile(
    r"(?:de\s)?(?:algemene\srekenkamer|nationale\s(?:kinder)?ombudsman|raad\svan\sstate|(?:in)?formateur|verkenner)",
    re.IGNORECASE,
)
_AFFECTED = re.compile(
    r"(?:(?i:hen|u|haar)|(?:(?i:de)\s)?(?:[\w-]+\s)?(?:[\w-]{0,20}onderzoekers|deskundigen|experts|bewoners|inwoners|gedupeerden|ouders"
    r"|cliënten|belangenorganisaties)|(?:(?i:de)\s)?(?:heer|mevrouw|hoogleraar)\s(?:(?:[Vv]an|[Dd]e)\s(?:der\s|den\s)?)?[A-ZÀ-Þ][\w'-]+)"
    r"(?![\w-])"
)
_BACK = 260
_U = re.compile(r"u|uw\s.*", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"(?<![\w-])(?:te|gaa?t?n?|gaat|zal|zullen|kan|kunnen|moet|moeten|mag|mogen|wil|willen|laten)\s(?:[^,;:]{0,80}\s)?\Z",
    re.IGNORECASE,
)
_SHORT = re.compile(r"\s\((?:hierna:?\s)?([A-Z][\w&]{1,11})\)")
_EXPLAINED = re.compile(
    r"(?:[rR]aad|[cC]ommissie|[rR]ekenkamer|[iI]nspectie|[iI]nstituut|[cC]ollege|[aA]utoriteit|[cC]entrum|[bB]ureau|[wW]erkgroep"
    r"|[tT]oezicht|[oO]mbudsman|Group|[aA]dviseurs|[uU]niversiteit)(?![a-z])[^().;\n]{0,80}\Z"
)
_FULL_NAME = 100  # characters that such a name with what it says of itself may take


@dataclass(frozen=True, slots=True)
class Speaker:
    """`name` as written; `[start, end)` its place, before or after the verb."""

    name: str
    start: int
    end: int


def author_advises(document: Document) -> bool:
    """Whether the document is itself a report or an advice, so that "ik" and "wij" are the adviser."""
    sender = document.metadata.sender or ""
    if document.metadata.genre in REPORTS or _OF_ADVISER.fullmatch(sender):
        return True
    if document.metadata.genre not in (None, "brief") or body(Party.OWN).match(f"de {sender}"):
        return False
    return bool(adviser().match(f"de {sender}")) or any(_HEADING.fullmatch(part.title) for part in document.sections)


def speaker_of(document: Document, start: int, verb: tuple[int, int], end: int) -> Speaker | None:
    """The adviser who is the subject of the verb in the sentence `[start, end)`; None where it is someone else."""
    text = document.folded
    if text[verb[0] : verb[1]].endswith("en") and _AUXILIARY.search(text, max(start, verb[0] - 90), verb[0]):
        return None
    after = _AFTER.match(text, verb[1], end)
    place = after.end() if after else verb[1]
    turns = list(_TURN.finditer(text, max(start, verb[0] - _BACK), verb[0]))
    begin = turns[-1].end() if turns else max(start, verb[0] - _BACK)
    mine = [
        match for match in body(Party.OWN).finditer(text, begin, verb[0]) if _NEAR.match(text, match.end(), verb[0])
    ]
    if mine:
        return _author(document, _ME.fullmatch(text, *mine[-1].span()))
    if _own_at(document, place):
        asked = None if _ME.match(text, place) else _before(document, begin, verb[0])
        return asked or _author(document, _ME.match(text, place))
    if found := next(_at(document, place, end), None):
        return found
    return _before(document, begin, verb[0]) or _earlier(document, start, begin, verb[0])


def adviser_at(document: Document, place: int) -> str | None:
    """The adviser whose name begins at `place`, as after "volgens"."""
    found = next(_at(document, place, len(document.text)), None)
    return found.name if found else None


def affected_at(document: Document, place: int) -> str | None:
    """The people concerned, or someone by name, who may ask for something too: "volgens de bewoners moet"."""
    found = _AFFECTED.match(document.folded, place)
    return document.quote(*found.span()) if found else None


def _before(document: Document, begin: int, place: int) -> Speaker | None:
    """The first adviser before the verb that no preposition makes an adjunct; else the one right before it."""
    text = document.folded
    for match in sorted(_all(document, begin, place), key=lambda match: match.start()):
        preposed = _PREPOSED.search(text, max(begin, match.start() - 12), match.start())
        distant = _U.fullmatch(match.group()) and not _NEAR.match(text, match.end(), place)
        if not preposed and not distant and (found := _usable(document, match)):
            return found
    return None


def _at(document: Document, place: int, end: int) -> Iterator[Speaker]:
    for names in _names(document.folded):
        if found := _usable(document, names.match(document.folded, place, end)):
            yield found


def _all(document: Document, begin: int, end: int) -> Iterator[re.Match[str]]:
    for names in _names(document.folded):
        yield from names.finditer(document.folded, begin, end)


@lru_cache(maxsize=2)
def _names(text: str) -> tuple[re.Pattern[str], ...]:
    """The names of advisers: those of the table, and the short names that the text explains as one."""
    explained = {
        re.escape(short.group(1))
        for short in _SHORT.finditer(text)
        if _EXPLAINED.search(text, max(0, short.start() - _FULL_NAME), short.start())
    }
    short = "|".join(sorted(explained))
    return (adviser(), re.compile(rf"(?<![\w-])(?:(?:[Dd]e|[Hh]et) )?(?:{short})(?![\w-])")) if short else (adviser(),)


def _earlier(document: Document, start: int, begin: int, place: int) -> Speaker | None:
    """The adviser of the sentences before, where a pronoun points back to it."""
    text = document.folded
    if not _THEY.search(text, max(begin, place - 30), place):
        return None
    found = list(adviser().finditer(text, max(0, start - _BACK), start))
    return _usable(document, found[-1]) if found else None


def _usable(document: Document, match: re.Match[str] | None) -> Speaker | None:
    if match is None or (document.metadata.genre in ("beslisnota", "woo-besluit") and _U.fullmatch(match.group())):
        return None
    return Speaker(document.quote(*match.span()), match.start(), match.end())


def _own_at(document: Document, place: int) -> bool:
    return bool(body(Party.OWN).match(document.folded, place))


def _author(document: Document, match: re.Match[str] | None) -> Speaker | None:
    """The author as adviser, in a report of its own."""
    if match is None or not author_advises(document):
        return None
    return Speaker(document.metadata.sender or document.quote(*match.span()), match.start(), match.end())
