"""Web pages: the content without what leads around the site."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerlus.document import BlockKind
from leerlus.errors import FileError
from leerlus.formats.html import read


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>".encode()


def test_menus_headers_footers_and_cookie_bars_are_dropped() -> None:
    document = read(
        page(
            "<header>Kop</header><nav>Menu</nav><div class='cookie-bar'>Koekjes</div><main><h1>Dijken</h1><p>Het water steeg.</p></main><footer>Voet</footer>"
        )
    )
    assert document.text == "Dijken\n\nHet water steeg."
    assert document.blocks[0].kind is BlockKind.HEADING


def test_text_after_something_dropped_stays() -> None:
    assert read(page("<p>Voor <span class='sr-only'>weg</span>na</p>")).text == "Voor na"


def test_words_in_inline_elements_stay_one_sentence() -> None:
    assert read(page("<p>Wij <strong>sturen</strong> een <a href='/b'>brief</a>.</p>")).text == "Wij sturen een brief."


def test_items_of_a_list_stand_apart() -> None:
    document = read(page("<ul><li>een</li><li>twee</li></ul>"))
    assert [document.text[b.start : b.end] for b in document.blocks if b.kind is BlockKind.ITEM] == ["een", "twee"]


def test_a_table_keeps_its_cells_and_header() -> None:
    (table,) = read(
        page("<table><tr><th>Actie</th><th>Stand</th></tr><tr><td>4</td><td>Loopt.</td></tr></table>")
    ).tables
    assert [row.header for row in table.rows] == [True, False]
    assert len(table.rows[1].cells) == 2


def test_a_page_in_latin_1_is_read_as_it_says() -> None:
    data = "<html><head><meta charset='iso-8859-1'></head><body><p>één</p></body></html>".encode("latin-1")
    assert read(data).text == "één"


def test_scripts_are_no_text() -> None:
    assert read(page("<p>Tekst</p><script>var a = 'b';</script>")).text == "Tekst"


@pytest.mark.parametrize("data", [b"<html></html>", page("<nav>Alleen menu</nav>"), page("<p>" + "<div>" * 400)])
def test_a_page_without_words_gives_a_sentence(data: bytes) -> None:
    with pytest.raises(FileError):
        read(data)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_every_block_lies_within_the_text(words: str) -> None:
    try:
        document = read(page(words))
    except FileError:
        return
    for block in document.blocks:
        assert 0 <= block.start < block.end <= len(document.text)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_rubbish_gives_a_document_or_a_sentence(data: bytes) -> None:
    with contextlib.suppress(FileError):
        read(b"<html><body>" + data)
