"""Papers of both Houses: one citation for each number, also in lists."""

import re
from collections.abc import Iterator

from leerlus.law.kamerstuk import kamerstuk_target
from leerlus.law.session import session_years
from leerlus.reading.citation.place import Cited, Place

_NUMBER = r"(?P<number>\d{1,5}[a-z]?|(?-i:[A-Z]{1,3}))(?!\w)(?!\s\d{3}(?!\d))"
_PAGES = r"(?:\s\([^()\n]{1,30}\))?(?:[\s,]{1,3}(?:p|blz|pag|pagina|bladzijde)\.?\s?\d[\d\s,-]{0,12}(?:en\s\d{1,4})?)?"
_NEXT = re.compile(rf"{_PAGES}[\s,;]{{1,3}}(?:en\s)?nrs?(?![a-z])\.?\s?{_NUMBER}", re.IGNORECASE)
_LISTED = re.compile(
    rf"(?:,\s?(?:en\s)?|\sen\s|(?P<through>\st/m\s|\stot\sen\smet\s|\s?-\s?)|\s?/\s?)(?:nr\.?\s)?{_NUMBER}",
    re.IGNORECASE,
)
_THROUGH = re.compile(rf"(?P<through>\st/m\s|\stot\sen\smet\s)(?:nr\.?\s)?{_NUMBER}", re.IGNORECASE)
_LONGEST_RANGE = 30
_OLD = 4  # digits of a dossier before 1970; "9595,9596" are two of them
_SLOPPY = re.compile(rf"\sen\s{_NUMBER}(?=\s?(?:[).,;\]]|$))", re.IGNORECASE)
_NEXT_DOSSIER = re.compile(
    r"(?:,\s{0,2}(?:en\s)?|\s{1,2}en\s{1,2})(?P<dossier>\d{2}[\s.]?\d{3})(?![\d%])(?!,?\snr)"
    r"(?:[\s.-]{1,3}(?P<chapter>(?-i:[IVX]{1,5}[A-E]?)(?!\w)))?",
    re.IGNORECASE,
)

_PAPER = re.compile(
    r"\b(?:kamer\w{0,12}|tweede|eerste|motie|moties|nota|brief|verslag|amendement|\w{0,20}wetsvoorstel|voorstel|stuk|stukken|dossier|wet|wijziging|goedkeuring|verdrag)\b",
    re.IGNORECASE,
)
_BILL = re.compile(
    r"\b(?:\w{0,20}wetsvoorstel\w*|voorstel(?:len)?|wijziging|\w{0,20}(?:wet|nota)|begrotingsstaat|reglement|dossier|verslag|rapport|debat)\b",
    re.IGNORECASE,
)
_BESIDE_BEFORE = re.compile(r"\d{5}(?:-[\dA-Z]{1,5}){1,2}[;,]\s\Z")
_BESIDE_AFTER = re.compile(r"[;,]\s\d{5}-[\dA-Z]{1,5}(?!\w)")
_FAR, _BESIDE = 120, 14


def cases(place: Place) -> Iterator[Cited]:
    """A Z number that is called a Kamerstuk.

    "Kamerstuk 2031Z01234" gives target "2031Z01234".
    """
    yield place.citation("kamerstuk", re.sub(r"\s", "", place.group("case") or "").upper())


def dashed(place: Place) -> Iterator[Cited]:
    """A number with a dash that is a paper's: a word for a paper stands before it, or another such number beside it."""
    start, end = place.match.span("dossier")[0], place.match.end()
    before, after = place.text[max(0, start - _FAR) : start], place.text[end : end + _BESIDE]
    if _PAPER.search(before) or _BESIDE_BEFORE.search(before) or _BESIDE_AFTER.match(after):
        target = kamerstuk_target(place.group("dossier") or "", place.group("chapter"), place.group("number"))
        yield place.citation("kamerstuk", target, span=(start, end))


def bracketed(place: Place) -> Iterator[Cited]:
    """A dossier in brackets behind the bill or the paper that it holds."""
    start, end = place.match.span()
    if _BILL.search(place.text, max(0, start - _FAR), start):
        dossier = kamerstuk_target(place.group("dossier") or "", place.group("chapter"))
        yield place.citation("kamerstuk", dossier, span=(start + 1, end - 1))


def papers(place: Place) -> Iterator[Cited]:
    """The papers or the dossiers of one reference, each with its own identifier.

    "Kamerstukken II 2030/31, 31 999, nrs. 94 en 95" gives kst-31999-94 and kst-31999-95.
    """
    session = session_years(place.group("session"))
    dossier, chapter, number = place.group("dossier") or "", place.group("chapter"), place.group("number")
    first = kamerstuk_target(dossier, chapter, number)
    if number and len(dossier) == len(number) == _OLD and number.isdigit():
        yield place.citation("kamerstuk", kamerstuk_target(dossier), session=session)
        yield place.citation("kamerstuk", kamerstuk_target(number), session=session, span=place.match.span("number"))
        return
    second = place.group("second")
    open_to = (first, kamerstuk_target(second, None, number)) if second and number else ()
    yield place.citation("kamerstuk", first, session=session, candidates=open_to)
    if number is None:
        following = _dossiers(place)
    elif place.group("more") is not None:
        following = ((found.group(), found.span()) for found in _in_group(place, "more"))
        following = ((kamerstuk_target(dossier, chapter, words), span) for words, span in following)
    else:
        following = ((kamerstuk_target(dossier, chapter, words), span) for words, span in _numbers(place))
    for target, span in following:
        yield place.citation("kamerstuk", target, session=session, span=span)


def _in_group(place: Place, name: str) -> Iterator[re.Match[str]]:
    return re.compile(r"\d+").finditer(place.text, *place.match.span(name))


def _numbers(place: Place) -> Iterator[tuple[str, tuple[int, int]]]:
    """The further numbers of a list, with their places; one within "nrs. 3 t/m 5" has the place of the range."""
    at, plural = place.match.end(), place.group("plural") is not None
    last, begin = place.group("number") or "", place.match.start("number")
    while True:
        found = (_LISTED if plural else _THROUGH).match(place.text, at) or _NEXT.match(place.text, at)
        found = found or (None if plural else _SLOPPY.match(place.text, at))
        if found is None:
            return
        number = found.group("number")
        if found.groupdict().get("through"):
            yield from ((between, (begin, found.end())) for between in _between(last, number))
        yield number, found.span("number")
        last, begin, at = number, found.start("number"), found.end()


def _between(first: str, last: str) -> Iterator[str]:
    """The numbers between the ends of a range; none where the ends are letters or lie far apart."""
    if first.isdigit() and last.isdigit() and int(last) - int(first) <= _LONGEST_RANGE:
        yield from map(str, range(int(first) + 1, int(last)))


def _dossiers(place: Place) -> Iterator[tuple[str, tuple[int, int]]]:
    """The further dossiers of a list, as targets with their places."""
    at = place.match.end()
    while found := _NEXT_DOSSIER.match(place.text, at):
        yield kamerstuk_target(found.group("dossier"), found.group("chapter")), found.span("dossier")
        at = found.end()
