import pytest

from leerlus.reading.recommendation import find
from tests.leerlus.reading.read import document

ADVISED = [
    ("U adviseert om eerder te bellen.", "U"),
    ("De Rekenkamer beveelt aan om eerder te bellen.", "De Rekenkamer"),
    ("Ook raadt de commissie aan om eerder te bellen.", "de commissie"),
    ("De Onderwijsraad heeft geadviseerd om eerder te bellen.", "De Onderwijsraad"),
    ("Het rapport stelt dat het toezicht beter moet.", "Het rapport"),
    ("Volgens de Rekenkamer moet het toezicht snel beter.", "de Rekenkamer"),
    ("Volgens de bewoners moet het loket vaker open.", "de bewoners"),
    ("Het loket moet volgens mevrouw De Wit vaker open.", "mevrouw De Wit"),
    ("De motie-Kaya c.s. verzoekt de regering om eerder te bellen.", "Kaya c.s"),
    ("De motie-Kaya c.s. (31999, nr. 7) vraagt om een loket.", "Kaya c.s"),
    ("Zo verzoekt de motie-Noor Kaya c.s. (31999, nr. 7) de regering te bellen.", "Noor Kaya c.s"),
]


@pytest.mark.parametrize(
    "text", ["Een van de aanbevelingen is om eerder te bellen.", "Geadviseerd wordt om eerder te bellen."]
)
def test_advice_without_an_adviser_is_advice(text: str) -> None:
    assert [(one.quote, one.adviser) for one in find(document(text))] == [(text, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Volgens de wet moet de dienst op tijd beslissen.",
        "Volgens het protocol moet de medewerker eerst bellen.",
        "Volgens Van Meerdorp moet dat.",
        "Volgens de Rekenkamer is het toezicht goed.",
        "De raad adviseert om eerder te bellen.\n\nAanbevelingen\n\nZie bijlage 2.",
    ],
)
def test_a_rule_or_a_reference_advises_nothing(text: str) -> None:
    assert [one.quote for one in find(document(text)) if not one.quote.startswith("De raad")] == []


@pytest.mark.parametrize(("text", "adviser"), ADVISED, ids=[row[0] for row in ADVISED])
def test_advice_has_its_adviser(text: str, adviser: str) -> None:
    assert [(one.adviser or "").rstrip(".") for one in find(document(text))] == [adviser]


@pytest.mark.parametrize(
    "text",
    [
        "Ik adviseer u om eerder te bellen.",
        "Ik beveel u aan om eerder te bellen.",
        "Ik raad u aan om eerder te bellen.",
        "Ik roep u op om eerder te bellen.",
    ],
)
def test_the_author_advises_where_that_is_its_office(text: str) -> None:
    assert [one.adviser for one in find(document(text, genre="kamerbrief", sender="de informateur"))] == [
        "de informateur"
    ]
    assert list(find(document(text, genre="kamerbrief", sender="de minister van Wonen"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Het kabinet adviseert gemeenten om eerder te bellen.",
        "Het advies wordt in maart verwacht.",
        "Adviseert de commissie om eerder te bellen?",
        "De commissie gaat adviseren over de wet.",
        "De beantwoording van de vragen van het lid Kaya volgt.",
        "Zorg is duur.",
        "De Kamer heeft verzocht om openbaarmaking van stukken.",
    ],
)
def test_other_sentences_advise_nothing(text: str) -> None:
    assert list(find(document(text))) == []


def test_each_item_under_aanbevelingen_is_advice() -> None:
    text = "Mijn aanbevelingen\n\n1. Bel mensen eerst.\n2. Schrijf daarna pas.\n3. De brief is kort."
    assert [one.quote for one in find(document(text))] == ["Bel mensen eerst.", "Schrijf daarna pas."]


def test_the_items_after_a_request_stand_for_it() -> None:
    text = (
        "verzoekt de regering:\n\n1. mensen eerst te bellen;\n2. daarna pas te schrijven,\n\n"
        "en gaat over tot de orde van de dag."
    )
    assert [one.quote for one in find(document(text, genre="motie"))] == [
        "mensen eerst te bellen;",
        "daarna pas te schrijven,",
    ]


def test_a_motion_with_two_requests_gives_two() -> None:
    text = (
        "De Kamer,\n\nverzoekt de regering om te bellen;\n\nverzoekt de regering voorts om te schrijven,\n\n"
        "en gaat over tot de orde van de dag."
    )
    quotes = [one.quote for one in find(document(text, genre="motie"))]
    assert quotes == ["verzoekt de regering om te bellen;", "verzoekt de regering voorts om te schrijven,"]


def test_in_a_report_the_author_is_the_adviser() -> None:
    text = "Ik vraag de minister om binnen een half jaar te antwoorden."
    assert [one.adviser for one in find(document(text, genre="rapport", sender="Ombudspersoon"))] == ["Ombudspersoon"]
    assert list(find(document(text, genre="kamerbrief"))) == []
