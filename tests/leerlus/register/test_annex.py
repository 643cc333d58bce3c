"""What an annex is about, and what makes two mentions of a motion the same."""

import doctest

import pytest

from leerlus.register import annex, kinds, updates
from leerlus.register.annex import motion_key, reported_title, short_title, without_motions


@pytest.mark.parametrize("module", [annex, kinds, updates])
def test_the_examples_hold(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]  # a module


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Voortgang naar aanleiding van het rapport «Water zonder loket»", "Water zonder loket"),
        ("Stand van zaken na het advies van de Raad 'Dichtbij'", "Dichtbij"),
        ("Voortgang van de maatregelen", None),
    ],
)
def test_the_report_is_the_one_that_is_named_in_quotes(text: str, title: str | None) -> None:
    assert reported_title(text) == title


def test_a_number_settles_which_motion_is_meant() -> None:
    assert motion_key("16", "Klaassen c.s.") == motion_key("16", "Klaasen cs")


def test_without_a_number_the_first_mover_does() -> None:
    assert motion_key(None, "Bos/Smit") == motion_key(None, "Bos en Smit")
    assert motion_key(None, "Bos") != motion_key(None, "Smit")


def test_brackets_that_name_no_motion_stay() -> None:
    assert without_motions("Een loket openen (in elke wijk)") == "Een loket openen (in elke wijk)"


def test_a_measure_that_is_only_a_motion_keeps_its_words() -> None:
    assert without_motions("(Motie Bos)") == "(Motie Bos)"


def test_a_title_ends_at_a_word() -> None:
    assert short_title("een twee drie", limit=9) == "een twee…"
