"""Plain text: decoded, and otherwise left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.errors import EmptyFile, TooLarge, UnknownFormat
from leerlus.formats.limits import Limits
from leerlus.formats.text import read

SENTENCE = "Wij beloven één bericht per kwartaal – met “nieuws”.\r\n\tEn\u00a0een regel.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_the_text_comes_out_unchanged_whatever_its_encoding(encoding: str) -> None:
    assert read(SENTENCE.encode(encoding)).text == SENTENCE


def test_latin_1_text_keeps_its_accents() -> None:
    assert (
        read("Privé-adressen zijn geïnventariseerd.".encode("latin-1")).text == "Privé-adressen zijn geïnventariseerd."
    )


def test_one_broken_byte_does_not_turn_all_accents_into_rubbish() -> None:
    data = "Eén reünie, twee cafés".encode() + b"\xc3"
    assert read(data).text == "Eén reünie, twee cafés\ufffd"


def test_form_feeds_of_a_text_scan_are_kept() -> None:
    assert read(b"Bladzijde een\x0cBladzijde twee").text == "Bladzijde een\x0cBladzijde twee"


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf"])
def test_nothing_to_read_is_an_empty_file(data: bytes) -> None:
    with pytest.raises(EmptyFile, match="leeg"):
        read(data)


@pytest.mark.parametrize(
    "data", [bytes(range(256)), b"\x7fELF\x02\x01\x01\x00\x00", b"tekst met een nul\x00", bytes(range(128, 256)) * 40]
)
def test_rubbish_is_refused_with_what_can_be_read_instead(data: bytes) -> None:
    with pytest.raises(UnknownFormat, match=r"geen leesbare tekst.*Wij lezen PDF"):
        read(data)


def test_too_much_text_is_refused() -> None:
    with pytest.raises(TooLarge, match="Splits het bestand"):
        read(b"woord " * 10, limits=Limits(text_length=20))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_every_readable_text_survives_utf_8(text: str) -> None:
    if not text.startswith("\ufeff") and text.count("\ufffd") * 10 <= len(text):
        assert read(text.encode()).text == text
