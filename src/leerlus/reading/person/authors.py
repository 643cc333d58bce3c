"""Whether a name is that of the author of a cited work, by the words beside it."""

import re

from leerlus.reading.person.mentions import Mention

_NOTED = re.compile(
    r"(?:annotatie|noot|m\.\s?nt\.?|bewerkt|redactie)(?:\s(?:van|door))?\s{1,2}(?:(?:mr|dr|prof|drs)\.\s){0,3}\Z",
    re.IGNORECASE,
)
_YEAR_AFTER = re.compile(r"[^\n]{0,160}?\((?:19|20)\d\d[a-z]?\)")
_AUTHOR_AFTER = re.compile(
    r",?\s(?:(?:en|&)\s)?(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en)\s){0,2}[A-ZÀ-Þ][\w'-]+,\s(?:[A-Z]\.\s?){1,4}"
)
_AUTHOR_BEFORE = re.compile(r"[A-ZÀ-Þ][\w'-]+,\s(?:[A-Z]\.\s?){1,4},?\s(?:(?:en|&)\s)?\Z")
_WORK_AFTER = re.compile(
    r"(?:(?:[ ]en|[ ]&|,)[ ](?:[A-Z]\.[ ]?){1,5}[^,;\n]{2,40}){0,3}"
    r"(?:[ ](?:e\.a\.|c\.s\.))?,[ ]['\"*_]{0,2}(?-i:[A-ZÀ-Þ])[^\n;]{3,160}?[ ,(](?:19|20)\d\d(?:[,.;)]|[ ]?\Z)",
    re.IGNORECASE,
)
_NO_WORK = re.compile(
    r"(?<![\w-])(?:is|was|heeft|had|zal|zegt|zei|werkt|woont|geboren|wonende|stelt|minister|januari|februari|maart|april|mei|juni|juli"
    r"|augustus|september|oktober|november|december)(?![\w-])",
    re.IGNORECASE,
)
_OWN_REPORT_AFTER = re.compile(
    r"\s(?:in|met)\s(?:het|zijn|haar)\s(?:[\w-]+\s){0,2}[\w-]{0,20}(?:rapport|advies|boek|onderzoek|studie|proefschrift)(?![\w-])",
    re.IGNORECASE,
)
_OWN_REPORT_BEFORE = re.compile(
    r"(?:rapport|advies|aanbevelingen|boek|proefschrift|essay)\s(?:van|door)\s"
    r"(?:(?:de\sheer|mevrouw|professor|prof\.|dr\.|mr\.|drs\.|ir\.)\s?){0,4}\Z",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_BACK, _REACH = 60, 300


def is_author(text: str, mention: Mention) -> bool:
    """Whether the year of a work, its title, another author or "met annotatie van" stands beside the name."""
    if mention.rule == "person.reversed" and (_YEAR_AFTER.match(text, mention.end) or _with_author(text, mention)):
        return True
    noted = _NOTED.search(text, max(0, mention.start - _BACK), mention.start)
    if _OWN_REPORT_BEFORE.search(text, max(0, mention.start - _BACK), mention.start):
        return True
    return noted is not None or _OWN_REPORT_AFTER.match(text, mention.end) is not None or _wrote(text, mention)


def _with_author(text: str, mention: Mention) -> bool:
    """Whether another author in the same form stands beside the name: "Kaya, A.B., Van Os, C."."""
    before = _AUTHOR_BEFORE.search(text, max(0, mention.start - _BACK), mention.start)
    return before is not None or _AUTHOR_AFTER.match(text, mention.end) is not None


def _wrote(text: str, mention: Mention) -> bool:
    """Whether a title and a year follow the initials and surname: "A.B. Kaya, Leren van fouten, Meerdorp 2030"."""
    if mention.rule != "person.initials" or not _YEAR.search(text, mention.end, mention.end + _REACH):
        return False
    work = _WORK_AFTER.match(text, mention.end)
    return work is not None and not _NO_WORK.search(work.group())
