"""Signs for notes leave the text as it was, and say where they stood."""

from hypothesis import given
from hypothesis import strategies as st

from leerlus.formats.note_marks import MOST, shifted, sign, taken_out, without_signs


@given(st.lists(st.one_of(st.text("a b.\ufdd0", max_size=4), st.integers(0, 30).map(sign)), max_size=8).map("".join))
def test_signs_leave_no_trace_and_stand_in_order(text: str) -> None:
    shown, marks = taken_out(text)
    assert shown == (without_signs(text).strip() if "\ufdd0" in text else text)
    assert "\ufdd0" not in shown
    places = [place for place, _number in marks]
    assert places == sorted(places)
    assert all(0 <= place <= len(shown) for place in places)


def test_a_sign_between_spaces_leaves_one_space() -> None:
    assert taken_out(f"diep {sign(3)} en breed{sign(4)}. ") == ("diep en breed.", [(4, 3), (13, 4)])


def test_signs_can_be_counted_on() -> None:
    assert taken_out(shifted(f"a{sign(0)}b{sign(1)}", 5))[1] == [(1, 5), (2, 6)]


def test_a_number_beyond_all_papers_has_no_sign() -> None:
    assert (sign(MOST), sign(-1)) == ("", "")
