"""The plan: every passage that may be redacted, with its ground, its reason and what was decided."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from leerlus.document import Document
from leerlus.errors import PlanError
from leerlus.law.grounds import Ground, Regime, grounds
from leerlus.redaction.letters import hits, is_telling, letters, needle

_AGAIN = "Maak een nieuw plan met `leerlus redact BESTAND --propose plan.json`."


class Decision(StrEnum):
    """What is done with a passage. A proposal is carried out unless a person rejects it; doubt waits for a person."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Redaction:
    """One passage: `[start, end)` of the document's text and its words; `rule` is None where a person added it."""

    start: int
    end: int
    quote: str
    ground: str
    reason: str
    decision: Decision
    page: int | None = None
    rule: str | None = None

    @property
    def regime(self) -> Regime:
        """The law of the ground."""
        return grounds()[self.ground].regime

    @property
    def goes(self) -> bool:
        """Whether the passage is removed."""
        return self.decision in (Decision.PROPOSED, Decision.CONFIRMED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """Something else that a person must look at before the file goes out, with its place."""

    code: str
    message: str
    quote: str
    start: int
    end: int
    page: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The passages of one file in reading order; `sha256` and `text_version` pin the bytes and the text of it."""

    sha256: str
    text_version: str
    redactions: tuple[Redaction, ...]
    cautions: tuple[Caution, ...] = ()


def ground(code: str) -> Ground:
    """The ground with that code; PlanError with the known ones when there is none."""
    found = grounds().get(code)
    if found is None:
        raise PlanError(f"Onbekende grond: '{code:.40}'. Kies uit: {', '.join(grounds())}.")
    return found


def checked(plan: Plan, document: Document) -> Plan:
    """The plan itself when it belongs to this document and everything in it is decided; else PlanError."""
    if plan.sha256 != document.sha256:
        raise PlanError(f"Dit plan hoort bij een ander bestand (of het bestand is daarna veranderd). {_AGAIN}")
    if plan.text_version != document.text_version:
        raise PlanError(f"Dit plan is gemaakt toen de tekst anders werd gelezen ({plan.text_version}). {_AGAIN}")
    for number, redaction in enumerate(plan.redactions, start=1):
        _check(number, redaction, document)
    open_ = [str(n) for n, one in enumerate(plan.redactions, start=1) if one.decision is Decision.UNDECIDED]
    if open_:
        raise PlanError(
            f"Over passage {', '.join(open_)} is nog geen besluit genomen. Zet 'decision' op 'confirmed' (lakken) of "
            "'rejected' (laten staan)."
        )
    return plan


def _check(number: int, redaction: Redaction, document: Document) -> None:
    ground(redaction.ground)
    if document.quote(redaction.start, redaction.end) != redaction.quote:
        raise PlanError(
            f"Passage {number} staat niet op de genoemde plaats (teken {redaction.start} tot {redaction.end}). "
            "Zet 'start' en 'end' goed, of laat ze weg en zet 'alike' op true: dan worden alle gelijke woorden gelakt."
        )
    if redaction.goes and not letters(redaction.quote).flat:
        raise PlanError(f"Passage {number} bevat geen letters of cijfers. Haal de passage uit het plan.")


def with_alike(plan: Plan, document: Document, quotes: Iterable[str] | None = None) -> Plan:
    """The plan with every other place of the same words added, also where capitals or spacing differ.

    `quotes` chooses the words; without it all passages that go are meant. A place that the plan already names keeps
    its own decision: that a minister of the same name stays, was decided.
    """
    chosen = None if quotes is None else set(quotes)
    found = letters(document.text)
    taken = bytearray(len(document.text) + 1)
    for one in plan.redactions:
        taken[one.start : one.end] = b"\x01" * (one.end - one.start)
    added: list[Redaction] = []
    for one in plan.redactions:
        if not one.goes or (chosen is not None and one.quote not in chosen):
            continue
        for first, last in hits(needle(one.quote), found):
            start, end = found.at(first, last)
            if taken.find(1, start, end) < 0:
                taken[start:end] = b"\x01" * (end - start)
                added.append(_moved(one, start, end, document))
    return replace(plan, redactions=in_order([*plan.redactions, *added]))


def _moved(redaction: Redaction, start: int, end: int, document: Document) -> Redaction:
    return replace(
        redaction, start=start, end=end, quote=document.quote(start, end), page=document.page_at(start), rule="alike"
    )


def in_order(redactions: Iterable[Redaction]) -> tuple[Redaction, ...]:
    """Sorted by place."""
    return tuple(sorted(redactions, key=lambda one: (one.start, one.end)))


def forgotten(plan: Plan, document: Document) -> Iterator[tuple[int, int]]:
    """Places where words that go stand once more without a decision, as the passage's number and the offset.

    Common words ("de", "volgens") may stand anywhere: they tell nothing by themselves.
    """
    found = letters(document.text)
    decided = bytearray(len(document.text) + 1)
    for one in plan.redactions:
        decided[one.start : one.end] = b"\x01" * (one.end - one.start)
    for number, one in enumerate(plan.redactions, start=1):
        if one.goes and is_telling(one.quote):
            for first, last in hits(needle(one.quote), found):
                start, end = found.at(first, last)
                if decided.find(1, start, end) < 0:
                    yield number, start
