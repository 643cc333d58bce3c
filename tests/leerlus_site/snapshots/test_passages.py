"""Released content as pieces to find."""

import pytest

from leerlus_site.snapshots.passages import paragraphs, pieces, public_passages
from tests.leerlus_site.portal.released import document, entry, organisation, release, update


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Een.\n\nTwee.", ["Een.", "Twee."]),
        ("  Een,\nnog een.  \n \n\n\tTwee.\n", ["Een,\nnog een.", "Twee."]),
        ("Een.\r\n\r\nTwee.", ["Een.", "Twee."]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_paragraphs_are_what_stands_between_blank_lines(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in paragraphs(text)] == found


def test_a_very_long_paragraph_is_cut_after_sentences_and_loses_nothing() -> None:
    text = "Dit is een zin over het loket. " * 200
    cut = [text[start:end] for start, end in pieces(text)]
    assert len(cut) > 3
    assert "".join(cut) == text.strip()
    assert all(len(piece) <= 1_500 for piece in cut)


@pytest.mark.django_db
def test_a_document_gives_its_paragraphs_and_an_entry_its_words() -> None:
    document("Een.\n\nTwee.")
    entry("action", "MAA-2026-0007", updates=[update(2024, "substantive", "Het loket is open.")])
    organisation()
    found = [(passage.kind, passage.text) for passage in public_passages()]
    assert [kind for kind, _ in found] == ["document", "document", "action"]
    assert "Het loket is open." in found[-1][1]


@pytest.mark.django_db
def test_what_is_no_text_to_find_stays_out() -> None:
    organisation()
    release("programme", "programma", {"pauses": []})
    assert list(public_passages()) == []
