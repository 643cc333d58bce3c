"""What stands around a date: does the clause look back, is it an expectation, is it a reference or a date line?

Every look reaches a fixed number of characters, so that a text without line ends costs no more than another.
"""

import re
from datetime import date

_REACH = 120
_CLAUSE_END = re.compile(r"[,;:()]|[.!?]\s|\n\s*\n|\n\s*[-•]")
_CLAUSE_START = re.compile(_CLAUSE_END.pattern + r"|\b(?:om|dat|die|waarin|waarop|of)\b", re.I)
_TENSE = re.compile(
    r"\b(?:(?P<past>heb|hebt|heeft|hebben|had|hadden|werd|werden|was|waren|vond|vonden|bracht|stuurde|zond|sprak|spraken"
    r"|gaf|gaven|kwam|kwamen|ging|gingen|liet|lieten|nam|namen|deed|deden|zei|zeiden|bleek|bleken|kreeg|kregen|begon|begonnen"
    r"|vroeg|vroegen|verscheen|besloot|besloten|riep|schreef|schreven|verzocht|bezocht|bood|ontving|ontvingen|overleed|trad"
    r"|stelde|stelden|maakte|meldde|noemde|toonde|leidde|startte|opende|kondigde|aankondigde|diende|voerde|tekende|volgde"
    r"|\w{3,20}eerden?)"
    r"|(?P<future>zal|zullen|zult|gaat|gaan|uiterlijk|verwacht\w*|voornemens|gepland|beoogd|voorzien|ernaar|moet|moeten"
    r"|komt|komen|volgt|volgen|worden|wordt|streef\w*|streven))\b",
    re.I,
)
_IS_BEFORE = re.compile(r"\b(?:is|zijn|bent?)(?:\s+[\w'-]+){0,8}\s*\Z", re.I)
_IS_AFTER = re.compile(r"\s+(?:is|zijn|ben)\s", re.I)
_PARTICIPLE_AFTER = re.compile(
    r"\A(?:\s+[\w'-]+){0,9}?\s+(?!gepland|beoogd|voorzien|verwacht)(?:\w*ge\w{2,}(?:d|t|en)|(?:ver|be|ont|her)\w+(?:d|t|en))\b",
    re.I,
)
_ARTICLE_BEFORE = re.compile(r"\b(?:de|het|een|uw|mijn|onze|haar|zijn)\s+\Z", re.I)
_PARTICIPLE_NEXT = re.compile(
    r"\A\s+(?:[\w-]+\s+){0,2}?(?!gepland|beoogd|voorzien|verwacht)\w*(?:ge\w{2,}|(?:ver|be|ont|her)\w{2,})(?:d|t|n)e?\s",
    re.I,
)
_EXPECTED = re.compile(r"(?:naar\s+verwachting|streven|streef\w*)\b[^.;\n]{0,80}\Z", re.I)
_DATE_LINE = re.compile(
    r"(?:\b(?:datum|publicatiedatum|documentdatum|dagtekening|gepubliceerd|vastgesteld|zitting|uitspraak|voorgesteld|gedrukt|geprint|dd|den\s+haag|amsterdam|utrecht)|'s-gravenhage)"
    r"\W{0,12}\Z",
    re.I,
)
_AHEAD_BEFORE = re.compile(r"\b(?:deadline|streefdatum|einddatum|uiterste\s+datum)\s+\Z", re.I)
_WORK_BEFORE = re.compile(
    r"\b(?i:rapport(?:en)?|publicaties?|advies|adviezen|boek(?:en)?|essay|brochure|handreiking)\s+[\"'A-ZÀ-Þ][^.;:\n]{2,100}\s\(\Z"
)
_HAPPENED = re.compile(r"\b(?:ontvangen|ingezonden|verzonden|ingediend)\s*\Z", re.I)
_SOURCE_BEFORE = re.compile(r"[,;]\s*\Z")
_SOURCE_AFTER = re.compile(r"\A(?:\s?[,;:)]|\.?\s+[\"'(]|,?\s*\(?(?:ecli|https?:|www\.))", re.I)
_CASE_AFTER = re.compile(r"\A,?\s*\(?ecli", re.I)
_LAW_BEFORE = re.compile(r"\b(?:Wet|Besluit|Regeling|Verordening|Richtlijn|Verdrag|Beschikking)\s+\Z")
_BIRTH = re.compile(r"\b(?:geboren|geboortedatum|overleden)\W{1,4}(?:te\s+\w+\s+)?\Z", re.I)
_REFERENCE = re.compile(
    r"\b(?:kamerst\w*|handelingen|aanhangsel|stcrt|staatscourant|stb|staatsblad|trb|tractatenblad|pbeu|pb|jur|ecli|vergaderjaar|parlementair\s+jaar"
    r"|zaaknummer|kenmerk|(?:onze|uw)\s+referentie)\b\.?"
    r"(?:[\s,.:/(\[-]*+(?:tweede\s+kamer|eerste\s+kamer|vergaderjaar|nrs?|nummer|[iv]+|en|[te]k|ah|h|\d++|item|bijlage)\b)*"
    r"[\s,.:/(\[-]*\Z",
    re.I,
)
_ENDS_OF_REFERENCE = (
    *("handelingen", "aanhangsel", "stcrt", "staatscourant", "stb", "staatsblad", "trb", "tractatenblad", "pb", "pbeu"),
    *("jur", "ecli", "jaar", "zaaknummer", "kenmerk", "referentie", "kamer", "nr", "nrs", "nummer", "item", "bijlage"),
    *("i", "v", "en", "tk", "ek", "ah", "h", *"0123456789"),
)
"""How the words may end that `_REFERENCE` looks for, but for those that begin with "kamerst"."""

