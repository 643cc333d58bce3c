"""Web pages: the content without what leads around the site."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.document import Document
from leerlus.errors import EmptyFile, FileError
from leerlus.formats.html import read

from .packages import linked


def page(body: str, head: str = "") -> Document:
    return read(f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>".encode())


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind.value, block.level, document.text[block.start : block.end]) for block in document.blocks]


def rows(document: Document) -> list[list[str]]:
    (table,) = document.tables
    return [[document.quote(cell.start, cell.end) for cell in row.cells] for row in table.rows]


def test_menus_headers_footers_and_cookie_bars_are_dropped() -> None:
    document = page(
        """<header><h1>Waterdienst</h1></header><nav>Menu</nav><div class="cookie-bar">Koekjes</div><aside>Tip</aside>
<h2>Dijken</h2><p>Het water steeg.</p><div class="share-buttons">Deel</div><div style="display:none">Weg</div>
<ol class="breadcrumb"><li>Home</li></ol><form><label>Zoek</label></form><footer>Voet</footer>"""
    )
    assert blocks(document) == [("heading", 2, "Dijken"), ("paragraph", 0, "Het water steeg.")]


@pytest.mark.parametrize(
    "content",
    [
        "<main>{}</main>",
        "<div role='main'>{}</div>",
        "<div id='broodtekst'>{}</div>",
        "<div id='content'>{}</div>",
        "<article>{}</article>",
    ],
)
def test_the_content_is_where_the_page_says(content: str) -> None:
    document = page("<div>Over de site</div>" + content.format("<p>Het water steeg.</p>") + "<div>Nieuws</div>")
    assert document.text == "Het water steeg."


def test_a_header_within_the_content_keeps_its_title() -> None:
    document = page("<main><header><h1>Dijken</h1></header><p>Het water steeg.</p></main>")
    assert document.text == "Dijken\n\nHet water steeg."


def test_a_form_around_the_whole_page_is_no_search_box() -> None:
    assert page("<form><div><p>Het water steeg snel.</p></div></form>").text == "Het water steeg snel."


def test_a_class_that_covers_the_whole_page_says_nothing() -> None:
    assert page("<div class='has-menu menu'><p>Het water steeg snel.</p></div>").text == "Het water steeg snel."


def test_text_after_something_dropped_stays() -> None:
    assert page("<p>Voor <span class='sr-only'>weg</span>na</p>").text == "Voor na"


def test_words_in_inline_elements_stay_one_sentence() -> None:
    assert page("<p>Wij <b>stu</b>ren een <a href='/b'>brief</a>.</p>").text == "Wij sturen een brief."


def test_two_line_ends_in_a_row_divide_paragraphs() -> None:
    assert page("<p>Regel een<br>regel twee<br> <br>Nieuw.</p>").text == "Regel een\nregel twee\n\nNieuw."


def test_ordered_lists_are_numbered_as_a_browser_shows_them() -> None:
    document = page(
        """<ol start="3"><li>drie</li><li><p>vier</p><p>meer</p><ol type="a"><li>bel</li></ol></li></ol>
