"""From what the core read to columns of the tables."""

import re
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from leerlus.document import Document as ReadDocument
from leerlus.statements import Statement as ReadStatement
from leerlus.statements import to_json

Columns = dict[str, Any]  # Any: column values of several types

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_COMMON = ("kind", "start", "end", "quote", "page", "rule")


def storable(document: ReadDocument) -> ReadDocument:
    """The document with what PostgreSQL cannot hold (NUL, lone surrogates) replaced, one code point for one."""
    comments = tuple(
        replace(remark, author=_clean(remark.author) if remark.author else None, text=_clean(remark.text))
        for remark in document.comments
    )
    properties = tuple((_clean(name), _clean(value)) for name, value in document.properties)
    return replace(document, text=_clean(document.text), comments=comments, properties=properties)


def document_columns(metadata: Columns, *, file_name: str) -> Columns:
    """What the reader found about the document (`metadata` of its text), cut to the width of the columns."""
    return {
        "genre": _cut(metadata["genre"], 60),
        "title": _cut(metadata["title"] or metadata["subject"] or file_name, 500),
        "date": date.fromisoformat(metadata["date"]) if metadata["date"] else None,
        "sender": _cut(metadata["sender"], 300),
        "addressee": _cut(metadata["addressee"], 300),
        "subject": _cut(metadata["subject"], 500),
        "references": metadata["references"],
    }


def text_columns(document: ReadDocument) -> Columns:
    """The text's structure, as the reading contract words it."""
    return {
        "text": document.text,
        "pages": [
            {"number": p.number, "start": p.start, "end": p.end, "width": p.width, "height": p.height}
            for p in document.pages
        ],
        "sections": [asdict(section) for section in document.sections],
        "comments": [asdict(comment) for comment in document.comments],
        "metadata": metadata_of(document),
    }


def statement_columns(statement: ReadStatement) -> Columns:
    """The common fields as columns, the fields of the kind as `details`."""
    details = to_json(statement)
    columns = {name: details.pop(name) for name in _COMMON}
    columns["rule"] = _cut(columns["rule"], 80)
    return {**columns, "details": details}


def metadata_of(document: ReadDocument) -> Columns:
    """The document's own facts, as the reading contract words them."""
    found = document.metadata
    return {
        "language": document.language,
        "genre": found.genre,
        "title": found.title,
        "date": found.date.isoformat() if found.date else None,
        "references": list(found.references),
        "sender": found.sender,
        "addressee": found.addressee,
        "subject": found.subject,
        "annexes": list(found.annexes),
        "forums": [
            {"name": forum.name, "date": forum.date.isoformat() if forum.date else None} for forum in found.forums
        ],
        "properties": dict(document.properties),
    }


def _clean(text: str) -> str:
    return _UNSTORABLE.sub("\ufffd", text)


def _cut(text: str | None, longest: int) -> str:
    flat = " ".join((text or "").split())
    return flat if len(flat) <= longest else f"{flat[: longest - 1]}…"
