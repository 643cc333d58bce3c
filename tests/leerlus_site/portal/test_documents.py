"""A document's page: its text, marks, places to link to, what is blacked out, and its file."""

import re
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from leerlus_site.portal.document_text import readable
from leerlus_site.snapshots.models import PublicFile
from tests.leerlus_site.portal.released import document, release

Page = Callable[[str], str]
ADDRESS = "/documenten/DOC-2026-0001/"
TEXT = "Aanleiding\n\nDe veren varen niet.\nWij gaan:\n- bellen;\n- schrijven.\n\nWij zeggen toe dat het goed komt."


def passage(words: str, text: str = TEXT, **changes: Any) -> dict[str, Any]:
    start = text.index(words)
    return {
        "start": start,
        "end": start + len(words),
        "kind": "commitment",
        "rule": "commitment.promise",
        "explanation": "Iemand zegt iets toe.",
        "entry": {"key": "TOE-2026-0001", "name": "Het komt goed"},
        "entry_kind": "commitment",
    } | changes


def shown(html: str) -> str:
    body = html[html.index('<div class="document-text">') :]
    return re.sub(r"<[^>]+>", "", body)


def test_a_passage_is_marked_explained_and_has_its_own_place(page: Page) -> None:
    found = passage("Wij zeggen toe dat het goed komt.")
    document(TEXT, passages=[found])
    text = page(ADDRESS)
    place = f'<span id="p-{found["start"]}-{found["end"]}"></span>'
    assert (
        f'{place}<span id="t-{found["start"]}"></span><mark class="nl-mark">Wij zeggen toe dat het goed komt.</mark>'
        in text
    )
    assert "Iemand zegt iets toe." in text
    assert 'href="/register/TOE-2026-0001/"' in text


def test_overlapping_passages_keep_the_text_whole_and_each_has_its_place(page: Page) -> None:
    whole, inner = passage("Wij zeggen toe dat het goed komt."), passage("toe dat het", entry=None, entry_kind=None)
    document(TEXT, passages=[whole, inner])
    text = page(ADDRESS)
    assert f'id="p-{whole["start"]}-{whole["end"]}"' in text
    assert f'id="p-{inner["start"]}-{inner["end"]}"' in text
    assert "Wij zeggen toe dat het goed komt." in shown(text)


def test_a_passage_over_two_paragraphs_is_marked_in_both_and_explained_once() -> None:
    start, end = TEXT.index("schrijven"), TEXT.index(" dat het goed")
    snapshot = document(TEXT, passages=[passage("schrijven") | {"end": end}])
    paragraphs = [p for p in readable(snapshot.content) if any(piece.marked for piece in p.pieces)]
    assert len(paragraphs) == 2
    assert [len(p.reasons) for p in paragraphs] == [1, 0]
    assert f"p-{start}-{end}" in {place for piece in paragraphs[0].pieces for place in piece.ids}


def test_nothing_of_the_text_is_lost_or_doubled() -> None:
    snapshot = document(TEXT, passages=[passage("varen niet.\nWij"), passage("Wij gaan")])
    text = "".join(piece.text for p in readable(snapshot.content) for piece in p.pieces)
    assert re.sub(r"\s", "", text) == re.sub(r"\s", "", TEXT)


def test_headings_become_headings_and_lists_keep_their_lines(page: Page) -> None:
    document(TEXT, sections=[{"title": "Aanleiding", "level": 1, "start": 0, "end": 10}])
    text = page(ADDRESS)
    assert re.search(r'<h2 id="s-0">.*Aanleiding</h2>', text)
    assert re.search(r"<br>\s*- bellen;", text)


def test_passages_that_each_begin_a_line_become_paragraphs_of_their_own() -> None:
    text = "1 Loket\nOpen.\n2 Brief\nVerstuurd."
    rows = [passage(words, text) for words in ("1 Loket\nOpen.", "2 Brief\nVerstuurd.")]
    paragraphs = readable(document(text, passages=rows).content)
    assert ["".join(piece.text for piece in one.pieces) for one in paragraphs] == [
        "1 Loket\nOpen.",
        "2 Brief\nVerstuurd.",
    ]


def test_blacked_out_words_are_black_and_said_so(page: Page) -> None:
    document("Bel ███ voor hulp.", masked=1)
    text = page(ADDRESS)
    assert "[zwart gemaakt]" in text
    assert "is 1 plaats zwart gemaakt" in re.sub(r"\s+", " ", text)
    assert "Download het bestand" not in text


def test_hostile_text_of_a_document_is_shown_and_not_run(page: Page) -> None:
    document("<img src=x onerror=alert(1)> & </mark>", title="<b>Brief</b>")
    text = page(ADDRESS)
    assert "&lt;img src=x onerror=alert(1)&gt; &amp; &lt;/mark&gt;" in text
    assert "<b>Brief" not in text


def test_a_page_mark_shows_where_a_page_begins(page: Page) -> None:
    start = TEXT.index("Wij zeggen")
    document(TEXT, pages=[[1, 0, start], [2, start, len(TEXT)]])
    text = page(ADDRESS)
    assert text.index("bellen") < text.index("pagina 2") < text.index("Wij zeggen")


def test_the_public_file_is_a_download_under_its_own_name(client: Client) -> None:
    file = {"sha256": "ab" * 32, "name": "brief.html", "media_type": "text/html", "size": 5}
    document(TEXT, file=file)
    PublicFile.objects.create(document_key="DOC-2026-0001", **file)
    path = settings.PUBLIC_FILES_ROOT / "ab" / file["sha256"]
    path.parent.mkdir(parents=True)
    path.write_bytes(b"<b>x</b>")
    response = client.get(f"{ADDRESS}bestand")
    assert b"".join(response.streaming_content) == b"<b>x</b>"  # type: ignore[attr-defined]  # a FileResponse
    assert response["Content-Disposition"] == 'attachment; filename="brief.html"'
    assert response["X-Content-Type-Options"] == "nosniff"


def test_a_file_that_is_no_longer_public_cannot_be_had(client: Client) -> None:
    document(TEXT, file={"sha256": "ab" * 32, "name": "brief.txt", "media_type": "text/plain", "size": 5})
    assert client.get(f"{ADDRESS}bestand").status_code == 404


def test_the_list_of_documents_does_not_read_their_texts(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(30):
        release(
            "document", f"DOC-2026-1{number:03d}", {"title": f"Brief {number}", "genre": "kamerbrief", "sender": "VW"}
        )
    with django_assert_num_queries(3) as captured:
        response = client.get("/documenten/?genre=kamerbrief")
    assert "30 documenten gevonden" in response.content.decode()
    assert not any('"snapshots_snapshot"."content",' in query["sql"] for query in captured.captured_queries)