_SESSION = re.compile(r"\A(?P<first>(?:19|20)\d\d)\s?[-/]\s?(?:(?:19|20))?\d{1,2}\Z")
_DOSSIER_AFTER = re.compile(r"\A[\s,]{0,3}\d{2}[ .]?\d{3}\b|\A,?\s*(?:nr|nrs|kamerst)\b", re.I)
_BOOK_LIST = re.compile(r"\A\s*\)\s*[.,]\s+[\"'*_]?[A-Z]")
_DOSSIER_TITLE = re.compile(
    r"(?:\A|\n)[ \t]*\d{2}[ .]?\d{3}(?:[ -][A-Z0-9]{1,6})?(?:[ \t]+|[ \t]*\n{1,2})[A-Z][^\n]*\Z"
)
_DONE_AFTER = re.compile(
    r"\s+(?:stuurden?|zond|zonden|gaf|gaven|kwam|kwamen|sprak|spraken|vroeg|vroegen|informeerden?|kondigden?|verscheen|ontving|ontvingen|is|zijn"
    r"|heb|hebben|heeft|was|werd|werden)\s(?!.{0,80}\b(?:gepland|voorzien|beoogd|verwacht|te)\b)|"
    r"(?:\s+[\w-]+){0,4}?\s+(?:\w*ge\w{2,}|(?:ver|be|ont|her)\w{2,})(?:d|t|n)\s+(?:heb|hebben|heeft|had|hadden|waren|was|werd|werden)\b",
    re.I,
)
_COLON = re.compile(r"\s?:\s")
_CLOSED = re.compile(r"[)\s]")
_NAME_BEFORE = re.compile(
    r"\b(?:[\w-]*begroting(?:en|sstaat)?|jaarverslag(?:en)?|jaarrekening|jaarrapportage|wet|besluit|verordening|richtlijn|"
    r"rapportage|verslag|monitor|regeling|voorjaarsnota|najaarsnota|miljoenennota|slotwet)\s+(?:[\w&-]+\s+){0,6}\Z",
    re.I,
)
_PURPOSE_BEFORE = re.compile(
    r"\b(?:[\w-]*(?:doel(?:en|stelling|stellingen)?|plan(?:nen|ning)?|agenda|ambities?|budget(?:ten)?|middelen|raming(?:en)?|"
    r"programma|cijfers|tarie(?:f|ven)|prognoses?|bedrag(?:en)?|reservering(?:en)?|norm(?:en)?|inzet|opgaven?|scenario's?|"
    r"vooruitzicht(?:en)?|prioriteiten|subsidies?|begroot|verwachting(?:en)?|visie|euro|miljoen|miljard|beleid|bijdragen?|"
    r"kalender|financiering|verkenning|streefwaarden?|indexatie|index|uitgaven|kosten|inkomsten|dekking))\s+\Z",
    re.I,
)
_PURPOSE_AFTER = re.compile(
    r"(?:\s+(?!zal\b|zullen\b|moet\b|moeten\b)[^\s.;:]+){0,10}?\s+(?:bestemd|begroot|geraamd|gereserveerd|uitgetrokken|gebudgetteerd|geoormerkt|ingeboekt)\b",
    re.I,
)


