"""An annex beside the register: differences by number, and files that are refused with a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.register.matching import (
    AnnexLine,
    Change,
    counted,
    differences,
    faults,
    same_words,
    word_changes,
)

DESK = AnnexLine(key=1, number="7", description="Een loket openen", state="Drie loketten zijn open.", themes=("A",))
LETTER = AnnexLine(key=2, number="8", description="Een brief sturen", state="De brief is verstuurd.", themes=("A",))


def line(like: AnnexLine, **other: object) -> AnnexLine:
    values = {"key": 90, "number": like.number, "description": like.description, "state": like.state}
    return AnnexLine(**(values | {"themes": like.themes} | other))  # type: ignore[arg-type]  # fields by name


def test_a_file_with_the_same_rows_changes_nothing() -> None:
    assert counted(differences([DESK, LETTER], [line(LETTER), line(DESK)])) == {
        Change.ADDED: 0,
        Change.CHANGED: 0,
        Change.UNCHANGED: 2,
        Change.MISSING: 0,
    }


def test_each_kind_of_change_is_named() -> None:
    new = line(DESK, number="9", description="Een bus laten rijden")
    found = differences([DESK, LETTER], [line(DESK, state="Vier loketten zijn open."), new])
    assert [(one.change, one.fields) for one in found] == [
        (Change.CHANGED, ("state",)),
        (Change.ADDED, ()),
        (Change.MISSING, ()),
    ]


def test_a_row_without_a_number_is_found_by_its_description() -> None:
    known = line(DESK, key=5, number="")
    (found,) = differences([known], [line(DESK, number="", state="Vier.")])
    assert (found.change, found.known) == (Change.CHANGED, known)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("‘Ja’ – zei hij", "'Ja' - zei hij", True),
        ("Twee\nalinea's", "Twee alinea's", True),
        ("café", "cafe", False),
        ("drie loketten", "vier loketten", False),
    ],
)
def test_only_the_words_count(one: str, other: str, same: bool) -> None:
    assert same_words(one, other) is same


@pytest.mark.parametrize(
    ("offered", "sentence"),
    [
        ([], "geen tabel gevonden"),
        ([line(DESK), line(DESK)], "Nummer 7 staat 2 keer"),
        ([line(DESK, description="7"), line(LETTER, description="8")], "kolom Omschrijving ontbreekt"),
        ([line(DESK, number=""), line(LETTER, number="")], "kolom met het nummer"),
        ([line(DESK, state=""), line(LETTER, state="")], "kolom Stand van zaken ontbreekt"),
        ([line(DESK), line(LETTER, state="")], "Maatregel 8 heeft geen stand van zaken. Misschien zijn er cellen"),
        ([line(DESK), line(LETTER, description="")], "Maatregel 8 heeft geen omschrijving"),
        ([line(DESK), line(LETTER), line(LETTER, number="")], "«Een brief sturen» staat geen nummer"),
    ],
)
def test_a_damaged_file_is_refused_with_a_sentence(offered: list[AnnexLine], sentence: str) -> None:
    assert any(sentence in fault for fault in faults([DESK, LETTER], offered))


def test_a_sound_file_has_no_faults() -> None:
    assert faults([DESK, LETTER], [line(DESK), line(LETTER, state="Er is niets nieuws.")]) == []


def test_a_state_that_was_empty_before_may_stay_so() -> None:
    quiet = line(LETTER, key=2, state="")
    assert faults([DESK, quiet], [line(DESK), line(quiet)]) == []


def test_changed_words_are_pointed_out() -> None:
    pieces = word_changes("Drie loketten zijn open.", "Vier loketten zijn weer open.")
    assert [(piece.kind, piece.text) for piece in pieces] == [
        ("removed", "Drie"),
        ("added", "Vier"),
        ("kept", "loketten zijn"),
        ("added", "weer"),
        ("kept", "open."),
    ]


@given(before=st.text(max_size=200), after=st.text(max_size=200))
def test_the_pieces_hold_both_texts_whole(before: str, after: str) -> None:
    pieces = word_changes(before, after)
    new = " ".join(piece.text for piece in pieces if piece.kind != "removed")
    assert new.split() == after.split()
    assert sum(len(piece.text.split()) for piece in pieces if piece.kind != "added") == len(before.split())


@given(st.lists(st.tuples(st.integers(1, 40), st.text(max_size=20)), unique_by=lambda row: row[0]))
def test_what_is_known_compared_with_itself_never_differs(rows: list[tuple[int, str]]) -> None:
    known = [AnnexLine(key=n, number=str(n), description=text, state=text) for n, text in rows]
    assert {one.change for one in differences(known, known)} <= {Change.UNCHANGED}
