import pytest

from leerlus.reading.decision import find
from tests.leerlus.reading.read import document

TAKEN = [
    "De MR heeft ingestemd met de brief.",
    "Deze motie is door de Kamer verworpen.",
    "Na het debat is besloten de proef niet te verlengen.",
    "Besloten werd dat iedereen een brief krijgt.",
    "Minister akkoord 3 maart 2035",
    "Het college besluit om de proef te verlengen.",
    "De dienst heeft het verzoek deels ingewilligd.",
]


@pytest.mark.parametrize("text", TAKEN)
def test_a_decision_that_was_taken(text: str) -> None:
    assert [(one.quote, one.status) for one in find(document(text))] == [(text, "taken")]


@pytest.mark.parametrize(
    "text",
    [
        "De MR heeft nog niet ingestemd met de brief.",
        "Heeft de MR ingestemd met de brief?",
        "Zodra de MR heeft ingestemd, gaat de brief weg.",
        "Het besluit over de brief valt later.",
    ],
)
def test_what_is_not_decided_is_no_decision(text: str) -> None:
    assert list(find(document(text))) == []


@pytest.mark.parametrize(
    "lead", ["Het college besluit:", "Gedeputeerde Staten besluiten:", "De raad heeft besloten om:"]
)
def test_the_items_after_a_body_decides_are_taken(lead: str) -> None:
    text = f"{lead}\n\n  1. de proef te verlengen;\n  2. de brief te sturen.\n\nDaarna sloot de vergadering."
    assert [(one.quote, one.status) for one in find(document(text))] == [
        ("de proef te verlengen;", "taken"),
        ("de brief te sturen.", "taken"),
    ]


def test_the_items_after_a_body_talks_are_not_taken() -> None:
    assert list(find(document("Het college bespreekt:\n1. de proef;\n2. de brief."))) == []


def test_each_item_of_the_advised_decision_is_asked() -> None:
    text = "Geadviseerd besluit\n\n1. Instemmen met de brief.\n2. De brief ondertekenen."
    assert [(one.quote, one.status) for one in find(document(text))] == [
        ("Instemmen met de brief.", "asked"),
        ("De brief ondertekenen.", "asked"),
    ]


def test_what_follows_a_label_stands_for_its_sentence() -> None:
    text = "Zaak: Het plan van de dijk\nBesluit: De opzet wordt conform voorstel vastgesteld."
    assert [one.quote for one in find(document(text))] == ["De opzet wordt conform voorstel vastgesteld."]
