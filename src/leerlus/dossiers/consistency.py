"""What does not add up between the papers of a dossier; each fault names the places, a person decides what is right."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from leerlus.dossiers.amounts import amounts
from leerlus.dossiers.paper import Moment, Paper, PaperRole, Said
from leerlus.dutch.calendar_words import day_in_words
from leerlus.dutch.folding import fold
from leerlus.dutch.names import surname

_SHORTEST_NAME = 5
_FEW_WORDS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where to look: the paper, and its words there; no words where something is missing."""

    key: str
    title: str
    quote: str = ""
    start: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """`code` is stable; `message` is a Dutch sentence."""

    code: str
    message: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything that is compared."""

    papers: tuple[Paper, ...]
    moments: tuple[Moment, ...] = ()
    debate_on: date | None = None

    def of(self, *roles: PaperRole) -> list[Paper]:
        """The papers with one of these roles."""
        return [paper for paper in self.papers if paper.role in roles]


def faults(dossier: Dossier) -> list[Fault]:
    """All faults, in the order of the checks."""
    return [fault for check in CHECKS for fault in check(dossier)]


def annex_counts(dossier: Dossier) -> Iterator[Fault]:
    """A paper that lists annexes, against the annexes that are here."""
    here = len(dossier.of(PaperRole.ANNEX))
    for paper in dossier.of(PaperRole.NOTA, PaperRole.LETTER):
        listed = len(paper.annexes)
        if listed and listed != here:
            message = f"{_name(paper)} noemt {_count(listed, 'bijlage', 'bijlagen')}; in dit dossier zit {here}."
            if here != 1:
                message = message.replace(" zit ", " zitten ")
            yield Fault(code="annex-count", message=message, places=(_place(paper),))


def order_of_days(dossier: Dossier) -> Iterator[Fault]:
    """A memo after its letter, a letter before the decision, a paper after the debate."""
    letters = [paper for paper in dossier.of(PaperRole.LETTER) if paper.dated]
    for letter in letters:
        assert letter.dated is not None
        for nota in dossier.of(PaperRole.NOTA):
            if nota.dated and nota.dated > letter.dated:
                yield Fault(
                    code="order",
                    message=f"{_name(nota)} is van {_on(nota.dated)}, na de brief van {_on(letter.dated)}.",
                    places=(_place(nota), _place(letter)),
                )
        for moment in dossier.moments:
            if moment.on > letter.dated:
                message = f"De brief is van {_on(letter.dated)}; {moment.who} besloot pas op {_on(moment.on)}."
                yield Fault(code="order", message=message, places=(_place(letter),))
    for paper in dossier.of(PaperRole.NOTA, PaperRole.LETTER):
        if dossier.debate_on and paper.dated and paper.dated > dossier.debate_on:
            message = f"{_name(paper)} is van {_on(paper.dated)}, na het debat van {_on(dossier.debate_on)}."
            yield Fault(code="order", message=message, places=(_place(paper),))


def twice_the_same_reference(dossier: Dossier) -> Iterator[Fault]:
    """One reference of a sender on two papers."""
    found: dict[str, list[Paper]] = defaultdict(list)
    for paper in dossier.papers:
        for reference in dict.fromkeys(paper.references):
            found[reference].append(paper)
    for reference, papers in found.items():
        if len(papers) > 1:
            places = tuple(_place(paper, reference, paper.text.find(reference)) for paper in papers)
            yield Fault(code="reference", message=f"Kenmerk {reference} staat op twee stukken.", places=places)


def sums(dossier: Dossier) -> Iterator[Fault]:
    """An amount in the letter that no memo and no annex has, while they do name amounts."""
    known = {said.value for paper in dossier.of(PaperRole.NOTA, PaperRole.ANNEX) for said in amounts(paper.text)}
    if not known:
        return
    for letter in dossier.of(PaperRole.LETTER):
        unknown = {said.value: said for said in amounts(letter.text) if said.value not in known}
        for said in unknown.values():
            yield Fault(
                code="sum",
                message=f"Het bedrag {said.quote} staat in de brief, en in geen nota of bijlage.",
                places=(_place(letter, said.quote, said.start),),
            )


def sessions(dossier: Dossier) -> Iterator[Fault]:
    """One House paper with two session years."""
    found: dict[str, dict[str, tuple[Paper, Said]]] = defaultdict(dict)
    for paper in dossier.papers:
        for said in paper.sessions:
            target, _space, session = said.value.rpartition(" ")
            found[target].setdefault(session, (paper, said))
    for named in found.values():
        if len(named) > 1:
            places = tuple(_place(paper, said.quote, said.start) for paper, said in named.values())
            message = f"Hetzelfde Kamerstuk krijgt twee vergaderjaren: {' en '.join(sorted(named))}."
            yield Fault(code="session", message=message, places=places)


def spelled_twice(dossier: Dossier) -> Iterator[Fault]:
    """The name of an office holder with one letter's difference."""
    found: dict[str, tuple[Paper, Said]] = {}
    for paper in dossier.papers:
        for said in paper.people:
            found.setdefault(fold(surname(said.value)).casefold(), (paper, said))
    for one, other in combinations(sorted(found), 2):
        if min(len(one), len(other)) >= _SHORTEST_NAME and _one_letter_apart(one, other):
            (paper, said), (second, again) = found[one], found[other]
            yield Fault(
                code="name",
                message=f"Een naam staat op twee manieren geschreven: {said.value} en {again.value}.",
                places=(_place(paper, said.quote, said.start), _place(second, again.quote, again.start)),
            )


def promises_without_record(dossier: Dossier) -> Iterator[Fault]:
    """A promise in the letter on which no commitment in the register stands."""
    for letter in dossier.of(PaperRole.LETTER):
        for said in letter.promises:
            yield Fault(
                code="promise",
                message="Deze zin belooft iets, en het register heeft er geen toezegging van.",
                places=(_place(letter, said.quote, said.start),),
            )


def without_motivation(dossier: Dossier) -> Iterator[Fault]:
    """Something stays inside, and no memo says why."""
    closed = [paper for paper in dossier.papers if paper.withheld]
    told = [paper for paper in dossier.of(PaperRole.NOTA) if len((paper.motivation or "").split()) >= _FEW_WORDS]
    if closed and not told:
        yield Fault(
            code="motivation",
            message="Niet alles in dit dossier wordt openbaar, en geen nota zegt waarom.",
            places=tuple(_place(paper) for paper in closed),
        )


CHECKS: tuple[Callable[[Dossier], Iterator[Fault]], ...] = (
    annex_counts,
    order_of_days,
    twice_the_same_reference,
    sums,
    sessions,
    spelled_twice,
    promises_without_record,
    without_motivation,
)


def _one_letter_apart(one: str, other: str) -> bool:
    """One letter more, less, or other."""
    if abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    at = next((place for place, sign in enumerate(short) if sign != long[place]), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]


def _place(paper: Paper, quote: str = "", start: int = 0) -> Place:
    return Place(key=paper.key, title=paper.title, quote=quote, start=max(0, start))


def _name(paper: Paper) -> str:
    return {PaperRole.NOTA: "De nota", PaperRole.LETTER: "De brief", PaperRole.ANNEX: "De bijlage"}[paper.role]


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def _on(day: date) -> str:
    return day_in_words(day)
