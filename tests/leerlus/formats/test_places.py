"""Offsets lead to a page's boxes, one a line."""

import struct

import pytest

from leerlus.document import Box, Document, Page
from leerlus.document.page import are_places, packed_places, word_lengths


def line(start: int, text: str, *edges: float) -> bytes:
    return packed_places(start, word_lengths(text.split()), struct.pack(f"<{len(edges)}f", *edges))


PAGE = Page(
    3,
    10,
    40,
    width=595,
    height=842,
    places=line(10, "Wij komen", 70, 100, 90, 112, 94, 100.5, 130, 112)
    + line(20, "in\tmei", 70, 116, 95, 128, 300, 116, 330, 128),
)


def test_words_on_one_line_share_a_box() -> None:
    assert PAGE.boxes(10, 19) == (Box(3, 70, 100, 130, 112),)


def test_a_passage_over_two_lines_has_two_boxes() -> None:
    assert PAGE.boxes(15, 22) == (Box(3, 94, 100.5, 130, 112), Box(3, 70, 116, 95, 128))


def test_the_next_column_has_a_box_of_its_own() -> None:
    assert len(PAGE.boxes(20, 26)) == 2


def test_half_a_word_gives_its_word() -> None:
    assert PAGE.boxes(15, 16) == (Box(3, 94, 100.5, 130, 112),)


def test_between_words_there_is_no_box() -> None:
    assert PAGE.boxes(13, 14) == ()


def test_a_page_without_places_has_no_boxes() -> None:
    assert Page(1, 0, 9).boxes(0, 9) == ()


def test_a_document_gives_the_boxes_of_a_passage_over_two_pages() -> None:
    pages = (
        Page(1, 0, 10, places=line(0, "Eerste", 70, 700, 100, 712)),
        Page(2, 10, 30, places=line(10, "tweede blad", 70, 80, 100, 92, 104, 80, 130, 92)),
    )
    document = Document("Eerste    tweede blad", "application/pdf", "", "pdf/1", pages=pages)
    assert document.boxes(3, 16) == (Box(1, 70, 700, 100, 712), Box(2, 70, 80, 100, 92))
    assert document.boxes(17, 18)[0].page == 2


def test_a_document_without_pages_has_no_boxes() -> None:
    assert Document("Tekst", "text/plain", "", "text/1").boxes(0, 5) == ()


@pytest.mark.parametrize("places", [b"x", PAGE.places[:-1], PAGE.places + b"\x00", b"\x00\x00\x00\x00\xff\xff"])
def test_bytes_that_are_no_places_are_seen(places: bytes) -> None:
    assert are_places(PAGE.places)
    assert not are_places(places)
