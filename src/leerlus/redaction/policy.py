"""Which passages should go, and why: what the reader found, weighed by what the law asks.

Names and personal data of civil servants, affected people and citizens go; holders of public office and authors of
cited works stay; where the text itself leaves doubt, a person decides.
"""

from collections.abc import Iterable, Iterator

from leerlus.document import Document
from leerlus.dutch.names import surname
from leerlus.reading.person.keeping import PRIVATE
from leerlus.redaction.letters import is_telling
from leerlus.redaction.plan import Caution, Decision, Plan, Redaction, in_order, with_alike
from leerlus.statements import Defect, Person, PersonalData, Statement

_PRIVACY, _NUMBERS = "5.1.2e", "5.1.1e"
_LEFTOVER = "leftover-annotation"
_TYPES = {
    "email": "E-mailadres",
    "phone": "Telefoonnummer",
    "address": "Adres",
    "bsn": "Burgerservicenummer",
    "iban": "Rekeningnummer",
    "birth-date": "Geboortedatum",
    "initials": "Paraaf of initialen",
    "signature": "Handtekening",
    "licence-plate": "Kenteken",
}


def proposed(document: Document, statements: Iterable[Statement]) -> Plan:
    """A plan with every person and personal datum: those that go as proposals, those that stay as rejected.

    The words of a proposal are proposed wherever they stand. Other defects that matter before publication (working
    notes left behind, annexes that do not add up) come along as cautions.
    """
    said = tuple(statements)
    residues = [one for one in said if isinstance(one, Defect) and one.code == _LEFTOVER]
    persons = [one for one in said if isinstance(one, Person)]
    doubtful = _names(one for one in persons if one.keep) & _names(one for one in persons if not one.keep)
    found = [_person(one, doubtful, residues) for one in persons]
    found += [_datum(one) for one in said if isinstance(one, PersonalData)]
    plan = Plan(
        sha256=document.sha256,
        text_version=document.text_version,
        redactions=in_order(_without_repeats(found)),
        cautions=(*_cautions(said), *_unread(document)),
    )
    return with_alike(plan, document, [one.quote for one in plan.redactions if is_telling(one.quote)])


def _names(persons: Iterable[Person]) -> set[str]:
    return {surname(one.name).casefold() for one in persons}


def _person(person: Person, doubtful: set[str], residues: list[Defect]) -> Redaction:
    """The redaction of a name; `doubtful` surnames belong to someone who stays and to someone who goes."""
    decision, reason = Decision.REJECTED if person.keep else Decision.PROPOSED, person.reason
    if any(residue.start <= person.start < residue.end for residue in residues):
        decision = Decision.UNDECIDED
        reason = "De naam staat in een achtergebleven werkaantekening. Beslis of de naam blijft staan."
    elif surname(person.name).casefold() in doubtful and not _is_clear(person):
        decision = Decision.UNDECIDED
        reason = "Van twee mensen met deze achternaam bekleedt er een een openbaar ambt. Beslis wie hier bedoeld is."
    return _redaction(person, decision, reason, _PRIVACY)


def _is_clear(person: Person) -> bool:
    """Whether the words around the name itself say who is meant."""
    if person.rule == "person.known":  # a bare surname
        return False
    return person.role is not None if person.keep else person.reason != PRIVATE


def _datum(datum: PersonalData) -> Redaction:
    name = _TYPES.get(datum.type, "Persoonsgegeven")
    if datum.keep:
        return _redaction(datum, Decision.REJECTED, f"{name} van een organisatie: blijft staan.", _PRIVACY)
    ground = _NUMBERS if datum.type == "bsn" else _PRIVACY
    return _redaction(datum, Decision.PROPOSED, f"{name} van een persoon.", ground)


def _redaction(statement: Statement, decision: Decision, reason: str, ground: str) -> Redaction:
    return Redaction(
        start=statement.start,
        end=statement.end,
        quote=statement.quote,
        ground=ground,
        reason=reason,
        decision=decision,
        page=statement.page,
        rule=statement.rule,
    )


def _without_repeats(found: list[Redaction]) -> Iterator[Redaction]:
    """The redactions, leaving out those that lie wholly within another that goes as well."""
    reach = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.goes and one.end <= reach:
            continue
        reach = max(reach, one.end) if one.goes else reach
        yield one


def _cautions(statements: Iterable[Statement]) -> Iterator[Caution]:
    for one in statements:
        if isinstance(one, Defect):
            yield Caution(
                code=one.code, message=one.message, quote=one.quote, start=one.start, end=one.end, page=one.page
            )


def _unread(document: Document) -> Iterator[Caution]:
    """The pages of a PDF that are only a picture: nobody read them, so a person must look."""
    for number in dict(document.properties).get("pagesWithoutText", "").split(", "):
        if number.isdecimal():
            message = "Deze bladzijde is alleen een beeld. Wat erop staat is niet gelezen: bekijk haar zelf."
            place = next(page.start for page in document.pages if page.number == int(number))
            yield Caution(code="page-without-text", message=message, quote="", start=place, end=place, page=int(number))
