"""Where in a source the words of a job stand, and at which of those places they go.

Most words go wherever they stand. Where the same words stay elsewhere (a minister with the name of a civil servant, a
common word), the letters around a place tell which of the two it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from leerlus.redaction.job import Job, Passage
from leerlus.redaction.letters import Letters, Needle, hits, is_telling, letters, needle

_CONTEXT = 60
_LONG_WORD, _MOST_WORDS = 5, 8


@dataclass(frozen=True)
class Wanted:
    """Words that go: what to look for, the ground that is shown, and the places in the job's text where they stay."""

    quote: str
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

    @cached_property
    def found(self) -> Letters:
        """The job's text by its letters."""
        return letters(self.job.text)

    @cached_property
    def wanted(self) -> tuple[Wanted, ...]:
        """Each different needle once, the longest first; spelled as a name where one place does so.

        "bakker" in an address and "Bakker" in a sentence are one needle, and it is the capital that tells.
        """
        needles: dict[Needle, list[tuple[str, Passage, tuple[int, int]]]] = {}
        for passage in self.job.passages:
            for part in passage.parts:
                span = self.found.between(part.start, part.end)
                quote = self.job.quote(part)
                needles.setdefault(self._needle(quote, span), []).append((quote, passage, span))
        rows = []
        for wanted, places in needles.items():
            quote, passage, _span = next((place for place in places if is_telling(place[0])), places[0])
            rows.append(self._row(quote, wanted, passage, [span for *_, span in places]))
        return tuple(sorted(rows, key=lambda row: -len(row.needle.flat)))

    @cached_property
    def _gone(self) -> bytearray:
        """For each letter of the text whether it goes."""
        gone = bytearray(len(self.found.flat) + 1)
        for passage in self.job.passages:
            first, last = self.found.between(passage.start, passage.end)
            gone[first:last] = b"\x01" * (last - first)
        return gone

    def _needle(self, quote: str, span: tuple[int, int]) -> Needle:
        """What to look for; part of a word where the passage itself is that."""
        whole = needle(quote)
        return whole if span in hits(whole, self.found) else needle(quote, whole=False)

    def _row(self, quote: str, wanted: Needle, passage: Passage, own: list[tuple[int, int]]) -> Wanted:
        places = set(hits(wanted, self.found)) | set(own)
        stays = tuple(sorted(place for place in places if self._gone.find(0, *place) >= 0))
        return Wanted(quote, wanted, passage, tuple(sorted(places - set(stays))), stays)

    @cached_property
    def telling(self) -> tuple[Wanted, ...]:
        """The needles that point at someone wherever they stand."""
        return tuple(row for row in self.wanted if is_telling(row.quote))

    @cached_property
    def _unseen(self) -> tuple[Wanted, ...]:
        """Those, and the longer words in them that stay nowhere: half a name in a bookmark is a name."""
        rows = list(self.telling)
        known = {row.needle for row in rows}
        for row in self.telling:
            for word in row.quote.split() if row.quote.count(" ") < _MOST_WORDS else ():
                wanted = needle(word)
                if len(wanted.flat) >= _LONG_WORD and wanted not in known and is_telling(word):
                    known.add(wanted)
                    part = self._row(word, wanted, row.passage, [])
                    rows += [] if part.stays else [part]
        return tuple(rows)

    def blanked(self, value: str) -> str:
        """A value that no reader of the page sees (a name, a link, an alternative text), with telling words cut out."""
        if not self._unseen or not value:
            return value
        cuts = sorted(self.cuts(letters(value), self._unseen), key=lambda cut: -cut.start)
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
        quote = row.quote
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
