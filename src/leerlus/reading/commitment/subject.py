"""Who does what a finite verb says: the words right before or right after it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from leerlus.document import Document
from leerlus.dutch.clauses import clause_start, subordinate
from leerlus.law.bodies import Party, body, local_body, party_at
from leerlus.reading.commitment.local import is_local

_ADVERBS = (
    r"(?:(?:daarom|dus|ook|nog|nu|er|dan|verder|echter|hier|daar|hiertoe|daartoe|hiermee|daarmee|daarbij|hierbij|tevens|zelf|graag"
    r"|wel|hierover|daarover|vervolgens)\s+){0,2}"
)
_AFTER = re.compile(rf"\s+{_ADVERBS}(?=\S)")
_GENITIVE = re.compile(
    r"(?<![\w-])(?:van|voor|door|met|aan|bij|in|op|over|tussen|binnen|namens|tot|uit|als)\s\Z", re.IGNORECASE
)
_GOES_ON = re.compile(r"\s*(?:(?:en|van|voor|\()[^.;:,]{0,80})?")
_WORD = re.compile(r"[\w'&.-]+")
_BACK = 300
_AND = re.compile(
    r"(?:,|(?<![\w-])(?:en|maar))\s+(?:(?:daarom|dus|ook|dan|tevens|hierbij|daarbij|zo)\s+)?\Z", re.IGNORECASE
)
_MEANS_THAT = re.compile(
    r"(?<![\w-])(?:betekent(?:\s+\w+)?|leidt\s+ertoe|houdt\s+in|heeft\s+ertoe\s+geleid),?\s+dat\s+", re.IGNORECASE
)
_SINGULAR = re.compile(
    r"(?:ik|(?:het|dit|ons)\s+(?:\w+\s+)?kabinet|kabinet|de\s+(?:\w+\s+)?(?:regering|minister|staatssecretaris|overheid|rijksoverheid)"
    r"|(?:het|mijn|ons)\s+(?:ministerie|departement)|het\s+rijk)(?![\w-])"
)
_AND_FINAL = re.compile(r"\s+\w+en(?=\s*(?:[.,;:]|\Z))")
_NEW_SUBJECT = re.compile(
    r"\s+(?:ik|we|wij|(?<=t\s)u|men|zij|het\s+kabinet|de\s+(?:minister|staatssecretaris|regering))(?![\w-])",
    re.IGNORECASE,
)
_FRONTED = re.compile(
    r"(?:in|op|bij|met|door|voor|na|naast|ook|zo|daarnaast|daarom|daarbij|daarmee|daarvoor|hierbij|hiermee|hiervoor|hiertoe|daartoe|tot|"
    r"vanaf|vanuit|via|aan|om|onder|uit|over|per|binnen|tevens|verder|vervolgens|wanneer|als|jaarlijks|samen|begin|eind|medio|uiterlijk|"
    r"naar|volgens|conform|tijdens|dit\s+jaar|volgend\s+jaar|komend\w*|er|hierover|daarover|vanzelfsprekend|uiteraard|en|maar)\b",
    re.IGNORECASE,
)
_DEFINED = re.compile(
    r"\b[\w-]{0,40}(?:[dD]ienst|[mM]inisterie|[dD]irectie|[aA]gentschap|[tT]eam)\b[^().;\n]{0,80}\(([A-Z][\w&]{1,11})\)"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """`[start, end)` of the words and whose they are; party None for a thing or an unknown name.

    `shared` says that word order does not tell: "Ik heb dit gevraagd en zal u schrijven", "Dit betekent dat ik u zal
    schrijven".
    """

    start: int
    end: int
    party: Party | None
    shared: bool = False


def subject_of(document: Document, start: int, verb: tuple[int, int], end: int) -> Subject | None:
    """The subject of the finite verb at `verb` in the sentence `[start, end)`; None where nothing fits.

    A body right before the verb goes first; then the author right after it ("De brief stuur ik"), then what stands
    before it, then any body after it.
    """
    text = document.folded
    if is_local(document) and (local := _local(text, start, verb, end)):
        return Subject(local[0], local[1], Party.OWN)
    before = _before(document, start, verb[0])
    if before and before.party in (Party.OWN, Party.AGENCY):
        return before
    if joined := _shared(text, start, verb, end) or _led_in(text, start, verb[0]):
        return joined
    after = _AFTER.match(text, verb[1], end)
    found = party_at(text, after.end(), end) if after else None
    if after and found and not _same_number(text[after.end() : found[1]].lower(), text[slice(*verb)].lower()):
        return before  # "De leden vragen de regering": what follows is the object
    if after and found and (found[0] is Party.OWN or before is None):
        return Subject(after.end(), found[1], found[0])
    return before


def _before(document: Document, start: int, place: int) -> Subject | None:
    text = document.folded
    begin = clause_start(text, start, place)
    if party := _party_before(text, begin, place):
        return party
    first = _WORD.search(text, begin, place)
    if first is None or _FRONTED.match(text, first.start(), place):
        return None
    stop = begin + len(text[begin:place].rstrip())
    known = party_at(text, first.start(), stop)
    if known and _GOES_ON.fullmatch(text, known[1], stop):
        return Subject(first.start(), known[1], known[0])
    if _abbreviation(text[first.start() : stop]) in _agencies(document.text):
        return Subject(first.start(), stop, Party.AGENCY)
    return Subject(first.start(), stop, None)


def _shared(text: str, start: int, verb: tuple[int, int], end: int) -> Subject | None:
    """The author as subject of the clause before, where "en" joins the verb to it and no new subject stands."""
    begin = max(start, verb[0] - _BACK)
    if not _AND.search(text, begin, verb[0]) or _AND_FINAL.match(text, verb[1], end):
        return None
    if _NEW_SUBJECT.match(text, verb[1], end):
        return None
    for match in body(Party.OWN).finditer(text, begin, verb[0]):
        if _GENITIVE.search(text, max(begin, match.start() - 12), match.start()):
            continue
        first_person = match.group().lower() == "ik"
        if subordinate(text, begin, match.start()) or (not first_person and subordinate(text, match.end(), verb[0])):
            return None
        if _agree(match.group().lower(), text[verb[0] : verb[1]].lower()):
            return Subject(match.start(), match.end(), Party.OWN, shared=True)
        return None
    return None


def _led_in(text: str, start: int, place: int) -> Subject | None:
    """The author as subject of a clause under "Dit betekent dat", where the verb stands last."""
    led = _MEANS_THAT.search(text, max(start, place - _BACK), place)
    found = body(Party.OWN).match(text, led.end(), place) if led else None
    return Subject(found.start(), found.end(), Party.OWN, shared=True) if found else None


def _same_number(subject: str, verb: str) -> bool:
    """Whether a plural verb has a plural subject: "vragen wij", not "vragen de regering"."""
    plural = verb.endswith(("en", "aan", "zijn", "doen", "zien")) and verb != "ben"
    return not plural or not _SINGULAR.match(subject)


def _agree(subject: str, verb: str) -> bool:
    """Whether the form of the verb fits the subject: "ik stuur", "we sturen", "het kabinet stuurt"."""
    if verb in ("zal", "wil"):
        return not subject.startswith(("we", "wij"))
    if subject.startswith(("we", "wij", "departementen", "ministeries")):
        return verb.endswith("n")
    if subject.startswith("ik"):
        return not verb.endswith(("t", "en")) or verb in ("laat", "zet")
    return verb.endswith("t")


def _party_before(text: str, begin: int, place: int) -> Subject | None:
    """A body whose name ends right before the verb."""
    for party in (Party.OWN, Party.AGENCY):
        if span := _named_before(body(party), text, begin, place):
            return Subject(span[0], span[1], party)
    return None


def _named_before(names: re.Pattern[str], text: str, begin: int, place: int) -> tuple[int, int] | None:
    for match in names.finditer(text, max(begin, place - 120), place):
        if _GENITIVE.search(text, max(begin, match.start() - 12), match.start()):
            continue
        if not re.sub(_ADVERBS, "", text[match.end() : place].strip() + " ").strip():
            return match.span()
    return None


def _local(text: str, start: int, verb: tuple[int, int], end: int) -> tuple[int, int] | None:
    """The local government that is named right before or right after the verb."""
    names = local_body()
    if before := _named_before(names, text, clause_start(text, start, verb[0]), verb[0]):
        return before
    after = _AFTER.match(text, verb[1], end)
    found = names.match(text, after.end(), end) if after else None
    return found.span() if found else None


def _abbreviation(words: str) -> str:
    parts = words.split()
    return parts[-1] if len(parts) <= 2 else ""


@lru_cache(maxsize=2)
def _agencies(text: str) -> frozenset[str]:
    """Abbreviations that the text explains as a service of the government: "Dienst Waterheffingen (DWH)"."""
    return frozenset(_DEFINED.findall(text))
