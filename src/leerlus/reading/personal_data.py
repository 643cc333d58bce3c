"""Identifying data other than names, with the advice to keep or remove it.

An organisation's own general address or number stays; what belongs to a person goes.
"""

import re
from collections.abc import Iterator

from leerlus.document import Document
from leerlus.dutch.check_digits import is_bsn, is_iban
from leerlus.dutch.names import NAME, first_name
from leerlus.reading.gate import hits
from leerlus.reading.rulebook import rules
from leerlus.statements import PersonalData

_GENERAL = re.compile(
    r"(?:info|contact|ombudsm\w*|ombudsp\w*|burgerzaken|gemeente\w*|bestuur\w*|kabinet|studiezaken|servicedesk|planning|voorlichting|dossier\w*|post|postbus|algemeen|secretariaat|griffie|communicatie|pers|press|redactie|klant\w*|service\w*|helpdesk"
    r"|support|woo\w*|privacy|fg|avg|loket|meldpunt|klacht\w*|bezwaar\w*|vragen|aanmeld\w*|inschrijv\w*|webmaster|receptie|bibliotheek"
    r"|subsidie\w*|cie\.\w+|noreply|no-reply|team\w*|directie\w*|afdeling\w*|secretaris|projectbureau|steunpunt|artikel\w*|wob\w*|inkoop|factu\w*)"
    r"(?:[._-][\w.-]*)?@",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"(?<![\w-])(?:ministerie|directoraat\w*|dg|directie|dienst|gemeente|provincie|waterschap|bezoekadres|postadres|retouradres|kamer|ombudsman"
    r"|ombudspersoon|raad|politie|meldkamer|stichting|vereniging|b\.v\.|bv|universiteit|autoriteit|inspectie|loket|meldpunt|informatielijn"
    r"|nummer|telefoonnummers?|bereikbaar|team|organisatie|bureau|college|bank|fonds|instituut|rijksoverheid|postbus|receptie|griffie|www)(?![\w])",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?<![\w-])(?:contactpersoon|behandeld\s+door|opgesteld\s+door|behandelaar|steller|doorkiesnummer|mobiel|mob|privé|woonachtig|wonende|woont"
    r"|woonadres|klager|verzoeker|aanvrager|bezwaarmaker|gedupeerde|belanghebbende|naam|familie|de\s+heer|dhr|mevrouw|mw|mevr|adres)(?![\w-])",
    re.IGNORECASE,
)
_SERVICE = re.compile(r"0[89]00|14\s0|11[23]\Z|144\Z|088|\+\s?31\s?\(?0?\)?\s?88")
_MOBILE = re.compile(r"(?:0|\+\s?3\s?1\s?(?:\(0\)\s?)?|0031\s?)\s?6")
_STREET = re.compile(
    r"(?:P[ ]?ostbus[ ]\d{1,6}"
    r"|(?!Retouradres|Bezoekadres)[A-ZÀ-Þ][\w'.-]{1,40}(?:[ ][\w'.-]{1,30}){0,4}[ ]\d{1,5}[a-z]?)"
    r"[\s*_>\\|]*\Z"
)
_NAME_BEFORE = re.compile(
    rf"(?<![\w.])(?P<name>{NAME}(?:[ ](?:ter|op[ ]de|in[ ]'t)[ ][A-Z][\w-]+)?)(?:[ ]\([^()\n]{{2,40}}\))?"
    r"[ ]?[,:(|-]?[ ]?(?:(?:via|op|onder|met)[ ])?"
    r"(?:[Tt]el(?:efoon)?(?:nummer)?|[TtMm]|[Mm]obiel)?[.:]?[ ]?\Z"
)
_BEFORE, _AFTER = 180, 60


def find(document: Document) -> Iterator[PersonalData]:
    """The personal data in the document, in reading order and without overlap."""
    order = {rule.name: number for number, rule in enumerate(rules("personal-data"))}
    found = sorted(hits(document, "personal-data"), key=lambda hit: (order[hit[0].name], hit[1].start()))
    taken = bytearray(len(document.text) + 1)
    kept: list[PersonalData] = []
    for rule, match in found:
        start, end = match.span("data")
        if rule.name == "personal-data.address.bare" and (
            street := _STREET.search(document.folded[max(0, start - 80) : start])
        ):
            start -= len(street.group())
        if taken.find(1, start, end) >= 0 or not _valid(rule.name, match.group("data")):
            continue
        taken[start:end] = b"\x01" * (end - start)
        kept.append(
            PersonalData(
                start=start,
                end=end,
                quote=document.quote(start, end),
                page=document.page_at(start),
                rule=rule.name,
                type=rule.name.split(".")[1],
                keep=_keep(document, rule.name, start, end),
            )
        )
    yield from sorted(kept, key=lambda one: one.start)


def _valid(rule: str, words: str) -> bool:
    if rule == "personal-data.bsn":
        return is_bsn(words)
    return rule != "personal-data.iban" or is_iban(words)


def _named(before: str) -> bool:
    """Whether the words end with someone's name, as in "Bel dan Marieke de Wit, telefoon"."""
    found = _NAME_BEFORE.search(before)
    words = found["name"].split() if found else []
    return any(word.endswith(".") or first_name(word) for word in words[:-1])


def _keep(document: Document, rule: str, start: int, end: int) -> bool:
    """Whether the datum is an organisation's own general one."""
    words = document.folded[start:end]
    kind = rule.split(".")[1]
    if kind == "email":
        return bool(_GENERAL.match(words))
    if kind == "phone":
        return not _MOBILE.match(words) and (bool(_SERVICE.match(words)) or _of_organisation(document, start, end))
    if kind == "address":
        return bool(re.match(r"p\s?ostbus", words, re.IGNORECASE)) or _of_organisation(document, start, end)
    return False


def _of_organisation(document: Document, start: int, end: int) -> bool:
    """Whether the nearest word before (or else right after) tells of an organisation, not of a person."""
    before = document.folded[max(0, start - _BEFORE) : start]
    if _named(before):
        return False
    organisation = [found.end() for found in _ORGANISATION.finditer(before)]
    person = [found.end() for found in _PERSON.finditer(before)]
    if organisation or person:
        return max(organisation, default=-1) > max(person, default=-1)
    return bool(_ORGANISATION.search(document.folded, end, min(len(document.folded), end + _AFTER)))