<ul><li>punt</li></ul><ol><li>9. eigen nummer</li></ol>"""
    )
    assert blocks(document) == [
        ("item", 1, "3. drie"),
        ("item", 1, "4. vier"),
        ("paragraph", 0, "meer"),
        ("item", 2, "a. bel"),
        ("item", 1, "punt"),
        ("item", 1, "9. eigen nummer"),
    ]


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        (
            "<sup><a href='#n1'>1</a></sup>",
            "<div class='footnotes'><ol><li id='n1'>Zie de kaart. <a href='#r1'>&#8617;</a></li></ol></div>",
        ),
        ("<a href='#_ftn1'><sup>[1]</sup></a>", "<div id='_ftn1'><a href='#_ftnref1'>[1]</a> Zie de kaart.</div>"),
        ("<a role='doc-noteref' href='#n'>noot</a>", "<aside role='doc-footnote'>Zie de kaart.</aside>"),
        (
            "<sup><a href='#n1'>1</a></sup>",
            "<div class='noot'><p><sup><a href='#r'>1</a></sup> Zie de kaart.</p></div>",
        ),
    ],
)
def test_footnotes_stand_apart_without_their_links(mark: str, note: str) -> None:
    document = page(f"<main><p>De geul is diep{mark}.</p>{note}<p>Slot.</p></main>")
    assert blocks(document) == [
        ("paragraph", 0, "De geul is diep."),
        ("paragraph", 0, "Slot."),
        ("footnote", 0, "1 Zie de kaart."),
    ]


@pytest.mark.parametrize("tag", ["<li id='n1'>{}</li>", "<li><a name='n1'></a>{}</li>"])
def test_a_note_is_linked_to_its_mark(tag: str) -> None:
    text = "<p>De geul is diep <a href='#n1'>[1]</a> en breed.</p>"
    document = page(f"<main>{text}<div class='footnotes'><ol>{tag.format('Zie de kaart.')}</ol></div></main>")
    assert document.text.startswith("De geul is diep en breed.")
    assert linked(document) == [("De geul is diep", "1 Zie de kaart.")]


def test_a_raised_number_that_is_no_link_stays() -> None:
    assert (
        page("<p>Een plas van 30 m<sup>2</sup> en <a href='/jaar'>2024</a>.</p>").text == "Een plas van 30 m2 en 2024."
    )


def test_a_table_keeps_its_caption_header_and_cells() -> None:
    document = page(
        """<table><caption>Stand</caption><tr><th>Actie</th><th>Stand</th></tr>
<tr><td rowspan="2">4</td><td>Loopt<br>nog.</td></tr><tr><td>Klaar<sup>1</sup>.</td></tr><tr><td colspan="2">Einde</td></tr></table>"""
    )
    assert rows(document) == [["Actie", "Stand"], ["4", "Loopt nog."], ["", "Klaar1."], ["Einde"]]
    assert [row.header for row in document.tables[0].rows] == [True, False, False, False]
    assert document.tables[0].rows[3].cells[0].columns == 2
    assert blocks(document) == [("caption", 0, "Stand")]


def test_a_table_within_a_cell_is_text_of_that_cell() -> None:
    inner = "<table><tr><td>een</td><td>twee</td></tr></table>"
    assert rows(page(f"<table><tr><td>4</td><td>{inner}</td></tr></table>")) == [["4", "een twee"]]


def test_a_table_that_only_frames_the_page_is_text() -> None:
    document = page("<table><tr><td><h2>Dijken</h2><p>Het water steeg.</p></td></tr></table>")
    assert (blocks(document)[0][0], document.text, document.tables) == ("heading", "Dijken\n\nHet water steeg.", ())


@pytest.mark.parametrize(
    "data",
    [
        "<html><head><meta charset='iso-8859-1'></head><body><p>één € “ja”</p></body></html>".encode("cp1252"),
        "<html><body><p>één € “ja”</p></body></html>".encode("cp1252"),
        "<?xml version='1.0' encoding='iso-8859-1'?><html><body><p>één € “ja”</p></body></html>".encode(),
        "<html><head><meta charset='latin1'></head><body><p>één € “ja”</p></body></html>".encode(),
        codecs.BOM_UTF8 + "<html><body><p>één € “ja”</p></body></html>".encode(),
        codecs.BOM_UTF16_LE + "<html><body><p>één € “ja”</p></body></html>".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "<html><body><p>één € “ja”</p></body></html>".encode("utf-16-be"),
        "<html><head><meta charset='iso-8859-15'></head><body><p>één € “ja”</p></body></html>".replace("“", '"')
        .replace("”", '"')
        .encode("iso-8859-15"),
        "<html><head><meta charset='rot13'></head><body><p>één € “ja”</p></body></html>".encode("cp1252"),
    ],
)
def test_a_page_is_decoded_by_its_mark_its_bytes_or_its_word(data: bytes) -> None:
    assert read(data).text.replace("“", '"').replace("”", '"') == 'één € "ja"'


def test_what_the_page_states_is_a_property() -> None:
    head = """<title>Dijken | Waterdienst</title><meta name="DCTERMS.issued" content="2026-02-03">
