"""A Document as JSON between the reading child and us: written there, checked value by value here.

The answer is one object: a document's fields, with each place as a plain list of numbers, or `{"error", "message"}`.
"""

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass

from leerlus.document import Attachment, Block, BlockKind, Cell, Comment, Document, Note, Page, Row, Table
from leerlus.document.page import are_places
from leerlus.errors import FileError

OUT_OF_MEMORY = 77
_LONGEST_MESSAGE = 600
_KINDS = {kind.value: kind for kind in BlockKind}
_ERRORS = {kind.code: kind for kind in FileError.__subclasses__()}


class Malformed(ValueError):
    """The answer is not what a reader writes."""


def to_wire(document: Document) -> bytes:
    """A document as a format gives it: sections and metadata are found later and are not written."""
    return json.dumps(
        {
            "text": document.text,
            "media_type": document.media_type,
            "text_version": document.text_version,
            "language": document.language,
            "pages": [
                [page.number, page.start, page.end, page.width, page.height, b64encode(page.places).decode()]
                for page in document.pages
            ],
            "blocks": [[block.kind, block.start, block.end, block.level] for block in document.blocks],
            "tables": [
                [
                    table.start,
                    table.end,
                    [[row.header, [[cell.start, cell.end, cell.columns] for cell in row.cells]] for row in table.rows],
                ]
                for table in document.tables
            ],
            "notes": [[note.mark, note.start, note.end] for note in document.notes],
            "comments": [[comment.author, comment.text, comment.page] for comment in document.comments],
            "attachments": [
                [file.name, file.media_type, file.size, b64encode(file.data).decode()] for file in document.attachments
            ],
            "properties": [list(pair) for pair in document.properties],
        },
        ensure_ascii=False,
    ).encode("utf-8", errors="replace")


def error_to_wire(error: FileError) -> bytes:
    """A file error, to be raised again on our side."""
    return json.dumps({"error": error.code, "message": str(error)}).encode()


def from_wire(said: bytes, *, sha256: str, media_type: str) -> Document:
    """The document that the child wrote; raises the child's FileError, or Malformed for anything unexpected."""
    try:
        answer = json.loads(said)
    except (ValueError, RecursionError) as error:  # broken off, or nested on purpose
        raise Malformed("no JSON") from error
    if not isinstance(answer, dict):
        raise Malformed("no object")
    if "error" in answer:
        kind = _ERRORS.get(_text(answer["error"]))
        if kind is None:
            raise Malformed("unknown error")
        raise kind(_text(answer.get("message"))[:_LONGEST_MESSAGE])
    if answer.get("media_type") != media_type:
        raise Malformed("another media type")
    return _document(answer, sha256=sha256, media_type=media_type)


def _document(answer: dict[str, object], *, sha256: str, media_type: str) -> Document:
    text = _text(answer.get("text"))
    places = _Places(len(text))
    return Document(
        text=text,
        media_type=media_type,
        sha256=sha256,
        text_version=_text(answer.get("text_version")),
        language=_text(answer.get("language")),
        pages=tuple(places.page(values) for values in _list(answer.get("pages"))),
        blocks=tuple(places.block(values) for values in _list(answer.get("blocks"))),
        tables=tuple(places.table(values) for values in _list(answer.get("tables"))),
        notes=tuple(places.note(values) for values in _list(answer.get("notes"))),
        comments=tuple(_comment(values) for values in _list(answer.get("comments"))),
        attachments=tuple(_attachment(values) for values in _list(answer.get("attachments"))),
        properties=tuple(_pair(values) for values in _list(answer.get("properties"))),
    )


@dataclass(frozen=True, slots=True)
class _Places:
    """Reads values of which every offset must lie within a text of `length`."""

    length: int

    def span(self, start: object, end: object) -> tuple[int, int]:
        first, last = _number(start), _number(end)
        if not 0 <= first <= last <= self.length:
            raise Malformed("a place outside the text")
        return first, last

    def page(self, values: object) -> Page:
        number, start, end, width, height, packed = _list(values, 6)
        first, last = self.span(start, end)
        places = _bytes(packed)
        if not are_places(places):
            raise Malformed("places")
        return Page(_number(number), first, last, width=_size(width), height=_size(height), places=places)

    def block(self, values: object) -> Block:
        kind, start, end, level = _list(values, 4)
        known = _KINDS.get(_text(kind))
        if known is None:
            raise Malformed("unknown block")
        return Block(known, *self.span(start, end), level=_number(level))

    def note(self, values: object) -> Note:
        mark, start, end = _list(values, 3)
        return Note(self.span(mark, mark)[0], *self.span(start, end))

    def table(self, values: object) -> Table:
        start, end, rows = _list(values, 3)
        return Table(*self.span(start, end), rows=tuple(self.row(row) for row in _list(rows)))

    def row(self, values: object) -> Row:
        header, cells = _list(values, 2)
        return Row(tuple(self.cell(cell) for cell in _list(cells)), header=header is True)

    def cell(self, values: object) -> Cell:
        start, end, columns = _list(values, 3)
        return Cell(*self.span(start, end), columns=_number(columns))


def _comment(values: object) -> Comment:
    author, text, page = _list(values, 3)
    return Comment(
        author=None if author is None else _text(author),
        text=_text(text),
        page=None if page is None else _number(page),
    )


def _attachment(values: object) -> Attachment:
    name, media_type, size, packed = _list(values, 4)
    return Attachment(_text(name), _text(media_type), _number(size), _bytes(packed))


def _bytes(packed: object) -> bytes:
    try:
        return b64decode(_text(packed), validate=True)
    except ValueError as error:  # not base64
        raise Malformed("no bytes") from error


def _pair(values: object) -> tuple[str, str]:
    name, value = _list(values, 2)
    return _text(name), _text(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Malformed("no text")
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise Malformed("no number")
    return value


def _size(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise Malformed("no size")
    return float(value)


def _list(value: object, length: int | None = None) -> list[object]:
    if not isinstance(value, list) or (length is not None and len(value) != length):
        raise Malformed("no list")
    return value
