"""Defects, each with a text that has it and one that does not; every text is invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerlus.document import Comment, Document
from leerlus.pipeline import structured
from leerlus.reading.defect import find
from leerlus.reading.defect.sessions import session_end


def plain(text: str) -> Document:
    return Document(text=text, media_type="text/plain", sha256="0" * 64, text_version="text/1")


def codes(text: str) -> list[str]:
    document = structured(plain(text))
    found = list(find(document))
    assert all(document.text[item.start : item.end] == item.quote for item in found)
    return [item.code for item in found]


def row(action: str, text: str = "Loopt.", number: int = 1) -> str:
    return f"Nr\tActie\tStand van zaken\n{number}\t{action}\t{text}\n9\tBellen\tLoopt.\n"


ANNEXES = "nota\n\nBijlage(n)\n\n{}\n\nBijlagen\n\nVolgnummer\tNaam\tInformatie\n1\tBrief\tTK\n2\tRapport\tTK\n"
REFERENCES = "Ons kenmerk\n2031-0000456789\n\nGeachte heer,\n\nDank u wel.\n\nOns kenmerk\n{}\n"
DATED = "Datum 4 mei 2031\nBetreft Wijken\n\nGeachte heer,\n\nDank.\n\nDatum\n{} mei 2031\nOns kenmerk\n2031-000456\n"
AHEAD = "Datum 4 mei 2031\nBetreft Wijken\n\nGeachte heer,\n\nBij brief van {} bent u geïnformeerd over de wijken.\n"
CITED = "In mei verscheen het rapport (Kamerstukken II {}, 39 999, nr. 12)."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ANNEXES.format(3), "annex-count"),
        ("Er kwamen 100 brieven binnen (2029: 40 brieven, 2030: 30 brieven en 2031: 33 brieven).", "sum"),
        (REFERENCES.format("2031-000456789"), "reference-mismatch"),
        (AHEAD.format("6 juni 2031"), "date-conflict"),
        ("Het plan volgt [nog toevoegen] in mei.", "leftover-annotation"),
        ("Het loket is open voor iedereen in de wijk die er zelf niet uitkomt omdat\n\nHoogachtend,\n", "truncated"),
        (CITED.format("2030/1"), "session-year"),
        (CITED.format("2030/32"), "session-year"),
        (CITED.format("2030/31") + " " + CITED.format("2031/32"), "session-year"),
        ("Op 4 mei 2032 is het rapport verschenen (Kamerstukken II 2030/31, 39 999, nr. 12).", "session-year"),
        ("Op 4 mei jl. bespreekt de raad het rapport.", "date-conflict"),
        ("De zitting is op maandag 4 mei 2027.", "date-conflict"),
        ("Uiterlijk 31 juni 2031 volgt bericht.", "date-conflict"),
        (
            DATED.format(3),
            "date-conflict",
        ),
        ("Datum: 5-5-2031 09:12:00\nDirecteur akkoord 4-5-2031", "date-conflict"),
        (
            "Dit is eind 2030 gedeeld (Kamerstukken II 2030/31, 39 999, nr. 12). De brief van 4 mei 2030 "
            "(Kamerstukken II 2030/31, 39 999, nr. 12) zegt meer.",
            "date-conflict",
        ),
        ("De brief gaat op [datum invullen] naar de wijk.", "leftover-annotation"),
        ("Zie Fout! Verwijzingsbron niet gevonden.", "leftover-annotation"),
        (row("Een loket openen (loopt)"), "leftover-annotation"),
        (row("Afspraken maken over scholing bij"), "truncated"),
        ("Ons kenmerk\n2031-\n\nGeachte heer,\n\nDank u wel.\n", "truncated"),
        ("Tekst.\n\n3 Kamerstuk: Samen verder met de wijk\n", "truncated"),
        (row("Bellen (NR 4 Motie Jansma)") + row("Bellen (NR 5 Motie Jansm)", number=2), "name-variant"),
        (
            row("Bellen (NR 4 Motie Jansma, deel 1) en schrijven (NR 5 Motie Kaya)", "Motie 4 is uitgevoerd."),
            "answer-misses-action",
        ),
    ],
)
def test_a_defect_is_flagged(text: str, code: str) -> None:
    assert codes(text) == [code]


@pytest.mark.parametrize(
    "text",
    [
        AHEAD.format("6 april 2031"),
        "Daar sprak [naam] met [naam] en daarna nog eens met [naam].",
        ANNEXES.format(2),
        "Er kwamen 100 brieven binnen (2029: 40 brieven, 2030: 30 brieven en 2031: 30 brieven).",
        "Er kwamen 100 brieven binnen (2029: 4 per dag, 2030: 3 per dag en 2031: 3 per dag).",
        REFERENCES.format("2031-0000456789"),
        REFERENCES.format("2031-0000999999"),
        CITED.format("2030/31") + " " + CITED.format("2030-2031"),
        "Op 4 mei 2031 is het rapport verschenen (Kamerstukken II 2030/31, 39 999, nr. 12).",
        DATED.format(4),
        "Op 4 mei jl. besprak de raad het rapport.",
        "De zitting is op dinsdag 4 mei 2027.",
        "Uiterlijk 30 juni 2031 volgt bericht.",
        "Dit is eind 2030 gedeeld (Kamerstukken II 2030/31, 39 999, nr. 12).",
        "De opmerkingen van de wijk zijn verwerkt. Om 3 PM begint het.",
        row("Een loket openen (bij het plein)"),
        row("Bellen (NR 4 Motie Jansma)") + row("Bellen (NR 5 Motie Hansma)", number=2),
        row("Bellen (NR 4 Motie Jansma) en schrijven (NR 5 Motie Kaya)", "Moties 4 en 5 zijn uitgevoerd."),
        "3 Kamerstuk: 39 999, nr. 12\n",
    ],
)
def test_what_may_be_right_is_left_alone(text: str) -> None:
    assert codes(text) == []


def test_remarks_in_the_margin_are_flagged() -> None:
    document = Document(
        text="Tekst.", media_type="x", sha256="0" * 64, text_version="x/1", comments=(Comment(None, "klopt dit?"),)
    )
    assert [item.message for item in find(document)] == ["Het bestand bevat nog 1 opmerking in de kantlijn."]


def test_a_session_ends_on_the_third_tuesday_of_september() -> None:
    assert [session_end(first).isoformat() for first in (2022, 2023, 2024)] == [
        "2023-09-19",
        "2024-09-17",
        "2025-09-16",
    ]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("Kamerstuk 2031/,nr(:)[]jl.\n-"), max_size=150))
def test_any_text_is_checked(noise: str) -> None:
    assert isinstance(codes(noise), list)


@pytest.mark.parametrize(
    "unit", ["12 a ", "(1: 2, ", "kamerstuk 2030", "Kenmerk 2-\n", "1 mei jl. ", "100 x (", "eind 2030 "]
)
def test_long_texts_of_one_kind_are_checked(unit: str) -> None:
    assert len(codes(unit * (200_000 // len(unit)))) <= 200_000
