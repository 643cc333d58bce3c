"""The verifier finds a removed word in every spelling, by its own way of folding, and counts what stays."""

import pytest

from leerlus.redaction.job import Job, Part, Passage
from leerlus.redaction.verify.spelling import Spelling, folded, squashed
from leerlus.redaction.verify.traces import Hunt


def count(quote: str, text: str) -> int:
    return Spelling(1, quote).count(folded(text), squashed(text))


def job(text: str, *quotes: str) -> Job:
    places = [(text.index(quote), text.index(quote) + len(quote)) for quote in quotes]
    passages = [Passage(start, end, "5.1.2e", (Part(start, end, n),)) for n, (start, end) in enumerate(places, start=1)]
    return Job("text", text, tuple(passages))


@pytest.mark.parametrize(
    ("quote", "text", "expected"),
    [
        ("Bakker", "B a k - k e r", 1),
        ("Bakker", "BA\u0301KKER en bakker", 2),
        ("Bakker", "bakkerij", 0),
        ("Vos", "de vos", 0),
        ("Offing", "O\ufb03ng", 1),
        ("Fatma Bakker", "xfatmabakkerx", 1),
        ("06 12345678", "+0612345678", 1),
    ],
)
def test_a_word_is_counted_in_every_spelling(quote: str, text: str, expected: int) -> None:
    assert count(quote, text) == expected


@pytest.mark.parametrize(
    "data",
    [
        b"x Fatma Bakker x",
        b"fatma%20bakker",
        "Fatma Bakker".encode("utf-16-be"),
        "Fatma Bakker".encode("utf-16-le").hex().encode(),
        b"FATMABAKKER",
    ],
)
def test_bytes_give_a_name_away_in_every_code(data: bytes) -> None:
    hunt = Hunt(job("Van Fatma Bakker", "Fatma Bakker"))
    hunt.stored(data, "in de bytes")
    assert hunt.faults == ["Passage 1 is nog te vinden: in de bytes."]


def test_half_a_name_that_was_left_is_a_trace() -> None:
    hunt = Hunt(job("Van Fatma Bakker", "Fatma Bakker"))
    hunt.read("Van Fatma Bakker", "Van [gelakt] Bakker", "in de tekst")
    assert hunt.faults == ["Een deel van passage 1 is nog te vinden: in de tekst."]


def test_a_common_word_is_counted_and_one_too_many_is_a_trace() -> None:
    text = "De raad en De heer"
    hunt = Hunt(job(text, "De"))
    hunt.read(text, "[gelakt] raad en De heer", "in de tekst")
    assert hunt.faults == []
    hunt.read(text, text, "in de tekst")
    assert hunt.faults == ["Passage 1 is nog te vinden: in de tekst."]


def test_a_name_that_also_stays_somewhere_by_decision_is_counted() -> None:
    text = "Minister Bakker en de heer Bakker."
    start = text.rindex("Bakker")
    hunt = Hunt(Job("text", text, (Passage(start, start + 6, "5.1.2e", (Part(start, start + 6, 1),)),)))
    hunt.read(text, "Minister Bakker en de heer [gelakt].", "in de tekst")
    assert hunt.faults == []
    hunt.read(text, text, "in de tekst")
    assert hunt.faults == ["Passage 1 is nog te vinden: in de tekst."]
