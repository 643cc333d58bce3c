import pytest

from leerlus_site.documents.cabinet_papers import CabinetPaper, cabinet_mark, refuse_cabinet_papers


@pytest.mark.parametrize(
    "line",
    [
        "Ministerraad – vertrouwelijk",
        "**MINISTERRAAD - CONFIDENTIEEL**",
        "Vertrouwelijk / Ministerraad",
        "MR-stuk",
        "MR-stuk, vertrouwelijk",
        "Geheim - MR",
        "Onderraad (vertrouwelijk)",
        "Aanbiedingsformulier voor de ministerraad",
        "Notulen van de vergadering van de ministerraad van 6 maart 2026",
        "Concept-besluitenlijst van de MCPD",
    ],
)
def test_a_mark_of_the_council_on_the_paper_itself_is_seen(line: str) -> None:
    assert cabinet_mark(f"Datum 4 maart 2026\n\n{line}\n\nOnderwerp: herstel bij het loket\n")


@pytest.mark.parametrize(
    "text",
    [
        # A memo that tells of the council, as many public ones do.
        "Aanleiding\nDe brief staat op 6 maart op de agenda van de ministerraad.",
        "Kern\nDe MR heeft op 6 maart ingestemd.",
        "De nota is vertrouwelijk besproken in de ministerraad.",
        "MR 6 maart 2026",
        "Ministerraad",
        "Vertrouwelijk",
        "Aan de ministerraad is gevraagd om in te stemmen.",
        "Bijlagen\n1. Aanbiedingsformulier ministerraad\n2. Kamerbrief",
        "Het MR-stuk is op tijd verzonden.",
    ],
)
def test_a_paper_that_only_speaks_of_the_council_is_let_in(text: str) -> None:
    assert cabinet_mark(text) is None


def test_a_mark_above_a_later_page_is_seen() -> None:
    first, second = "Nota over het loket.\n" * 60, "Ministerraad - vertrouwelijk\n\nVervolg."
    with pytest.raises(CabinetPaper, match="Ministerraad - vertrouwelijk"):
        refuse_cabinet_papers(first + second, (0, len(first)))


def test_a_mark_deep_in_the_running_text_is_not_one_of_the_paper_itself() -> None:
    refuse_cabinet_papers("Nota over het loket.\n" * 60 + "Ministerraad - vertrouwelijk\n")