def looks_back(folded: str, start: int, end: int) -> bool:
    """Whether the clause around a day without a year tells of the past."""
    before = _CLAUSE_START.split(folded[max(0, start - _REACH) : start])[-1]
    after = _CLAUSE_END.split(folded[end : end + _REACH])[0]
    if _ARTICLE_BEFORE.search(before) and _PARTICIPLE_NEXT.match(after):
        return True
    nearest = _mark(before, last=True) or _mark(after)
    if nearest:
        return nearest == "past"
    return bool((_IS_BEFORE.search(before) or _IS_AFTER.match(after)) and _PARTICIPLE_AFTER.search(after))


def _mark(text: str, *, last: bool = False) -> str | None:
    """The first (or last) word of a clause that tells past from future, as "past" or "future"."""
    marks = list(_TENSE.finditer(text))
    return marks[-1 if last else 0].lastgroup if marks else None


def of_a_deadline(folded: str, start: int) -> bool:
    """Whether a word that looks ahead stands before "van": "de deadline van 9 juli"."""
    return bool(_AHEAD_BEFORE.search(folded, max(0, start - 20), start))


def expected(folded: str, start: int) -> bool:
    """Whether "naar verwachting" or "streven" precedes in the same sentence."""
    return bool(_EXPECTED.search(folded, max(0, start - _REACH), start))


def in_reference(folded: str, start: int, end: int) -> bool:
    """Whether the year at `[start, end)` belongs to a citation: "Kamerstukken II 2022/23", "Stcrt. 2024, 30890"."""
    before = folded[max(0, start - _REACH) : start].rstrip(" \t\n,.:/([-").lower()
    may_be = before.endswith(_ENDS_OF_REFERENCE) or "kamerst" in before or before[-1:].isspace()
    return (may_be and bool(_REFERENCE.search(folded, max(0, start - _REACH), start))) or bool(
        _SESSION.match(folded[start:end]) and _DOSSIER_AFTER.match(folded[end : end + 20])
    )


def on_date_line(folded: str, start: int, *, day: date | None, document_date: date | None) -> bool:
    """Whether a bare date only dates the document: after "Datum", or the document's own date alone."""
    own = day is not None and day == document_date
    return (own and not _HAPPENED.search(folded, max(0, start - 20), start)) or any(
        pattern.search(folded, max(0, start - 40), start) for pattern in (_DATE_LINE, _BIRTH)
    )


def of_a_source(folded: str, start: int, end: int) -> bool:
    """Whether a bare date belongs to a cited paper or judgment: "De Courant, 13 mei 2024, Titel"."""
    after = folded[end : end + 20]
    return bool(_CASE_AFTER.match(after)) or bool(
        _SOURCE_BEFORE.search(folded, max(0, start - 5), start) and _SOURCE_AFTER.match(after)
    )


def of_a_law(folded: str, start: int) -> bool:
    """Whether the day is part of the name of a law: "Wet van 2 juli 2003"."""
    return bool(_LAW_BEFORE.search(folded, max(0, start - 20), start))


def of_a_birth(folded: str, start: int) -> bool:
    """Whether the day is when someone was born or died: personal data, and no period."""
    return bool(_BIRTH.search(folded, max(0, start - 40), start))


def in_brackets(folded: str, start: int, end: int) -> bool:
    """Whether a bare year is a fact of its own: "(2021)", "2021: 504 meldingen"; not the year of a cited work."""
    if _COLON.match(folded, end):
        return True
    opened = start > 0 and folded[start - 1] == "(" and not _WORK_BEFORE.search(folded, max(0, start - _REACH), start)
    return opened and bool(_CLOSED.match(folded, end)) and not _BOOK_LIST.match(folded[end : end + 12])


def in_name(folded: str, start: int) -> bool:
    """Whether a budget, a law or a yearly report stands before: its year belongs to the name."""
    return bool(_NAME_BEFORE.search(folded, max(0, start - _REACH), start))


def in_dossier_title(folded: str, start: int) -> bool:
    """Whether the line is the title of a dossier, after its number: "34 000 A Begroting van het fonds voor 2030"."""
    return bool(_DOSSIER_TITLE.search(folded, max(0, start - 2 * _REACH), start))


def done_by_then(folded: str, end: int) -> bool:
    """Whether the clause goes on to tell of a past act: "die zich voor 15 februari gemeld hebben"."""
    return bool(_DONE_AFTER.match(folded, end, min(len(folded), end + _REACH)))


def for_purpose(folded: str, start: int, end: int) -> bool:
    """Whether "voor 2030" tells for which year, beside a plan, an aim or a sum of money, and not before which."""
    return bool(_PURPOSE_BEFORE.search(folded, max(0, start - 40), start)) or bool(
        _PURPOSE_AFTER.match(folded, end, min(len(folded), end + _REACH))
    )
