"""References to published documents, rules and motions that have an identifier.

Where two rules read the same words, the first in the rule table holds. A motion that is followed by the number of the
paper it stands in is that paper, and no second citation.
"""

from collections.abc import Callable, Iterator

from leerlus.document import Document
from leerlus.reading.citation.articles import articles
from leerlus.reading.citation.candidates import weighed
from leerlus.reading.citation.gazettes import annexes, debates, gazettes, identifiers, judgments
from leerlus.reading.citation.motions import motions, without_paper
from leerlus.reading.citation.papers import bracketed, cases, dashed, papers
from leerlus.reading.citation.place import Cited, Place
from leerlus.reading.gate import hits
from leerlus.reading.rulebook import rules

_READERS: dict[str, Callable[[Place], Iterator[Cited]]] = {
    "ecli.full": judgments,
    "official.identifier": identifiers,
    "handelingen.annex": annexes,
    "handelingen.debate": debates,
    "staatscourant.number": gazettes,
    "staatsblad.number": gazettes,
    "tractatenblad.number": gazettes,
    "kamerstuk.case": cases,
    "kamerstuk.on-piece": papers,
    "kamerstuk.modern": papers,
    "kamerstuk.bare": papers,
    "kamerstuk.dashed": dashed,
    "kamerstuk.bracketed": bracketed,
    "law.article": articles,
    "motion.mover": motions,
    "motion.number": motions,
}


def find(document: Document) -> Iterator[Cited]:
    """Each citation in the document, in reading order; an overlapping reading of the same words is dropped."""
    order = {rule.name: number for number, rule in enumerate(rules("citation"))}
    found = sorted(hits(document, "citation"), key=lambda hit: (order[hit[0].name], hit[1].start()))
    taken = bytearray(len(document.text))
    kept: list[Cited] = []
    for rule, match in found:
        cited = list(_READERS[rule.name](Place(document=document, rule=rule.name, match=match)))
        if any(taken.find(1, one.start, one.end) >= 0 for one in cited):
            continue
        for one in cited:
            taken[one.start : one.end] = b"\x01" * (one.end - one.start)
        kept += cited
    yield from weighed(*without_paper(sorted(kept, key=lambda one: (one.start, one.end)), document))
