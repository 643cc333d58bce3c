"""Where in a source the words of a job stand, and at which of those places they go.

Most words go wherever they stand. Where the same words stay elsewhere (a minister with the name of a civil servant, a
common word), the letters around a place tell which of the two it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from leerlus.redaction.job import Job, Passage
from leerlus.redaction.letters import Letters, Needle, hits, is_telling, letters, needle

_CONTEXT = 60


@dataclass(frozen=True)
class Wanted:
    """Words that go: what to look for, the passage that says so, and the places in the job's text where it stays."""

    needle: Needle
    passage: Passage
    goes: tuple[tuple[int, int], ...]
    stays: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """`[start, end)` of a source's text that goes, and what stands there afterwards."""

    start: int
    end: int
    label: str


@dataclass(frozen=True)
class Search:
    """The words of one job, ready to be looked for."""

    job: Job
    found: Letters = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "found", letters(self.job.text))

    @cached_property
    def wanted(self) -> tuple[Wanted, ...]:
        """Each different needle once, the longest first."""
        gone = bytearray(len(self.found.flat) + 1)
        spans = [(passage, self.found.between(passage.start, passage.end)) for passage in self.job.passages]
        for _passage, (first, last) in spans:
            gone[first:last] = b"\x01" * (last - first)
        needles: dict[Needle, tuple[Passage, list[tuple[int, int]]]] = {}
        for passage, span in spans:
            needles.setdefault(self._needle(passage, span), (passage, []))[1].append(span)
        rows = []
        for wanted, (passage, own) in needles.items():
            places = set(hits(wanted, self.found)) | set(own)
            stays = tuple(sorted(place for place in places if gone.find(0, *place) >= 0))
            rows.append(Wanted(wanted, passage, tuple(sorted(places - set(stays))), stays))
        return tuple(sorted(rows, key=lambda row: -len(row.needle.flat)))

    def _needle(self, passage: Passage, span: tuple[int, int]) -> Needle:
        """What to look for; part of a word where the passage itself is that."""
        whole = needle(self.job.quote(passage))
        return whole if span in hits(whole, self.found) else needle(self.job.quote(passage), whole=False)

    @cached_property
    def telling(self) -> tuple[Wanted, ...]:
        """The needles that point at someone wherever they stand."""
        return tuple(row for row in self.wanted if is_telling(self.job.quote(row.passage)))

    def blanked(self, value: str) -> str:
        """A value that no reader of the page sees (a name, a link, an alternative text), with telling words cut out."""
        if not self.telling or not value:
            return value
        cuts = sorted(self.cuts(letters(value), self.telling), key=lambda cut: -cut.start)
        for cut in cuts:
            value = value[: cut.start] + cut.label + value[cut.end :]
        return value

    def cuts(self, source: Letters, rows: tuple[Wanted, ...] | None = None) -> Iterator[Cut]:
        """The places in a source that go, longer words first; marks at their edges go with them."""
        taken = bytearray(len(source.flat) + 1)
        for row in self.wanted if rows is None else rows:
            for first, last in hits(row.needle, source):
                if taken.find(0, first, last) >= 0 and not self._stays(row, source, first, last):
                    taken[first:last] = b"\x01" * (last - first)
                    yield self._with_edges(row, source, first, last)

    def _with_edges(self, row: Wanted, source: Letters, first: int, last: int) -> Cut:
        quote = self.job.quote(row.passage)
        own = letters(quote)
        start, end = source.at(first, last)
        before, after = quote[: own.places[0]], quote[own.places[-1] + 1 :]
        if before and source.text.endswith(before, 0, start):
            start -= len(before)
        if after and source.text.startswith(after, end):
            end += len(after)
        return Cut(start, end, row.passage.label)

    def _stays(self, row: Wanted, source: Letters, first: int, last: int) -> bool:
        if not row.stays:
            return False
        likeness = [
            max((self._likeness(place, source, (first, last)) for place in places), default=-1)
            for places in (row.stays, row.goes)
        ]
        return likeness[0] > likeness[1]

    def _likeness(self, place: tuple[int, int], source: Letters, other: tuple[int, int]) -> int:
        """How many letters around two places are the same."""
        ours, theirs = self.found.flat, source.flat
        size = 0
        for step in range(1, min(_CONTEXT, place[0], other[0]) + 1):
            if ours[place[0] - step] != theirs[other[0] - step]:
                break
            size += 1
        for one, another in zip(
            ours[place[1] : place[1] + _CONTEXT], theirs[other[1] : other[1] + _CONTEXT], strict=False
        ):
            if one != another:
                break
            size += 1
        return size
