"""The text of an XML part with the node of every character, so that a stretch of it can be cut out."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from leerlus.redaction.wanted import Cut

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class _Piece:
    """The text of an element, or what follows it; `start` is its place in the flow."""

    element: etree._Element
    tail: bool
    start: int
    text: str


@dataclass
class Flow:
    """Grows piece by piece in reading order; gaps stand for what has no letters of its own (a tab, a new paragraph)."""

    _pieces: list[_Piece] = field(default_factory=list)
    _texts: list[str] = field(default_factory=list)
    _length: int = 0

    def add(self, element: etree._Element, *, tail: bool = False) -> None:
        """The text of an element, or with `tail` the text after it."""
        text = element.tail if tail else element.text
        if text:
            self._pieces.append(_Piece(element, tail, self._length, text))
            self._write(text)

    def gap(self, text: str = "\n") -> None:
        """A mark between pieces that belongs to none."""
        self._write(text)

    @property
    def text(self) -> str:
        """All that was added."""
        return "".join(self._texts)

    def cut(self, cuts: Iterable[Cut]) -> int:
        """Take these stretches out; the label stands where a stretch begins. Returns how many were cut."""
        ordered = _without_overlap(cuts)
        for piece in self._pieces:
            end = piece.start + len(piece.text)
            own = [cut for cut in ordered if cut.start < end and piece.start < cut.end]
            if own:
                _write(piece, _rest(piece, own))
        return len(ordered)

    def _write(self, text: str) -> None:
        self._texts.append(text)
        self._length += len(text)


def _without_overlap(cuts: Iterable[Cut]) -> list[Cut]:
    kept: list[Cut] = []
    for cut in sorted(cuts, key=lambda cut: (cut.start, -cut.end)):
        if kept and cut.start < kept[-1].end:
            kept[-1] = Cut(kept[-1].start, max(kept[-1].end, cut.end), kept[-1].label)
        else:
            kept.append(cut)
    return kept


def _rest(piece: _Piece, cuts: list[Cut]) -> str:
    """What stays of a piece."""
    shown, place = [], 0
    for cut in cuts:
        first = cut.start - piece.start
        shown.append(piece.text[place : max(first, 0)])
        if first >= 0:
            shown.append(cut.label)
        place = cut.end - piece.start
    return "".join([*shown, piece.text[place:]])


def _write(piece: _Piece, text: str) -> None:
    if piece.tail:
        piece.element.tail = text
        return
    piece.element.text = text
    if text != text.strip() and str(piece.element.tag).endswith("}t"):
        piece.element.set(_SPACE, "preserve")
