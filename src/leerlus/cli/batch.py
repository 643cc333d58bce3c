"""`leerlus read --batch`: one answer a line of standard input, in the same order."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import BufferedIOBase
from typing import Any

from leerlus.document import Document
from leerlus.errors import DamagedFile, FileError
from leerlus.formats import text
from leerlus.formats.limits import DEFAULT_LIMITS, check_file_size
from leerlus.pipeline import as_json, error_as_json, read_documents

_TOGETHER = 1 << 16  # bytes
_SHAPE = 'Schrijf op elke regel een object als {"id": "a1", "text": "…", "date": "2024-12-03"}.'


@dataclass(frozen=True)
class _Asked:
    """What one line asks to be read, or why it cannot be."""

    identifier: str | int | None
    document: Document | None = None
    day: date | None = None
    error: FileError | None = None


def arrived(stream: BufferedIOBase) -> Iterator[list[bytes]]:
    """The lines of a stream, those that come in together in one list: no line waits for one that is still to come.

    Of a line that is longer than a file may be no more is kept than tells so.
    """
    begun = bytearray()
    while piece := stream.read1(_TOGETHER):
        first, *others = piece.split(b"\n")
        begun += first[: DEFAULT_LIMITS.file_size + 1 - len(begun)]
        if others:
            yield [bytes(begun), *others[:-1]]
            begun = bytearray(others[-1])
    if begun:
        yield [bytes(begun)]


def answers(
    arriving: Iterable[Sequence[bytes]], *, kinds: Collection[str], known_date: date | None
) -> Iterator[dict[str, Any]]:  # Any: JSON values
    """The reading of each line, or an error object in its place; a line's own date goes before `known_date`."""
    count = 0
    for lines in arriving:
        asked = [_asked(line, number) for number, line in enumerate(lines, start=count + 1)]
        count += len(lines)
        documents = [(one.document, one.day or known_date) for one in asked if one.document is not None]
        readings = iter(read_documents(documents, kinds=kinds))
        for one in asked:
            if one.error is not None:
                yield error_as_json(one.error, id=one.identifier)
            else:
                yield as_json(next(readings), id=one.identifier)


def _asked(line: bytes, number: int) -> _Asked:
    identifier: str | int | None = None
    try:
        asked = _object(line, number)
        identifier = _identifier(asked.get("id"))
        day = _day(asked.get("date"), number)
        return _Asked(identifier, text.read(_text(asked.get("text"), number)), day)
    except FileError as error:
        return _Asked(identifier, error=error)


def _object(line: bytes, number: int) -> dict[str, Any]:  # Any: JSON values
    check_file_size(line, DEFAULT_LIMITS)
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # no UTF-8, no JSON, or brackets nested thousands deep
        raise DamagedFile(f"Regel {number} is geen geldige JSON. {_SHAPE}") from error
    if not isinstance(value, dict):
        raise DamagedFile(f"Regel {number} is geen object. {_SHAPE}")
    return value


def _identifier(value: object) -> str | int | None:
    if isinstance(value, str):
        return value.encode("utf-8", errors="replace").decode("utf-8")
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _text(value: object, number: int) -> bytes:
    if not isinstance(value, str):
        raise DamagedFile(f"Regel {number} heeft geen tekst in 'text'. {_SHAPE}")
    try:
        return value.encode("utf-8")
    except UnicodeEncodeError as error:  # half of a surrogate pair
        raise DamagedFile(f"Regel {number} bevat een half teken (\\ud800-\\udfff). Herstel de tekst.") from error


def _day(value: object, number: int) -> date | None:
    if value is None or value == "":
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise DamagedFile(f"Regel {number} heeft een datum die niet klopt: '{value!s:.40}'. {_SHAPE}") from error
