"""Whether a name may stay in a published document, and why.

Holders of public office act in public, movers of motions and authors of cited works are named by their work; civil
servants, contact persons and citizens are not for the public to know (Woo, article 5.1).
"""

import re
from dataclasses import dataclass

from leerlus.document import Document
from leerlus.dutch.names import initial, surname
from leerlus.law.words import words
from leerlus.reading.person.authors import is_author
from leerlus.reading.person.mentions import Mention

_OFFICE = re.compile(
    r"(?<![\w-])(?:oud-)?(?:minister(?:-president)?s?|staatssecretaris(?:sen)?|bewindspersoon|(?:nationale?\s+)?(?:kinder)?ombudsman|ombudspersoon"
    r"|(?:kamer|commissie|raads?)?voorzitter|burgemeesters?|wethouders?|gedeputeerden?|(?:regerings|euro)?commissaris|premier|(?:vice-?)?president|(?:advocaat|procureur)-generaal"
    r"|kamerlid|kamerleden|senator|(?:in)?formateur|koning)"
    r"(?![\w-]|[ ][\w.]{2,30}(?:laan|straat|plein|weg|kade|singel|park|hof)\b)",
    re.IGNORECASE,
)
_SERVANT = re.compile(
    r"(?<![\w-])(?:(?:adjunct-|plaatsvervangend\s+|raads|staten)?griffier|secretaresse|secretaris(?:-generaal|-directeur)?|(?:algemeen\s+)?directeur(?:-generaal)?|hoofd|[\w-]*manager|[\w-]*medewerker"
    r"|contactpersoon|opgesteld\s+door|behandeld\s+door|behandelaar|auteur|steller|opsteller|namens\s+deze|projectleider|adviseur)(?![\w-])",
    re.IGNORECASE,
)
_CITIZEN = re.compile(
    r"(?<![\w-])(?:gemachtigden?|advoca(?:at|ten)|raadsman|raadsvrouw|verzoek(?:st)?ers?|klag(?:er|ster)s?|eisers?|eiseres|bezwaarmakers?"
    r"|belanghebbenden?|gedupeerden?|aanvragers?|bewoners?|inwoners?|cliënt(?:en)?)(?![\w-])(?!-)",
    re.IGNORECASE,
)
_AGREED = re.compile(r"[^¶]{0,160}?(?:minister|staatssecretaris)\s+akkoord", re.IGNORECASE)
_PARTY_AFTER = re.compile(
    r"\s{1,2}(?:(?:(?:van|namens)\s(?:de\s)?)|(?:van\s(?:der\s|den\s|de\s)?)?\()(?P<party>[A-Z][\w-]{1,25})(?![\w-])"
)
_STOP = re.compile(
    r"(?-i:(?<!\b[A-Z]))(?<!\b(?:dr|mr|ir|mw))(?<!\b(?:drs|ing|dhr))(?<!\b(?:prof|mevr))[.;!?]\s", re.IGNORECASE
)
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_OFFICE_AFTER = re.compile(
    r"(?:,[ \n]?|[ \n]\(|[ ]-[ ]|[ ](?:tot|als)[ ](?:(?:haar|zijn|hun|de)[ ])?)"
    r"(?:(?:toen|destijds|thans|oud-?|voormalig|toenmalig|demissionair|waarnemend)[ ]?)?"
    r"(?:(?:vice-?)?minister(?:-president)?|staatssecretaris|(?:nationale?[ ])?(?:kinder)?ombudsman|burgemeester"
    r"|wethouder|gedeputeerde|(?:regerings|euro)commissaris|premier|(?:vice-?)?president|informateur|formateur|senator"
    r"|(?:tweede[ ]|eerste[ ])?kamerlid|lid[ ](?:van[ ]de[ ])?(?:tweede|eerste)[ ]kamer"
    r"|(?:kamer|commissie|fractie)?voorzitter)(?![\w-])|[ ](?-i:V)oorzitter[ ]van[ ]",
    re.IGNORECASE,
)
_SERVANT_AFTER = re.compile(
    r"(?:,[ \n]|[ \n]\()(?:(?:oud-|adjunct-|plaatsvervangend[ ]|waarnemend[ ]|senior[ ]|juridisch[ ]|algemeen[ ])?"
    r"(?:griffier|secretaris(?:-generaal|-directeur)?|directeur(?:-generaal)?|[\w-]{0,20}(?:medewerker|adviseur|manager|hoofd|leider|jurist)))(?![\w-])",
    re.IGNORECASE,
)
_LED_BY = re.compile(
    r"(?<![\w-])(?:commissie|[\w-]*raad|college|comité)[^.;\n]{0,120}?\s(?:onder\s(?:leiding|voorzitterschap)\svan|voorgezeten\sdoor)"
    r"\s(?:(?:de\sheer|mevrouw|oud-\w+|dr\.|prof\.|mr\.|drs\.|ir\.|ing\.)\s?){0,4}\Z",
    re.IGNORECASE,
)
_NEAR = 110

_BY_MINISTERS = frozenset(["kamerbrief", "kabinetsreactie", "beantwoording-kamervragen"])

