"""`leerlus read --batch`: one answer a line of standard input, in the same order."""

import json
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any, BinaryIO

from leerlus.errors import DamagedFile, FileError
from leerlus.formats import text
from leerlus.formats.limits import DEFAULT_LIMITS, check_file_size
from leerlus.pipeline import as_json, error_as_json, read_document

_SHAPE = 'Schrijf op elke regel een object als {"id": "a1", "text": "…", "date": "2024-12-03"}.'


def bounded(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream; of one that is longer than a file may be no more is kept than tells so."""
    most = DEFAULT_LIMITS.file_size + 1
    while line := stream.readline(most):
        rest = line
        while len(rest) == most and not rest.endswith(b"\n"):
            rest = stream.readline(most)
        yield line


def answers(
    lines: Iterable[bytes], *, kinds: Collection[str], known_date: date | None
) -> Iterator[dict[str, Any]]:  # Any: JSON values
    """The reading of each line, or an error object in its place; a line's own date goes before `known_date`."""
    for number, line in enumerate(lines, start=1):
        yield _answer(line, number, kinds=kinds, known_date=known_date)


def _answer(
    line: bytes, number: int, *, kinds: Collection[str], known_date: date | None
) -> dict[str, Any]:  # Any: JSON values
    identifier: str | int | None = None
    try:
        asked = _object(line, number)
        identifier = _identifier(asked.get("id"))
        day = _day(asked.get("date"), number) or known_date
        document = text.read(_text(asked.get("text"), number))
    except FileError as error:
        return error_as_json(error, id=identifier)
    return as_json(read_document(document, kinds=kinds, known_date=day), id=identifier)


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
