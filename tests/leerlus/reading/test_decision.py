import pytest

from leerlus.reading.decision import find
from tests.leerlus.reading.read import document

TAKEN = [
    "De MR heeft ingestemd met de brief.",
    "Deze motie is door de Kamer verworpen.",
    "Na het debat is besloten de proef niet te verlengen.",
    "Minister akkoord 3 maart 2035",
    "Het college besluit om de proef te verlengen.",
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


def test_each_item_of_the_advised_decision_is_asked() -> None:
    text = "Geadviseerd besluit\n\n1. Instemmen met de brief.\n2. De brief ondertekenen."
    assert [(one.quote, one.status) for one in find(document(text))] == [
        ("Instemmen met de brief.", "asked"),
        ("De brief ondertekenen.", "asked"),
    ]
