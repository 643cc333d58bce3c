"""Every mention of a person by name: by the words before it, by its shape, or because it was named elsewhere."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from leerlus.document import Document
from leerlus.dutch.names import first_name, name_at, names_at, personal, surname
from leerlus.law.words import words
from leerlus.reading.gate import everywhere, hits
from leerlus.reading.rulebook import Rule, rules

_LABELS = ("person.signature", "person.contact", "person.closing")
_GAP = re.compile(
    r"[ \t]*:?[ \t*_|]*(?:\n[ \t*_\r]*){0,4}(?:(?:de\s)?(?:heer|mevrouw|dhr\.?|mw\.?)\s)?"
    r"(?:(?:dr|mr|drs|ir|prof|ing)\.\s?){0,3}"
)
_LINE_END = re.compile(r"[ \t*_\\|\r]*(?:\n|\Z|[,(|]|Onderwerp)")
_END_OF_LINE = re.compile(r"[ \t*_\\\r]*(?:\n|\Z)")
_STRAY = 2  # a letter left by typing does not undo a signature
_CHAIR = re.compile(
    r"^[ \t*_]*(?:de[ ])?(?:\w{1,12}-|\w{1,20} )?(?:voorzitter|griffier)(?![\w-])[^\n]{0,120},[ \t]*\Z", re.I | re.M
)
_LIST = ("person.member", "person.mover", "person.office", "person.listed", "person.present")
_BY_FIRST_NAME = ("person.called", "person.concerned")
_OF_PARTY = re.compile(r"(?<=\w)\s(?:van|namens)\s(?:(?:de|het)\s)?(?P<party>\S+)\Z")
_SIGNERS = re.compile(r"[ \t*_]*(?P<name>[^\n]{0,60}?)[ \t*_\r,.]*(?:\n|\Z)")
_NO_NAME_BEFORE = re.compile(
    r"(?:[Ww]et|[Ss]traat|[Ll]aan|[Pp]lein|[Ss]tichting|[Cc]ommissie|[Hh]uis|[Ss]chool|[Ff]onds)[ -]\Z"
)
_ONE_MEMBER = re.compile(r"(?<![\w-])het\s\Z", re.IGNORECASE)
_FIRST_ALONE = re.compile(
    r"(?<![\w.@-])[A-ZÀ-Þ][a-zà-ÿ]{2,20}(?:-[A-ZÀ-Þ][a-zà-ÿ]{2,20})?"
    r"(?![\w@-]| [A-ZÀ-Þ]| (?:van|de|den|der|ten|ter|el) )"
)
_SPEAKS = re.compile(
    r"(?:(?m:^)|(?<=[.!?]\s))(?P<name>(?:(?:Van|De|Den|Ter|Ten|El)(?: (?:der|den|de|het))? )?[A-ZÀ-Þ][\w'-]{2,30})"
    r" (?:zei|vond|had|is|was|deed|vroeg|wil|gaf|wees|kwam|schreef|zal|kan|en|[a-z]{2,20}(?:t|de|te))\b"
)
_BEGINS_SENTENCE = re.compile(r"\b(?:De|Het|Een|Dit|Dat|Die|Deze|Er|In|Op|Hij|Zij|Ik|Wij|Ook)\b")
_INITIALS_AFTER = re.compile(r", (?:[A-ZÀ-Þ]\.){1,5}(?![\w.])")
_SHORT_NAME = re.compile(r" \((?:hierna:? )?(?P<short>[A-Z]{2,6})\)")
_BLANK = re.compile(r"\s{0,6}")
_HOUSE_NUMBER = re.compile(r" \d{1,4}[a-z]?\b")
_AUTHORS_BEFORE = re.compile(r"(?:\.,\s|\()(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en)\s){0,2}[A-ZÀ-Þ][\w'-]+,\s\Z")
_PART_BEFORE = re.compile(
    r"(?:bijlage|artikel|onderdeel|punt|lid|optie|variant|deel|categorie|groep|vraag|type|fase|tabel|figuur)\s\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """`[start, end)` of a name, the rule that found it, and the role that stands before it."""

    start: int
    end: int
    rule: str
    role: str | None


def mentions(document: Document) -> list[Mention]:
    """The mentions in reading order, without overlap; rules that say more of the person go first."""
    taken = bytearray(len(document.text) + 1)
    kept: list[Mention] = []
    for source in (_introduced, _shaped):
        for mention in source(document):
            if taken.find(1, mention.start, mention.end) < 0:
                taken[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
                kept.append(mention)
    names = [(document.folded[one.start : one.end], one.rule) for one in kept]
    known = _left({surname(name) for name, _rule in names}, document.folded, taken)
    first = _left(set(_first_names(names)), document.folded, taken)
    for mention in _known(document, known, first):
        if taken.find(1, mention.start, mention.end) < 0:
            taken[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
            kept.append(mention)
    return sorted(kept, key=lambda one: one.start)


def _left(names: set[str], text: str, taken: bytearray) -> set[str]:
    """The names that stand anywhere in the text beyond what is taken."""
    return {name for name in names if _stands_free(name, text, taken)}


def _stands_free(name: str, text: str, taken: bytearray) -> bool:
    place = text.find(name)
    while place >= 0:
        if taken.find(1, place, place + len(name)) < 0:
            return True
        place = text.find(name, place + 1)
    return False


def _introduced(document: Document) -> Iterator[Mention]:
    for rule, match in hits(document, "person"):
        role = match.groupdict().get("role")
        if rule.name == "person.signer":
            yield from _signers(document, match.end(), rule)
        elif rule.name in _BY_FIRST_NAME:
            called = names_at(document.folded, match.end(), len(document.text))
            yield from (_mention(span, rule, role) for span in called if first_name(document.folded[slice(*span)]))
        elif rule.name in _LIST:
            certain = rule.name == "person.member" and bool(
                _ONE_MEMBER.search(document.folded, max(0, match.start() - 5), match.start())
            )
            place = _BLANK.match(document.folded, match.end())
            found = names_at(
                document.folded, place.end() if place else match.end(), len(document.text), certain=certain
            )
            found = (_without_party(document.folded, span) for span in found)
            kept = (span for span in found if certain or _is_person(document, span))
            yield from (_mention(_with_initials(document.folded, span), rule, role) for span in kept)
        elif span := _following(document, match.end(), rule):
            span = _without_party(document.folded, span)
            if _is_person(document, span):
                yield _mention(span, rule, role)


def _with_initials(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The span with the initials that follow a surname: "het lid Kaya, A.B. (Volt)"."""
    initials = _INITIALS_AFTER.match(text, span[1]) if " " not in text[slice(*span)] else None
    return (span[0], initials.end()) if initials else span


