"""What must be said when a House does not get what it asked for."""

from dataclasses import replace
from datetime import date

import pytest

from leerlus.errors import StepRefused
from leerlus.register.refusals import Decision, RefusalState, check_given, check_refusal, days_waiting, lacking

ASKED_ON = date(2026, 3, 1)
WHOLE = Decision(
    withheld="de conceptadviezen over de dijk",
    ground="68",
    motivation="Openbaarheid zou lopend overleg met een ander land schaden.",
    legal_opinion="De afdeling juridische zaken acht dit verdedigbaar.",
    letter=True,
    on=date(2026, 3, 20),
)


def test_a_whole_decision_passes() -> None:
    assert list(lacking(WHOLE)) == []
    check_refusal(RefusalState.ASKED, WHOLE, asked_on=ASKED_ON)


@pytest.mark.parametrize(
    ("without", "said"),
    [
        ({"withheld": " "}, "welke informatie"),
        ({"ground": ""}, "Kies de grond"),
        ({"motivation": ""}, "niet genoeg"),
        ({"legal_opinion": "\n"}, "juridische oordeel"),
        ({"letter": False}, "brief"),
        ({"on": None}, "welke dag"),
        ({"on": date(2026, 2, 28)}, "voordat erom is gevraagd"),
    ],
)
def test_each_part_is_needed(without: dict[str, object], said: str) -> None:
    with pytest.raises(StepRefused, match=said):
        check_refusal(RefusalState.ASKED, replace(WHOLE, **without), asked_on=ASKED_ON)


def test_what_was_given_cannot_be_refused() -> None:
    with pytest.raises(StepRefused, match="Van 'given'"):
        check_refusal(RefusalState.GIVEN, WHOLE, asked_on=ASKED_ON)


def test_what_was_refused_may_be_given_after_all() -> None:
    check_given(RefusalState.REFUSED, on=date(2026, 5, 1), asked_on=ASKED_ON)
    with pytest.raises(StepRefused, match="voordat"):
        check_given(RefusalState.REFUSED, on=date(2026, 2, 1), asked_on=ASKED_ON)


def test_the_days_are_counted_only_while_nothing_was_answered() -> None:
    assert days_waiting(RefusalState.ASKED, asked_on=ASKED_ON, today=date(2026, 4, 10)) == 40
    assert days_waiting(RefusalState.REFUSED, asked_on=ASKED_ON, today=date(2026, 4, 10)) is None
