from hypothesis import given
from hypothesis import strategies as st

from leerlus_site.notices.shape import Block, Line, blocks, tidy


def test_a_line_of_its_own_with_an_address_is_a_button() -> None:
    assert blocks("Beste Noor,\n\nNaar uw lijst: https://werk.test/a/\n") == [
        Block("paragraph", (Line("Beste Noor,"),)),
        Block("button", (Line("Naar uw lijst", "https://werk.test/a/"),)),
    ]


def test_lines_with_a_dash_are_a_list_with_links_on_the_words() -> None:
    assert blocks("U moet nog:\n- Reageren: https://werk.test/1/\n- Lezen\n") == [
        Block("paragraph", (Line("U moet nog:"),)),
        Block("list", (Line("Reageren", "https://werk.test/1/"), Line("Lezen"))),
    ]


def test_an_address_in_the_middle_of_a_sentence_stays_text() -> None:
    assert blocks("Zie https://werk.test/ voor meer.\n") == [
        Block("paragraph", (Line("Zie https://werk.test/ voor meer."),))
    ]


@given(st.text(alphabet="ab -:\n/h", max_size=200))
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@given(st.text(alphabet="ab -:\n/hps", max_size=200))
def test_no_word_is_lost_between_text_and_blocks(text: str) -> None:
    shown = "".join(line.words + line.url for block in blocks(tidy(text)) for line in block.lines)
    kept = [letter for letter in tidy(text) if letter in "abhps"]
    assert sorted(letter for letter in shown if letter in "abhps") == sorted(kept)
