"""Motions that are named by number, mover or part."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from leerlus.document import Document
from leerlus.law.motion import motion_target
from leerlus.law.words import words
from leerlus.reading.citation.place import Cited, Place
from leerlus.statements import Citation, MotionCitation

_NUMBER_BEFORE = re.compile(r"(?:nr|no|nummer)\b\.?\s{0,2}(\d{1,4})\.?[\s,:-]{1,3}(?:de\s)?$", re.IGNORECASE)
_LISTED = re.compile(r"(?:,\s?(?:en\s)?|\sen\s)(\d{1,4})(?![\d.%])(?!\s\d{3}(?!\d))")
_SENTENCE_END = re.compile(r";|[.!?]\s+[A-ZÀ-Þ]|\n\s*\n")
_NOTE_MARK = re.compile(
    r"(?:<sup>|\[\^?)(\d{1,3})(?:</sup>|\])|(?:(?<=[a-zà-ÿ)])|(?<=[a-zà-ÿ)][.,;:]))(\d{1,2})(?=[\s.,;:)]|$)"
)
_NOTE = re.compile(r"^[ \t]*+(?:<sup>|\[\^?)?(\d{1,3})(?:</sup>|\]:?|\))?[ \t]", re.MULTILINE)
_ANOTHER_SENTENCE = re.compile(r"moties?\b|[.!?](?:\d{1,2}|<sup>\d{1,2}</sup>)?\s+[A-ZÀ-Þ]|\n\s*\n")
Named = dict[str, set[str]]

_FAR = 250
_NEAR = 6


def motions(place: Place) -> Iterator[Cited]:
    """One motion, or several where a list of numbers follows.

    "NR. 8 Motie De Boer c.s., deel 2" gives number 8, mover "De Boer c.s.", part 2.
    """
    number, start = _number(place), place.match.start()
    if number is None and (before := _NUMBER_BEFORE.search(place.text, max(0, start - 24), start)):
        number, start = before.group(1), before.start()
    mover = _mover(place, numbered=number is not None)
    if mover is None and number is None:
        return
    yield _motion(place, (start, place.match.end()), number=number, mover=mover)
    at = place.match.end()
    while mover is None and place.group("plural") and (found := _LISTED.match(place.text, at)):
        yield _motion(place, found.span(1), number=found.group(1), mover=None)
        at = found.end()


def without_paper(cited: list[Cited], document: Document) -> tuple[list[Cited], Named]:
    """All but the motions whose paper number stands beside them or in their note, and what those papers are.

    `cited` is in reading order. The second part gives the papers by the name of the motion, as targets.
    """
    papers = [one for one in cited if is_paper(one)]
    notes = _notes(document) if papers else {}
    kept: list[Cited] = []
    named: Named = {}
    for position, one in enumerate(cited):
        paper = (
            _paper_before(one, cited, position, document)
            or _paper_after(one, cited, position, document)
            or _paper_in_note(one, document, notes=notes, papers=papers)
            if isinstance(one, MotionCitation)
            else None
        )
        if paper is None:
            kept.append(one)
        else:
            named.setdefault(one.target, set()).add(paper.target)
    return kept, named


def _paper_before(motion: MotionCitation, cited: list[Cited], position: int, document: Document) -> Cited | None:
    """The paper that the motion only explains: "31 999, nr. 8 (motie-De Boer)"."""
    if position == 0 or not is_paper(before := cited[position - 1]):
        return None
    between = document.folded[before.end : motion.start]
    return before if len(between) <= _NEAR and not any(map(str.isalnum, between)) else None


def _paper_after(motion: MotionCitation, cited: list[Cited], position: int, document: Document) -> Cited | None:
    """The paper whose number the sentence goes on to give, between brackets or right after the name."""
    for following in range(position + 1, len(cited)):
        other = cited[following]
        if isinstance(other, MotionCitation) or other.start - motion.end > _FAR:
            return None
        between = document.folded[motion.end : other.start]
        if _SENTENCE_END.search(document.folded, motion.end, other.start + 1):
            return None
        if is_paper(other):
            near = "(" in between[-12:] or "[" in between[-12:] or len(between) <= 2 * _NEAR
            return other if near else None
    return None


def _paper_in_note(
    motion: MotionCitation, document: Document, *, notes: dict[str, list[int]], papers: list[Cited]
) -> Cited | None:
    """The paper that begins the note to which the sentence goes on: "motie-De Boer<sup>4</sup>"."""
    if not notes:
        return None
    window = document.folded[motion.end : motion.end + _FAR]
    stop = _ANOTHER_SENTENCE.search(window)
    for mark in _NOTE_MARK.finditer(
        document.folded, motion.end, motion.end + (stop.end() - 1 if stop else len(window))
    ):
        places = notes.get(mark.group(1) or mark.group(2), [])
        note = bisect_right(places, motion.end)
        if note < len(places):
            paper = bisect_left(papers, places[note], key=lambda one: one.start)
            return papers[paper] if paper < len(papers) and papers[paper].start <= places[note] + _FAR else None
    return None


def _notes(document: Document) -> dict[str, list[int]]:
    """Where a line begins with a note mark: the mark's number, and where the words after it begin."""
    found: dict[str, list[int]] = {}
    for note in _NOTE.finditer(document.folded):
        found.setdefault(note.group(1), []).append(note.end())
    return found


def is_paper(cited: Cited) -> bool:
    """Whether this is one paper, not a whole dossier."""
    return isinstance(cited, Citation) and cited.scheme == "kamerstuk" and cited.target.count("-") > 1


def _mover(place: Place, *, numbered: bool) -> str | None:
    """The first mover as written, with "c.s." where it follows; None where the words name no person.

    After a number "van" belongs to the name ("NR 37 motie van Veen"); in a running sentence it is a preposition.
    """
    name = place.group("mover")
    if name is None or name.split()[-1] in words("parties"):
        return None
    start, end = place.match.span("mover")
    if not numbered and name.startswith("van "):
        start += len("van ")
    if place.group("circle") and not place.group("others"):
        end = place.match.end("circle")
    return " ".join(place.document.quote(start, end).split()) or None


def _number(place: Place) -> str | None:
    return place.group("number") or place.group("inner") or place.group("after")


def _motion(place: Place, span: tuple[int, int], *, number: str | None, mover: str | None) -> MotionCitation:
    start, end = span
    part = place.group("part") or place.group("ahead")
    return MotionCitation(
        start=start,
        end=end,
        quote=place.document.quote(start, end),
        page=place.document.page_at(start),
        rule=place.rule,
        target=motion_target(number, mover, part),
        number=number,
        mover=mover,
        part=part,
    )