def _following(document: Document, place: int, rule: Rule) -> tuple[int, int] | None:
    """The name after an opener; below a function or a label it must be whole and end its line."""
    text, end = document.folded, len(document.text)
    if rule.name == "person.signed":
        found = name_at(text, place, end)
        return found if found and _END_OF_LINE.match(text, found[1], end) else None
    if rule.name not in _LABELS:
        return name_at(text, place, end)
    chair = rule.name == "person.signature" and _CHAIR.search(text, max(0, place - 160), place)
    gap = _GAP.match(text, place, end)
    found = name_at(text, gap.end() if gap else place, end)
    if found is None:
        return None
    alone = " " not in text[slice(*found)] and "." not in text[slice(*found)]
    named = rule.name != "person.signature" and first_name(text[slice(*found)])
    if alone and not named and not (chair and _END_OF_LINE.match(text, found[1], end)):
        return None
    return found if _LINE_END.match(text, found[1], end) else None


def _without_party(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The span up to "van" and a party: "Kaya van GroenLinks" and "Kaya van de SP" are Kaya."""
    party = _OF_PARTY.search(text, *span)
    return (span[0], party.start()) if party and party.group("party") in words("parties") else span


def _signers(document: Document, place: int, rule: Rule) -> Iterator[Mention]:
    """The lines after a motion that hold a name and nothing else."""
    if document.metadata.genre not in ("motie", None):
        return
    while place < len(document.text) and (line := _SIGNERS.match(document.folded, place)):
        found = name_at(document.folded, line.start("name"), line.end("name"), certain=True)
        if line.group("name").strip() and (found is None or found[1] < line.end("name") - _STRAY):
            return
        if found:
            yield _mention(found, rule, None)
        place = line.end()


def _shaped(document: Document) -> Iterator[Mention]:
    for rule in rules("person-name"):
        if rule.name == "person.known":
            continue
        matches = everywhere(rule, document)
        for match in _with_first_name(rule, matches) if rule.name == "person.first-name" else matches:
            before = document.folded[max(0, match.start() - 60) : match.start()]
            other = rule.name == "person.initials" and (_PART_BEFORE.search(before) or _AUTHORS_BEFORE.search(before))
            span = _without_lead(match)
            if rule.name == "person.first-name":
                span = _whole(document, span)
            if not other and _is_person(document, span):
                yield _mention(span, rule, None)


def _with_first_name(rule: Rule, matches: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The matches that begin with a usual first name; "Volgens Marieke de Wit" has one at its second word."""
    for match in matches:
        if first_name(match.group("first")):
            yield match
        elif (later := rule.compiled.match(match.string, match.end("first") + 1)) and first_name(later.group("first")):
            yield later


def _without_lead(match: re.Match[str]) -> tuple[int, int]:
    """The span without a preposition before a first name ("van Marieke Kaya") and without white space at its end."""
    name = match.group().rstrip()
    before, _, rest = name.partition(" ")
    lead = len(before) + 1 if before in ("van", "de", "den") and first_name(rest.split(" ")[0]) else 0
    return match.start() + lead, match.start() + len(name)


def _whole(document: Document, span: tuple[int, int]) -> tuple[int, int]:
    """The span with the second word of a surname: "Els de Wit Kaya"."""
    whole = name_at(document.folded, span[0], len(document.text))
    if whole is None or whole[1] <= span[1] or not _is_person(document, whole):
        return span
    return span if _BEGINS_SENTENCE.search(document.folded, span[1], whole[1]) else whole


def _first_names(names: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The first names of people also named in full: "Marieke" of "Marieke de Wit"; each name comes with its rule.

    A list of who was there may hold first names that are unusual.
    """
    for name, rule in names:
        first, *others = name.split()
        if others and (first_name(first) or (rule == "person.listed" and first.isalpha() and first[1:].islower())):
            yield first


def _known(document: Document, known: set[str], first: set[str]) -> Iterator[Mention]:
    """Other places where a surname stands, in a sentence and not at its start; or a first name, anywhere."""
    rule = next(rule for rule in rules("person-name") if rule.name == "person.known")
    for match in _SPEAKS.finditer(document.folded) if known else ():
        if surname(match.group("name")) in known:
            yield _mention(match.span("name"), rule, None)
    for match in everywhere(rule, document) if known else ():
        before = document.folded[max(0, match.start() - 14) : match.start()]
        street = _HOUSE_NUMBER.match(document.folded, match.end())
        if surname(match.group()) in known and not street and not _NO_NAME_BEFORE.search(before):
            yield _mention(match.span(), rule, None)
    for match in _FIRST_ALONE.finditer(document.folded) if first else ():
        if match.group() in first:
            yield _mention(match.span(), rule, None)


def _is_person(document: Document, span: tuple[int, int]) -> bool:
    name = document.folded[slice(*span)]
    if (short := _SHORT_NAME.match(document.folded, span[1])) and _first_letters(name) == short.group("short"):
        return False  # "Bureau Water Beheer (BWB)": an organisation
    return personal(name) and not set(re.split(r"[\s/]", name)) & words("parties")


def _first_letters(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())


def _mention(span: tuple[int, int], rule: Rule, role: str | None) -> Mention:
    return Mention(span[0], span[1], rule.name, " ".join(role.split()).strip(" ,:") if role else None)
