"""A short piece of a text around the words that were asked for, with those words marked."""

from dataclasses import dataclass

from leerlus.search.analyser import Token, analyse

_LENGTH = 280


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a snippet; `marked` where it is a word that was asked for."""

    text: str
    marked: bool = False


def snippet(text: str, terms: frozenset[str], *, length: int = _LENGTH) -> tuple[Piece, ...]:
    """About `length` signs of `text` that hold most of the terms; an ellipsis shows where it was cut."""
    hits = [token for token in analyse(text) if token.term in terms or terms.intersection(token.parts)]
    start, end = _window(text, hits, length)
    pieces: list[Piece] = [Piece("… ")] if start else []
    at = start
    for token in hits:
        if token.start < at or token.end > end:
            continue
        pieces.append(Piece(text[at : token.start]))
        pieces.append(Piece(text[token.start : token.end], marked=True))
        at = token.end
    pieces.append(Piece(text[at:end]))
    if end < len(text):
        pieces.append(Piece(" …"))
    return tuple(piece for piece in pieces if piece.text)


def _window(text: str, hits: list[Token], length: int) -> tuple[int, int]:
    """The stretch that holds the most hits, from just before its first one, cut at spaces."""
    if len(text) <= length:
        return 0, len(text)
    lead = length // 5
    starts = [max(0, hit.start - lead) for hit in hits] or [0]
    best = max(starts, key=lambda start: sum(start <= hit.start and hit.end <= start + length for hit in hits))
    start = text.find(" ", best) + 1 if best else 0
    if start > best + lead:
        start = best
    end = min(len(text), start + length)
    cut = text.rfind(" ", start, end) if end < len(text) else end
    return start, (cut if cut > start + lead else end)
