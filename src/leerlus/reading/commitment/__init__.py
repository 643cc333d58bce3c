"""Sentences in which the author, or the body it speaks for, binds itself.

A rule finds a finite verb; this module asks who its subject is, whether the clause binds, and what time belongs to it.
The first rule of the table that holds gives the sentence its one commitment.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from leerlus.document import Document
from leerlus.dutch.clauses import clause_start
from leerlus.law.bodies import Party
from leerlus.reading.commitment.due import due_in, periods_of
from leerlus.reading.commitment.subject import Subject, subject_of
from leerlus.reading.commitment.turns import turns_of_others
from leerlus.reading.commitment.vetoes import (
    done_at_once,
    happens_here,
    names_no_act,
    near,
    offers,
    only_may,
    runs_already,
    says_what_follows,
    tells_below,
    tells_effect,
    tells_now,
    vetoed,
)
from leerlus.reading.gate import hits
from leerlus.reading.progress import find as find_progress
from leerlus.reading.rulebook import Rule, rules
from leerlus.statements import Commitment, Period, Strength

_OF_OTHERS = ("motie", "besluitenlijst")  # the House speaks there; what it asks binds no author
_MOST = 12  # periods of one sentence
_SOFTENED = re.compile(
    r"(?<![\w-])(?:naar\s+verwachting|zo\s?veel\s+mogelijk|proberen|trachten|hopen|in\s+principe|mogelijk)(?![\w-])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule's finite verb in a sentence, with the periods ahead that the sentence holds."""

    rule: Rule
    verb: tuple[int, int]
    sentence: tuple[int, int]
    periods: tuple[Period, ...]
    gets: bool  # the verb says that someone receives something
    shared: bool = False  # its subject stands in the clause before

    @property
    def parts(self) -> list[str]:
        """The words of the rule's name: strength, what it needs, what it is."""
        return self.rule.name.split(".")


def find(document: Document) -> Iterator[Commitment]:
    """The commitments of a document, one a sentence, in reading order."""
    if document.metadata.genre in _OF_OTHERS:
        return
    order = {rule.name: number for number, rule in enumerate(rules("commitment"))}
    skipped = _skipped(document)
    best: dict[tuple[int, int], tuple[int, Commitment]] = {}
    for hit in _hits(document):
        rank = order[hit.rule.name]
        if hit.sentence in best and best[hit.sentence][0] <= rank:
            continue
        if any(start <= hit.verb[0] < end for start, end in skipped):
            continue
        begin = max([hit.sentence[0], *(end for _start, end in skipped if hit.sentence[0] < end <= hit.verb[0])])
        if found := _commitment(document, replace(hit, sentence=(begin, hit.sentence[1]))):
            best[hit.sentence] = (rank, found)
    yield from (found for _rank, found in sorted(best.values(), key=lambda one: one[1].start))


def _hits(document: Document) -> Iterator[Hit]:
    starts = [start for start, _end in document.sentences]
    periods: tuple[Period, ...] | None = None
    begins: list[int] = []
    for rule, match in hits(document, "commitment"):
        if periods is None:
            periods = periods_of(document)
            begins = [period.start for period in periods]
        sentence = document.sentences[bisect_left(starts, match.start() + 1) - 1]
        within = periods[bisect_left(begins, sentence[0]) : bisect_left(begins, sentence[1])][:_MOST]
        group = next((name for name, value in match.groupdict().items() if value), None)
        verb = match.span(group) if group else match.span()
        yield Hit(rule=rule, verb=verb, sentence=sentence, periods=within, gets=group == "verb_gets")


def _skipped(document: Document) -> list[tuple[int, int]]:
    """Headings, what others say in a debate, and the actions of progress tables: the author does not speak there."""
    spans = [(section.start, section.end) for section in document.sections] + turns_of_others(document)
    for row in find_progress(document):
        at = document.text.find(row.text.split("\n")[0][:40], row.start, row.end) if row.text else row.end
        spans.append((row.start, at if at >= 0 else row.start))
    return spans


def _commitment(document: Document, hit: Hit) -> Commitment | None:
    text, (start, end) = document.folded, hit.sentence
    subject = subject_of(document, start, hit.verb, end)
    if _lacks(document, hit, subject):
        return None
    place = subject.start if subject else hit.verb[0]
    loose = "expected" in hit.parts or (subject is not None and subject.shared)
    if vetoed(text, hit.sentence, hit.verb, subject_start=place, loose=loose):
        return None
    if _idle(document, replace(hit, shared=subject is not None and subject.shared)):
        return None
    soft = hit.parts[1] == "soft" or _SOFTENED.search(text, start, end)
    return Commitment(
        start=start,
        end=end,
        quote=document.quote(start, end),
        page=document.page_at(start),
        rule=hit.rule.name,
        actor=document.quote(subject.start, subject.end) if subject and _binds(subject) else None,
        strength=Strength.SOFT if soft else Strength.FIRM,
        due=due_in(text, hit.periods, hit.verb),
    )


def _lacks(document: Document, hit: Hit, subject: Subject | None) -> bool:
    """Whether the sentence lacks what the rule needs: a time ahead, the author as its subject, nobody else as such."""
    if hit.parts[-1] == "dated" and not hit.periods:
        return True
    if "own" in hit.parts:
        return not _binds(subject)
    if hit.parts[-1] == "dated" and hit.gets and any(period.recurrence for period in hit.periods):
        return True  # "elk jaar geld" is how things are
    if hit.parts[-1] == "dated" and hit.gets and not _binds(subject):
        return False
    if subject is None or subject.party is not Party.OTHER:
        return False
    if hit.parts[-1] == "made" and document.folded[subject.start : subject.start + 4].lower() == "een ":
        return False  # "Er wordt een commissie ingesteld": what is made, not who makes it
    return hit.parts[-1] not in ("dated", "comes", "informed")


def _binds(subject: Subject | None) -> bool:
    return subject is not None and subject.party in (Party.OWN, Party.AGENCY)


def _idle(document: Document, hit: Hit) -> bool:
    """Whether the sentence only tells what it does itself, what runs already, or what one would like."""
    text, (start, end) = document.folded, near(hit.sentence, hit.verb[0])
    last = hit.parts[-1]
    if last == "promised" and done_at_once(document.folded, *hit.sentence):
        return True
    if last in ("act", "act-with", "want", "go", "dated", "informed") and happens_here(text, start, end):
        return not text[start:end].lower().startswith(("een afschrift", "een kopie"))
    begin = clause_start(text, start, hit.verb[0]) if hit.shared else start
    if last in ("act", "act-with", "work", "include", "stake") and runs_already(text, begin, end) and not hit.periods:
        return True
    if last in ("act", "act-with", "informed") and not hit.periods and tells_now(text, start, end, hit.verb):
        return True
    if last in ("act", "act-with") and tells_effect(text, start, hit.verb):
        return True
    if last == "act-with" and not hit.periods and offers(text, hit.verb):
        return True
    if last in ("shall", "shall-happen") and tells_below(text, start, end):
        return True
    if last in ("dated", "made", "include") and says_what_follows(text, hit.sentence[0], hit.verb[0]):
        return True
    if last == "dated" and only_may(text, start, hit.verb):
        return True
    return last == "want" and names_no_act(text, hit.verb[1], end)
