"""The document itself."""

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from leerlus.document.block import Block, Note, Table
from leerlus.document.lines import Line, lines
from leerlus.document.metadata import Metadata
from leerlus.document.page import Box, Page
from leerlus.document.section import Section
from leerlus.dutch.folding import fold
from leerlus.dutch.sentences import sentences


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark in the comment layer of a file: never part of the text."""

    author: str | None
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a message; its bytes only where they were asked for."""

    name: str
    media_type: str
    size: int
    data: bytes = b""


@dataclass(frozen=True)
class Document:
    """One document's text and what its format and structure readers know of it.

    `text` is kept as it came; `folded` is the copy that rules see, of the same length, so that an offset in the one is
    an offset in the other. `text_version` names extractor and version ("pdf/1").
    """

    text: str
    media_type: str
    sha256: str
    text_version: str
    language: str = "nl"
    pages: tuple[Page, ...] = ()
    blocks: tuple[Block, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[Note, ...] = ()
    comments: tuple[Comment, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    sections: tuple[Section, ...] = ()

    @cached_property
    def folded(self) -> str:
        """The text as rules see it: typographic variants made plain, one code point for one."""
        return fold(self.text)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The sentences of the text, as half-open offsets in reading order."""
        return tuple(sentences(self.folded))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the text that hold something, in reading order."""
        return tuple(line for line in self.lines_and_cells if not line.empty_cell)

    @cached_property
    def lines_and_cells(self) -> tuple[Line, ...]:
        """The same, with the empty cells that web tables leave behind."""
        return lines(self.folded, self.text)

    @cached_property
    def made_of_text(self) -> dict[object, object]:
        """What readers made of the text alone and may ask again; see `once`."""
        return {}

    @cached_property
    def made(self) -> dict[object, object]:
        """What they made of the text with its sections and metadata."""
        return {}

    def described(self, *, sections: tuple[Section, ...] | None = None, metadata: Metadata | None = None) -> "Document":
        """The same text with other sections or metadata; what was made of the text goes along, not made anew."""
        copy = object.__new__(Document)
        known = vars(copy)
        known.update(vars(self))
        known.pop("made", None)
        known["sections"] = self.sections if sections is None else sections
        known["metadata"] = self.metadata if metadata is None else metadata
        return copy

    @cached_property
    def _page_starts(self) -> list[int]:
        return [page.start for page in self.pages]

    def page_at(self, offset: int) -> int | None:
        """The number of the page that holds `offset`, or None where the format has no pages."""
        if not self.pages:
            return None
        return self.pages[max(0, bisect_right(self._page_starts, offset) - 1)].number

    def boxes(self, start: int, end: int) -> tuple[Box, ...]:
        """Where `[start, end)` stands: one box a line, each with its page; empty where the format knows no places.

        A row that a page break split is whole in the text, so that its words may stand a page before or after.
        """
        if not self.pages:
            return ()
        first = bisect_right(self._page_starts, start) - 1
        last = bisect_right(self._page_starts, max(start, end - 1)) - 1
        near = self.pages[max(0, first - 1) : last + 2]
        return tuple(box for page in near for box in page.boxes(start, end))

    def quote(self, start: int, end: int) -> str:
        """The text between two offsets, unchanged."""
        return self.text[start:end]