<meta name="DC.title" content="Dijken"><meta name="DC.creator" scheme="OVERHEID.Gemeente" content="Oud-Vliet">"""
    assert dict(page("<p>Tekst.</p>", head).properties) == {
        "title": "Dijken",
        "issued": "2026-02-03",
        "organisation": "Oud-Vliet",
    }


def test_scripts_and_their_like_are_no_text() -> None:
    assert page(
        "<p>Tekst</p><script>var a = '<p>b</p>';</script><style>p {}</style><noscript>Zet aan</noscript>"
    ).text == ("Tekst")


@pytest.mark.parametrize("data", [b"<html></html>", b"<html><body><nav>Menu</nav><img src='x'></body></html>"])
def test_a_page_without_words_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyFile):
        read(data)


@pytest.mark.parametrize("data", [b"", b"\x00\x00", b"<p>" + b"<div>" * 230 + b"Tekst"])
def test_what_is_no_page_or_nested_too_deep_is_refused(data: bytes) -> None:
    with pytest.raises(FileError):
        read(data)


def test_a_page_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    assert read(b"<html><body><main><h1>Dijken</h1><p>Het water ste").text == "Dijken\n\nHet water ste"


WORD = "\u03c9"
ELEMENTS = st.sampled_from(
    [
        "p",
        "div",
        "h2",
        "ul",
        "ol",
        "li",
        "span",
        "b",
        "blockquote",
        "main",
        "section",
        "table",
        "tr",
        "td",
        "th",
        "dl",
        "dd",
    ]
)


@given(
    st.recursive(
        st.sampled_from(["", " ", WORD, f" {WORD} 1. ", f"{WORD}<br>"]),
        lambda inner: st.tuples(ELEMENTS, st.lists(inner, max_size=4)).map(
            lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0]}>"
        ),
        max_leaves=15,
    )
)
def test_no_word_is_doubled_and_every_place_is_right(body: str) -> None:
    document = page(f"<p>Begin</p>{body}") if "<main" not in body else page(f"<main><p>Begin</p>{body}</main>")
    assert document.text.count(WORD) <= body.count(WORD)
    places = sorted([(b.start, b.end) for b in document.blocks] + [(t.start, t.end) for t in document.tables])
    assert "\n\n".join(document.text[start:end] for start, end in places) == document.text


SHELLS = {
    "of a ministry": """<body class="theme"><div class="skiplinks"><a href="#content-wrapper">Ga direct naar inhoud</a></div>
<header class="header"><div class="logo">Rijk van Proef</div></header><nav id="navBar"><ul><li><a>Onderwerpen</a></li></ul></nav>
<div id="breadCrumb" class="breadcrumb"><p>U bevindt zich hier: Home</p></div>
<main id="content-wrapper"><div class="article content">{}</div><div class="block share"><h2>Deel deze pagina</h2></div></main>
<footer class="site-footer"><p>Over deze site</p></footer><div id="cookiebar" class="cookie-bar">Cookies?</div></body>""",
    "of official announcements": """<body><div class="header"><div class="header__start">Overheid van Proef</div></div>
<nav class="navigation"><a>Home</a></nav><div class="cookiemelding cookies">Wij gebruiken cookies</div>
<div class="toolbar"><ul><li>Print dit document</li></ul></div><div id="broodtekst" class="article__content">{}</div>
<div class="footer"><ul><li>Privacy</li></ul></div></body>""",
    "of the budget": """<body><header role="banner"><a>Financien van Proef</a></header><div role="search"><form>Zoek</form></div>
<main role="main"><nav class="toc"><ol><li>Inhoudsopgave</li></ol></nav><article>{}</article>
<div class="social"><a>Delen via e-mail</a></div></main><div role="contentinfo">Colofon</div></body>""",
}


@pytest.mark.parametrize("shell", SHELLS.values(), ids=SHELLS)
def test_of_pages_of_the_government_only_the_content_stays(shell: str) -> None:
    content = """<h1>Stand van zaken</h1><p>Het loket is open.</p><h2>Vervolg</h2><ul><li>Bel iedereen.</li></ul>
<table><tr><th>Nr</th><th>Stand</th></tr><tr><td>1</td><td>Loopt</td></tr></table>"""
    document = page(f"<html>{shell.format(content)}</html>")
    said = "Stand van zaken Het loket is open. Vervolg Bel iedereen. Nr Stand 1 Loopt"
    assert " ".join(document.text.split()) == said
    assert [block.level for block in document.blocks if block.kind == "heading"] == [1, 2]
