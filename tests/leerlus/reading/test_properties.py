"""What holds for every reader of sentences, on any text."""

from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerlus.reading import READERS
from tests.leerlus.reading.read import document

READ = ("commitment", "recommendation", "finding", "decision", "person", "personal-data")
SPOKEN = """ik we zal gaan het kabinet de raad adviseert concludeert dat Zorg verzoekt regering lid Kaya van Os A.B.
motie minister wordt in 2035 besloten ingestemd: 06-12345678 1234 AB Meerdorp a@b.example NL91 \" ' ( ) . , ; ?
- 1. • é ß"""
WORDS = st.sampled_from([*SPOKEN.split(), "\n", "\n\n"])
TEXTS = st.one_of(st.lists(WORDS, max_size=60).map(" ".join), st.text(max_size=200))


@pytest.mark.parametrize("kind", READ)
@given(text=TEXTS)
@settings(max_examples=60, deadline=None)
def test_a_statement_quotes_its_place(kind: str, text: str) -> None:
    found = list(import_module(dict(READERS)[kind]).find(document(text)))
    assert [text[one.start : one.end] for one in found] == [one.quote for one in found]
    assert all(one.quote.strip() for one in found)


@pytest.mark.parametrize("kind", READ)
def test_a_line_of_a_megabyte_is_read(kind: str) -> None:
    line = "de minister zal het rapport van mevrouw De Wit ontvangen en adviseert " * 15_000
    found = list(import_module(dict(READERS)[kind]).find(document(line)))
    assert all(one.end <= len(line) for one in found)


@pytest.mark.parametrize("kind", READ)
def test_ten_thousand_brackets_are_read(kind: str) -> None:
    brackets = "(" * 10_000 + "het lid Kaya zal" + ")" * 10_000
    found = list(import_module(dict(READERS)[kind]).find(document(brackets)))
    assert all(one.end <= len(brackets) for one in found)
