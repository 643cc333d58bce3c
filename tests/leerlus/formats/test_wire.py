"""A document crosses the border whole; anything else that the child says is not believed."""

import json
import struct
from dataclasses import replace

import pytest

from leerlus.document import Block, BlockKind, Cell, Comment, Document, Page, Row, Table
from leerlus.document.page import packed_places
from leerlus.errors import NoTextLayer
from leerlus.formats.sandbox.wire import Malformed, error_to_wire, from_wire, to_wire

DOCUMENT = Document(
    text="Kop\n\nEén\ttwee 🙂",
    media_type="test/test",
    sha256="ab",
    text_version="test/1",
    pages=(Page(1, 0, 13, 595.3, 841.9, packed_places(0, bytes([3]), struct.pack("<4f", 70, 80.5, 90, 92))),),
    blocks=(Block(BlockKind.HEADING, 0, 3, level=2),),
    tables=(Table(5, 13, (Row((Cell(5, 8), Cell(9, 13, columns=2)), header=True),)),),
    comments=(Comment(None, "Klopt dit?", page=1), Comment("A. Voorbeeld", "Ja")),
    properties=(("title", "Brief"),),
)
ANSWER = json.loads(to_wire(DOCUMENT))


def test_a_document_comes_back_as_it_went() -> None:
    assert from_wire(to_wire(DOCUMENT), sha256="ab", media_type="test/test") == DOCUMENT


def test_a_lone_surrogate_does_not_stop_the_answer() -> None:
    document = replace(DOCUMENT, text="Een\ud800twee brieven")
    assert from_wire(to_wire(document), sha256="ab", media_type="test/test").text == "Een?twee brieven"


def test_an_error_comes_back_as_itself() -> None:
    with pytest.raises(NoTextLayer, match="Een scan"):
        from_wire(error_to_wire(NoTextLayer("Een scan.")), sha256="ab", media_type="test/test")


@pytest.mark.parametrize(
    "answer", [b"", b"{", b"\xff", b"[" * 100_000, b"[]", b"3", b'{"error": "none"}', b'{"error": ["damaged"]}', b"{}"]
)
def test_what_is_no_answer_is_refused(answer: bytes) -> None:
    with pytest.raises(Malformed):
        from_wire(answer, sha256="ab", media_type="test/test")


@pytest.mark.parametrize(
    "change",
    [
        {"media_type": "text/html"},
        {"text": 3},
        {"text": "kort"},
        {"language": None},
        {"pages": [[1, 0, 99, 1, 1, ""]]},
        {"pages": [[1, 0, 1, 1, 1, "AAAA"]]},
        {"pages": [[1, 0, 1, "breed", 1, ""]]},
        {"pages": [[1, 0, 1, 1, 1, "geen base64"]]},
        {"pages": {}},
        {"blocks": [["heading", 2, 1, 0]]},
        {"blocks": [["heading", True, 1, 0]]},
        {"blocks": [["poem", 0, 1, 0]]},
        {"blocks": [["heading", 0, 1]]},
        {"tables": [[0, 1, [[False, [[-1, 1, 1]]]]]]},
        {"comments": [[1, "x", None]]},
        {"properties": [["title"]]},
    ],
)
def test_a_value_that_does_not_fit_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(Malformed):
        from_wire(json.dumps(ANSWER | change).encode(), sha256="ab", media_type="test/test")