MEMBER = "Lid van het parlement: openbaar ambt."
MOVER = "Indiener van een motie: openbaar ambt."
OFFICE = "Bekleedt een openbaar ambt."
AUTHOR = "Auteur van een aangehaald werk."
SERVANT = "Ambtenaar of contactpersoon: naam niet openbaar."
PRIVATE = "Geen openbaar ambt in de tekst: naam niet openbaar."


@dataclass(frozen=True, slots=True)
class Keeping:
    """Whether the name stays, and the reason in Dutch; `certain` unless only the nearest word tells."""

    keep: bool
    reason: str
    certain: bool = True


def keepings(document: Document, mentions: list[Mention]) -> list[Keeping]:
    """The decision for each mention: by its own words, else by what the document says of the same person elsewhere."""
    names = [document.folded[mention.start : mention.end] for mention in mentions]
    own = [_by_words(document, mention) for mention in mentions]
    known: dict[str, dict[str, Keeping]] = {}
    for name, found in zip(names, own, strict=True):
        if found:
            for part in {surname(name).lower(), name.split()[0].lower()}:
                of_part, letter = known.setdefault(part, {}), initial(name)
                of_part[letter] = min(of_part.get(letter, found), found, key=_weight)
    return [
        _decided(found, _of_same(known.get(surname(name).lower(), {}), initial(name)))
        for name, found in zip(names, own, strict=True)
    ]


def _weight(keeping: Keeping) -> tuple[bool, bool]:
    """A reason to keep goes first, then a certain one."""
    return not keeping.keep, not keeping.certain


def _of_same(known: dict[str, Keeping], letter: str) -> Keeping | None:
    """What is known of this surname, of people with another initial nothing."""
    same = [known[other] for other in known if not letter or not other or letter == other]
    return min(same, key=_weight, default=None)


def _decided(own: Keeping | None, known: Keeping | None) -> Keeping:
    if own and (own.keep or own.certain):
        return own
    if known and known.keep and (known.certain or own is None):
        return known
    return own or known or Keeping(keep=False, reason=PRIVATE)


def _by_words(document: Document, mention: Mention) -> Keeping | None:
    """What the words around one mention say; None where they say nothing."""
    if mention.rule in ("person.member", "person.party", "person.present"):
        return Keeping(keep=True, reason=MEMBER)
    if mention.rule in ("person.mover", "person.signer"):
        return Keeping(keep=True, reason=MOVER)
    if mention.rule == "person.contact":
        agreed = _AGREED.match(document.folded, mention.end)
        return Keeping(keep=True, reason=OFFICE) if agreed else Keeping(keep=False, reason=SERVANT)
    if mention.rule == "person.colleague" and document.metadata.genre in _BY_MINISTERS:
        return Keeping(keep=True, reason=OFFICE)
    if mention.role and mention.rule in ("person.signature", "person.signed", "person.office", "person.salutation"):
        return _by_role(mention.role) or _addressee(document, mention)
    return _by_place(document, mention)


def _by_role(role: str) -> Keeping | None:
    if _SERVANT.search(role):
        return Keeping(keep=False, reason=SERVANT)
    return Keeping(keep=True, reason=OFFICE) if _OFFICE.search(role) else None


def _addressee(document: Document, mention: Mention) -> Keeping | None:
    """In a salutation the name is the addressee's, whose office stands above the letter."""
    office = mention.rule == "person.salutation" and _OFFICE.search(document.metadata.addressee or "")
    return Keeping(keep=True, reason=OFFICE) if office else None


def _by_place(document: Document, mention: Mention) -> Keeping | None:
    """By the year of a cited work after the name, or by the nearest office before it."""
    text = document.folded
    if mention.rule == "person.reversed" and is_author(text, mention):
        return Keeping(keep=True, reason=AUTHOR)
    if mention.rule == "person.reversed" and _AGREED.match(text, mention.end):
        return Keeping(keep=True, reason=OFFICE)
    party = _PARTY_AFTER.match(text, mention.end)
    if party and party.group("party") in words("parties"):
        return Keeping(keep=True, reason=MEMBER)
    if _OFFICE_AFTER.match(text, mention.end) or _LED_BY.search(text, max(0, mention.start - 2 * _NEAR), mention.start):
        return Keeping(keep=True, reason=OFFICE)
    if _SERVANT_AFTER.match(text, mention.end):
        return Keeping(keep=False, reason=SERVANT)
    if is_author(text, mention):
        return Keeping(keep=True, reason=AUTHOR)
    return _by_nearest(text, mention)


def _by_nearest(text: str, mention: Mention) -> Keeping | None:
    """By the nearest word before the name that says who someone is."""
    begin = max(0, mention.start - _NEAR)
    office, servant, citizen = (
        max((found.end() for found in pattern.finditer(text, begin, mention.start)), default=-1)
        for pattern in (_OFFICE, _SERVANT, _CITIZEN)
    )
    if max(office, servant, citizen) < 0:
        return None
    if office < max(servant, citizen):
        return Keeping(keep=False, reason=SERVANT if servant > citizen else PRIVATE, certain=False)
    stop = _BLANK_LINE if mention.rule == "person.addressed" else _STOP
    if stop.search(text[office : mention.start]):
        return None
    return Keeping(keep=True, reason=OFFICE, certain=False)
