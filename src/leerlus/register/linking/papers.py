"""The items of a paper that was read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from leerlus.document import Document
from leerlus.reading.progress.motions import motions
from leerlus.register.linking.items import Item, ItemKind, MotionNamed
from leerlus.statements import Commitment, MotionCitation, Progress, Recommendation, Statement

_REPORTS = frozenset(["rapport", "advies", "auditrapport"])
_MENTIONS = 4_000
_NUMBER = re.compile(r"(?:^|\n)\s*nr\.?\s(?P<number>\d{1,4})\s*(?:\n|motie|gewijzigde|$)", re.IGNORECASE)
_MOVER = re.compile(r"motie\svan\s(?:het\slid|de\sleden)\s(?P<mover>[^\n]{2,80})", re.IGNORECASE)
_REPLACES = re.compile(r"\s+ter\s+vervanging\s.*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SourcePaper:
    """A paper with its name, and what was found in it."""

    name: str
    document: Document
    statements: tuple[Statement, ...]


def items_of(paper: SourcePaper) -> Iterator[Item]:
    """What in the paper can be linked, in reading order; a key is the paper's name, the kind and the place."""
    about = paper.document.metadata
    mentions = f"{about.title or ''}\n{about.subject or ''}\n{paper.document.folded[:_MENTIONS]}"
    if about.genre == "motie":
        yield from _motion(paper, mentions)
        return
    if about.genre in _REPORTS and about.title:
        yield Item(
            key=f"{paper.name}#report",
            kind=ItemKind.REPORT,
            text=about.title,
            paper=paper.name,
            day=about.date,
        )
    for statement in paper.statements:
        if kind := _KINDS.get(type(statement)):
            yield Item(
                key=f"{paper.name}#{kind}:{statement.start}",
                kind=kind,
                text=statement.action if isinstance(statement, Progress) else statement.quote,
                paper=paper.name,
                place=statement.start,
                number=statement.number if isinstance(statement, Progress) else None,
                day=about.date,
                motions=_named(paper, statement),
                mentions=mentions,
            )


_KINDS: dict[type[Statement], ItemKind] = {
    Recommendation: ItemKind.RECOMMENDATION,
    Commitment: ItemKind.COMMITMENT,
    Progress: ItemKind.ROW,
}


def _motion(paper: SourcePaper, mentions: str) -> Iterator[Item]:
    """A motion as one item: what it asks, with its number and mover."""
    asked = [one for one in paper.statements if isinstance(one, Recommendation)]
    if not asked:
        return
    text = paper.document.folded
    number, mover = _NUMBER.search(text), _MOVER.search(text)
    name = _REPLACES.sub("", mover.group("mover")).strip() if mover else None
    yield Item(
        key=f"{paper.name}#motion",
        kind=ItemKind.MOTION,
        text="\n".join(one.quote for one in asked),
        paper=paper.name,
        place=asked[0].start,
        number=number.group("number") if number else None,
        day=paper.document.metadata.date,
        motions=(MotionNamed(number.group("number") if number else None, name),),
        mentions=mentions,
    )


def _named(paper: SourcePaper, statement: Statement) -> tuple[MotionNamed, ...]:
    """The motions that a row or sentence names, by its own words and by the citations within it."""
    if isinstance(statement, Progress):
        return tuple(MotionNamed(one.number, one.mover, one.part) for one in statement.motions)
    inside = [
        one
        for one in paper.statements
        if isinstance(one, MotionCitation) and statement.start <= one.start < statement.end
    ]
    found = [MotionNamed(one.number, one.mover, one.part) for one in inside]
    return tuple(found or (MotionNamed(one.number, one.mover, one.part) for one in motions(statement.quote)))
