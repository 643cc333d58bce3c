"""Cut a text into pieces, so that a page can show which passages lie where. Pure; the template escapes.

Passages may overlap or lie inside each other: each piece names all passages that cover it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, Protocol, TypeVar


class Marked(Protocol):
    """Anything with a place in the text: `[start, end)`, in Unicode code points."""

    start: int
    end: int


T = TypeVar("T", bound=Marked)


@dataclass(frozen=True)
class Segment(Generic[T]):
    """A piece of text. `marks` are the passages that cover it, the longest first; `starts` those that begin here.

    The first piece of a passage carries its anchor; a passage that is cut in three has three pieces and one anchor.
    """

    text: str
    start: int
    marks: tuple[T, ...] = ()
    starts: tuple[T, ...] = ()

    @property
    def end(self) -> int:
        """Where the piece ends in the text."""
        return self.start + len(self.text)


def segments(text: str, spans: Iterable[T]) -> list[Segment[T]]:
    """The text from begin to end in pieces; joined they are the text again. Spans outside the text are cut or left out.

    An empty span (`start == end`) marks nothing and is left out.
    """
    inside = [span for span in spans if 0 <= span.start < span.end and span.start < len(text)]
    ordered = sorted(inside, key=lambda span: (span.start, -span.end))
    cuts = sorted({0, len(text)} | {span.start for span in ordered} | {min(span.end, len(text)) for span in ordered})
    pieces: list[Segment[T]] = []
    open_spans: list[T] = []
    coming = iter(ordered)
    following = next(coming, None)
    for start, end in pairwise(cuts):
        open_spans = [span for span in open_spans if span.end > start]
        begun: list[T] = []
        while following is not None and following.start == start:
            begun.append(following)
            following = next(coming, None)
        open_spans += begun
        longest_first = sorted(open_spans, key=lambda span: span.start - span.end)
        pieces.append(Segment(text[start:end], start, tuple(longest_first), tuple(begun)))
    return pieces
