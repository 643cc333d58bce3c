from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus_site.documents.marking import segments


@dataclass(frozen=True)
class Mark:
    start: int
    end: int


def shown(text: str, *marks: Mark) -> list[tuple[str, int]]:
    """Each piece with how many passages cover it."""
    return [(segment.text, len(segment.marks)) for segment in segments(text, marks)]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], [("abcdef", 0)]),
        ([Mark(1, 3)], [("a", 0), ("bc", 1), ("def", 0)]),
        ([Mark(0, 6)], [("abcdef", 1)]),
        # Side by side, overlapping, one inside the other, and two at the very same place.
        ([Mark(0, 3), Mark(3, 6)], [("abc", 1), ("def", 1)]),
        ([Mark(0, 4), Mark(2, 6)], [("ab", 1), ("cd", 2), ("ef", 1)]),
        ([Mark(0, 6), Mark(2, 4)], [("ab", 1), ("cd", 2), ("ef", 1)]),
        ([Mark(1, 3), Mark(1, 3)], [("a", 0), ("bc", 2), ("def", 0)]),
        # Empty, or outside the text.
        ([Mark(2, 2)], [("abcdef", 0)]),
        ([Mark(4, 99)], [("abcd", 0), ("ef", 1)]),
        ([Mark(9, 12)], [("abcdef", 0)]),
    ],
)
def test_the_text_is_cut_where_passages_begin_and_end(marks: list[Mark], expected: list[tuple[str, int]]) -> None:
    assert shown("abcdef", *marks) == expected


def test_an_empty_text_has_no_pieces() -> None:
    assert segments("", [Mark(0, 3)]) == []


def test_the_longest_passage_comes_first_and_each_starts_once() -> None:
    long, short = Mark(0, 6), Mark(2, 4)
    pieces = segments("abcdef", [short, long])
    assert pieces[1].marks == (long, short)
    assert [piece.starts for piece in pieces] == [(long,), (short,), ()]


@given(
    st.text(max_size=40),
    st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda pair: Mark(min(pair), max(pair)))),
)
def test_the_pieces_are_the_text_again_and_each_passage_its_own_words(text: str, marks: list[Mark]) -> None:
    pieces = segments(text, marks)
    assert "".join(piece.text for piece in pieces) == text
    for mark in marks:
        covered = "".join(piece.text for piece in pieces if mark in piece.marks)
        assert covered == (text[mark.start : mark.end])
