"""Offsets lead to a page's boxes, one a line."""

from leerlus.document import Box, Page
from leerlus.document.page import packed_places

PAGE = Page(
    3,
    10,
    40,
    width=595,
    height=842,
    places=packed_places(
        [
            (10, 3, (70, 100, 90, 112)),
            (14, 5, (94, 100.4, 130, 112)),
            (20, 4, (70, 116, 95, 128)),
            (25, 4, (300, 116, 330, 128)),
        ]
    ),
)


def test_words_on_one_line_share_a_box() -> None:
    assert PAGE.boxes(10, 19) == (Box(3, 70, 100, 130, 112),)


def test_a_passage_over_two_lines_has_two_boxes() -> None:
    assert PAGE.boxes(15, 24) == (Box(3, 94, 100.4, 130, 112), Box(3, 70, 116, 95, 128))


def test_the_next_column_has_a_box_of_its_own() -> None:
    assert len(PAGE.boxes(20, 29)) == 2


def test_half_a_word_gives_its_word() -> None:
    assert PAGE.boxes(15, 16) == (Box(3, 94, 100.4, 130, 112),)


def test_between_words_there_is_no_box() -> None:
    assert PAGE.boxes(13, 14) == ()


def test_a_place_off_the_page_is_kept_within_what_can_be_written() -> None:
    page = Page(1, 0, 1, places=packed_places([(0, 1, (-5, -5, 99_999, 10))]))
    assert page.boxes(0, 1) == (Box(1, 0, 0, 6553.5, 10),)
