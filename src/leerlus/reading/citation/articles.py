"""Law articles: the article's number, and the law before or after it."""

import re
from collections.abc import Iterator

from leerlus.law.names import bwb_number, name_at, name_before
from leerlus.reading.citation.place import Cited, Place

_NUMBER = re.compile(r"\d{1,4}[a-zA-Z]{0,2}(?:[.:]\d{1,4}[a-zA-Z]{0,2}){0,3}|\b[IVX]+\b")
_FORWARD = re.compile(
    r"""[\s,]{0,3}\(?(?:(?:van|uit|in|bij|volgens)\s{1,3})?(?:(?:boek|titel|hoofdstuk)\s[\dIVX.]{1,5},?\s{1,3}(?:van\s{1,3})?)?
    (?:(?:de|het|dit|deze|die)\s{1,3})?(?:(?:gewijzigde|huidige|nieuwe|oude|nederlandse|voormalige|geldende)\s{1,3})?""",
    re.IGNORECASE | re.VERBOSE,
)
_BACKWARD = re.compile(
    r"(?:,|:)?\s{1,2}\(?(?:(?:meer\s)?(?:in\shet\sbijzonder|met\sname|specifiek|te\sweten|namelijk)\s)?(?:in\s)?$|\s?\($",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r",?\s(?:en|of|juncto|jo\.?|alsmede|in\sverbinding\smet|i\.?v\.?m\.?|gelezen\sin\s(?:samenhang|verbinding)\smet)\s(?:de\s|het\s)?(?=art)",
    re.IGNORECASE,
)
_AND_MORE, _LINK = 4, 36


def articles(place: Place) -> Iterator[Cited]:
    """Each article of one reference with its law: "artikelen 3 en 5 van de Woo" gives "Woo art. 3", "Woo art. 5".

    A law without an article is no citation, and neither is an article of a law that is not named.
    """
    law = _law_after(place) or _law_before(place)
    if law is None:
        return
    name = " ".join(place.document.quote(*law).split())
    numbers = list(_NUMBER.finditer(place.text, *place.match.span("articles")))
    follows = law[0] >= place.match.end()
    whole = (place.match.start(), law[1]) if follows and _is_near(place, law) else place.match.span()
    whole = whole if follows else (law[0], place.match.end())
    for position, number in enumerate(numbers):
        span = whole if position == 0 else number.span()
        yield place.citation("law", f"{name} art. {number.group()}", bwb=bwb_number(name), span=span)


def _is_near(place: Place, law: tuple[int, int]) -> bool:
    """Whether no other article stands between these articles and their law."""
    return _FORWARD.fullmatch(place.text, place.match.end(), law[0]) is not None


def _law_after(place: Place) -> tuple[int, int] | None:
    """The law that follows, also past further articles: "artikel 3 en artikel 5 van de Woo"."""
    match: re.Match[str] | None = place.match
    for _ in range(_AND_MORE):
        if match is None:
            return None
        link = _FORWARD.match(place.text, match.end())
        start = link.end() if link else match.end()
        end = name_at(place.text, start) if start > match.end() else None
        if end and "\n\n" not in place.text[match.end() : start]:
            return start, end
        another = _ANOTHER.match(place.text, match.end())
        match = place.match.re.match(place.text, another.end()) if another else None
    return None


def _law_before(place: Place) -> tuple[int, int] | None:
    """The law just before: "Jeugdwet, artikel 2.3" or "Grondwet (artikel 68)"."""
    first = place.match.start()
    link = _BACKWARD.search(place.text, max(0, first - _LINK), first)
    if link is None or ("\n" in link.group() and place.text[first].isupper()):  # a heading, then "Artikel 5" below it
        return None
    start = name_before(place.text, link.start())
    return None if start is None else (start, link.start())
