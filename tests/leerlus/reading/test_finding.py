import pytest

from leerlus.reading.finding import find
from tests.leerlus.reading.read import document

FOUND = [
    "U concludeert dat mensen te lang wachten.",
    "Ook constateert de Rekenkamer dat mensen te lang wachten.",
    "De commissie heeft geconcludeerd dat mensen te lang wachten.",
    "Uit het onderzoek blijkt dat mensen te lang wachten.",
    "We delen uw conclusie dat mensen te lang wachten.",
    "constaterende dat mensen te lang wachten;",
    "De commissie is van mening dat mensen te lang wachten.",
    "Naar het oordeel van de ombudsman wachten mensen te lang.",
    "De onderzoekers wijzen op een tekort aan mensen.",
    "De ombudsman vindt de handelwijze niet behoorlijk.",
]


@pytest.mark.parametrize(
    ("text", "finder"),
    [
        ("Volgens de Nationale ombudsman hoort dat sneller te gaan.", "de Nationale ombudsman"),
        ("Mensen wachten volgens de ombudsman te lang.", "de ombudsman"),
        ("Volgens het rapport van de Rekenkamer klopt dat niet.", "het rapport van de Rekenkamer"),
    ],
)
def test_the_finder_ends_where_the_name_of_the_adviser_ends(text: str, finder: str) -> None:
    assert [one.finder for one in find(document(text))] == [finder]


def test_what_an_ombudsman_judges_is_a_finding_in_a_report_and_not_in_a_letter() -> None:
    texts = [
        "De onderzochte gedraging is dan ook niet behoorlijk.",
        "Het vereiste van een goede motivering is daarmee geschonden.",
    ]
    for text in texts:
        assert [one.rule for one in find(document(text, genre="rapport"))] == ["finding.judged"]
        assert not list(find(document(text, genre="kamerbrief")))


@pytest.mark.parametrize("text", FOUND)
def test_the_conclusion_of_an_adviser_is_a_finding(text: str) -> None:
    assert [one.quote for one in find(document(text))] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Ik concludeer dat mensen te lang wachten.",
        "Het kabinet heeft geconcludeerd dat mensen te lang wachten.",
        "Volgens de wet is dat zo.",
        "Het kabinet is van mening dat mensen te lang wachten.",
        "De minister acht de klacht gegrond.",
        "Concludeert de Rekenkamer dat mensen te lang wachten?",
        "Uit het onderzoek zal moeten blijken of dat klopt.",
        "overwegende dat wachten pijn doet;",
    ],
)
def test_what_the_author_thinks_is_no_finding(text: str) -> None:
    assert list(find(document(text))) == []


def test_in_a_report_the_author_finds() -> None:
    text = "Ik stel vast dat mensen te lang wachten."
    assert [one.finder for one in find(document(text, genre="rapport", sender="Ombudspersoon"))] == ["Ombudspersoon"]


def test_the_items_after_a_conclusion_are_findings_each() -> None:
    text = "De raad constateert twee fouten:\n- er werd niet gebeld;\n- er werd niet geschreven."
    counted = text.replace("- er", "  • 1) er", 1).replace("- er", "  • 2) er")
    assert [one.quote for one in find(document(counted))] == ["er werd niet gebeld;", "er werd niet geschreven."]
    assert [one.quote for one in find(document(text))] == ["er werd niet gebeld;", "er werd niet geschreven."]


def test_the_items_after_observations_have_the_finder_that_the_sentence_before_them_names() -> None:
    text = (
        "Belangrijke observaties van de OVV in deze evaluatie zijn:\n\n- er werd niet gebeld;\n\n- er werd niet geteld."
    )
    assert [one.finder for one in find(document(text))] == ["de OVV", "de OVV"]


def test_a_quotation_goes_on_until_it_is_closed() -> None:
    text = 'De Rekenkamer concludeert: "Mensen wachten. Dat duurt te lang." Wij zien dat ook.'
    assert [one.quote for one in find(document(text))] == [
        'De Rekenkamer concludeert: "Mensen wachten.',
        'Dat duurt te lang."',
    ]
