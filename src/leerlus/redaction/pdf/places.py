"""Which characters of which page go: those in the boxes of our own words, and the same words anywhere else."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from leerlus.redaction.job import Job, Passage, Word
from leerlus.redaction.letters import hits, letters
from leerlus.redaction.pdf.pages import Box, Character, PageText
from leerlus.redaction.wanted import Search

_SLACK = 1.0


@dataclass
class Places:
    """Finds the characters of the passages of one job."""

    job: Job
    search: Search
    _words: dict[int, list[Word]] = field(init=False)

    def __post_init__(self) -> None:
        self._words = defaultdict(list)
        for word in self.job.words:
            self._words[word.start // 64].append(word)

    def found(self, pages: list[PageText]) -> dict[int, dict[int, Passage]]:
        """For each page with anything to remove, its characters by index, with the passage they belong to."""
        by_number = {page.number: page for page in pages}
        gone: dict[int, dict[int, Passage]] = defaultdict(dict)
        for passage in self.job.passages:
            for number, index in self._characters(passage.start, passage.end, by_number):
                gone[number][index] = passage
        kept = list(self._kept(by_number))
        for page in pages:
            for passage, indexes in self._elsewhere(page):
                hit = {(page.number, index) for index in indexes}
                if not any(hit <= place for place in kept):
                    gone[page.number] |= {index: passage for index in indexes if index not in gone[page.number]}
        return {number: indexes for number, indexes in gone.items() if indexes}

    def _kept(self, pages: dict[int, PageText]) -> Iterator[set[tuple[int, int]]]:
        """The characters of telling words, for each place where they stay.

        A hit that only shares letters with such a place is another one: lines that cross can spell a name twice.
        """
        for row in self.search.telling:
            for first, last in row.stays:
                yield set(self._characters(*self.search.found.at(first, last), pages))

    def _elsewhere(self, page: PageText) -> Iterator[tuple[Passage, list[int]]]:
        """Telling words anywhere on the page, in the order of the file and along its lines."""
        along, order = page.along_lines
        for row in self.search.telling:
            for first, last in hits(row.needle, page.letters):
                yield row.passage, list(range(*page.letters.at(first, last)))
            for first, last in hits(row.needle, along):
                yield row.passage, [index for index in order[slice(*along.at(first, last))] if index >= 0]

    def _characters(self, start: int, end: int, pages: dict[int, PageText]) -> Iterator[tuple[int, int]]:
        for word in self._overlapping(start, end):
            page = pages.get(word.page)
            if page is not None:
                share = (max(start, word.start) - word.start, min(end, word.end) - word.start)
                for index in _share(page, word, self.job.text[word.start : word.end], share):
                    yield word.page, index

    def _overlapping(self, start: int, end: int) -> Iterator[Word]:
        for chunk in range(max(0, start // 64 - 4), end // 64 + 1):
            yield from (word for word in self._words.get(chunk, ()) if word.start < end and start < word.end)


def _share(page: PageText, word: Word, text: str, share: tuple[int, int]) -> Iterable[int]:
    """The characters of `text[share]` in the box of a word; all in the box where they cannot be told apart."""
    box = Box(word.left, word.top, word.right, word.bottom)
    inside = [
        index
        for index, one in enumerate(page.characters)
        if not one.generated and one.text.strip() and box.holds(page.shown(one.box).middle, _SLACK)
    ]
    exact = _alike(page.characters, inside, text)
    if share == (0, len(text)):
        return exact or inside
    if len(exact) == len(text):
        return exact[share[0] : share[1]]
    return _by_letters(page.characters, exact or inside, text, share)


def _alike(characters: tuple[Character, ...], inside: list[int], text: str) -> list[int]:
    """The characters among `inside` that spell the word, where the box holds others too (overlapping text)."""
    spelled = letters("".join(characters[index].text[:1] for index in inside))
    wanted = letters(text)
    place = spelled.flat.find(wanted.flat) if wanted.flat else -1
    if place < 0:
        return []
    first, last = spelled.at(place, place + len(wanted.flat))
    before, after = wanted.places[0], len(text) - wanted.places[-1] - 1
    return inside[max(0, first - before) : last + after]


def _by_letters(characters: tuple[Character, ...], inside: list[int], text: str, share: tuple[int, int]) -> list[int]:
    """A part of a word, counted in letters because a ligature or hyphen makes the lengths differ."""
    spelled = letters("".join(characters[index].text[:1] for index in inside))
    wanted = letters(text)
    if spelled.flat != wanted.flat:
        return inside
    first, last = wanted.between(*share)
    if first == last:
        return []
    start, end = spelled.at(first, last)
    return inside[0 if share[0] == 0 else start : None if share[1] == len(text) else end]
