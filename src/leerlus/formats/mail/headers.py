"""The head of a message: encoded words made readable, addresses and day in a fixed form."""

from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate

from leerlus.dutch.calendar_words import MONTHS

_MONTH_NAMES = {number: name for name, number in reversed(MONTHS.items())}
_LONGEST = 2000
_SHOWN = (("from", "Van"), ("to", "Aan"), ("cc", "Cc"), ("date", "Datum"), ("subject", "Onderwerp"))


def head(message: Message) -> Iterator[tuple[str, str, str]]:
    """Name, Dutch label and value of what a reader wants to see; what is absent is left out."""
    for name, label in _SHOWN:
        said = stated(message, name)
        value = written_day(said) if name == "date" else said
        if value:
            yield name, label, value


def stated(message: Message, name: str) -> str:
    """The words of a header, with encoded words decoded; empty where there is none."""
    return readable(str(message.get(name) or ""))


def readable(said: str) -> str:
    """A header's value on one line, as a person reads it (RFC 2047)."""
    whole = " ".join(said[:_LONGEST].split())
    try:
        pieces = decode_header(whole)
    except (HeaderParseError, ValueError):  # an encoded word that is broken off
        return _plain(whole)
    return _plain("".join(_decoded(piece, charset) for piece, charset in pieces))


def written_day(said: str) -> str:
    """The day of a date header in Dutch, or the header itself where it is no date.

    >>> written_day("Tue, 6 May 2031 10:12:00 +0200")
    '6 mei 2031'
    """
    try:
        found = parsedate(said)
    except (ValueError, IndexError, TypeError):  # parts that are no numbers
        found = None
    if found is None or not 1 <= found[1] <= 12:
        return said
    return f"{found[2]} {_MONTH_NAMES[found[1]]} {found[0]}"


def _decoded(piece: "bytes | str", charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    try:
        return piece.decode(charset or "ascii", errors="replace")
    except (LookupError, ValueError):  # an unknown encoding, or no name of one
        return piece.decode("latin-1")


def _plain(words: str) -> str:
    """Words without what cannot be printed, and without raw bytes of no encoding."""
    raw = words.encode("utf-8", errors="surrogateescape").decode("utf-8", errors="replace")
    return " ".join("".join(sign if sign.isprintable() else " " for sign in raw).split())
