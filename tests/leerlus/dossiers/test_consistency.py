"""What does not add up between papers is named with its places; what adds up gives nothing."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.dossiers.amounts import amounts
from leerlus.dossiers.consistency import Dossier, faults
from leerlus.dossiers.paper import Moment, Paper, PaperRole, Said

NOTA = Paper(
    key="DOC-1",
    role=PaperRole.NOTA,
    title="Nota",
    text="Het kost € 1,5 miljoen.",
    dated=date(2031, 3, 3),
    references=("2031-11",),
    annexes=("Tabel",),
)
LETTER = Paper(
    key="DOC-2",
    role=PaperRole.LETTER,
    title="Brief",
    text="Wij trekken 1.500.000 euro uit.",
    dated=date(2031, 3, 10),
    references=("2031-12",),
)
ANNEX = Paper(key="DOC-3", role=PaperRole.ANNEX, title="Tabel", text="Per jaar € 20.")
SOUND = Dossier(
    papers=(NOTA, LETTER, ANNEX),
    moments=(Moment(who="de minister van Dijken", on=date(2031, 3, 5)),),
    debate_on=date(2031, 3, 20),
)


def said(value: str, quote: str = "") -> Said:
    return Said(value=value, quote=quote or value, start=0)


def changed(**papers: Paper) -> Dossier:
    by_name = {"nota": NOTA, "letter": LETTER, "annex": ANNEX} | papers
    return replace(SOUND, papers=tuple(by_name.values()))


def test_papers_that_add_up_have_no_fault() -> None:
    assert faults(SOUND) == []


@pytest.mark.parametrize(
    ("dossier", "code", "words"),
    [
        (changed(nota=replace(NOTA, annexes=("A", "B"))), "annex-count", "noemt 2 bijlagen; in dit dossier zit 1."),
        (changed(nota=replace(NOTA, dated=date(2031, 3, 11))), "order", "na de brief van 10 maart 2031"),
        (replace(SOUND, moments=(Moment(who="het SGO", on=date(2031, 3, 12)),)), "order", "het SGO besloot pas op"),
        (replace(SOUND, debate_on=date(2031, 3, 9)), "order", "na het debat van 9 maart 2031"),
        (changed(letter=replace(LETTER, references=("2031-11",))), "reference", "Kenmerk 2031-11"),
        (changed(letter=replace(LETTER, text="Wij trekken 2 miljoen euro uit.")), "sum", "2 miljoen euro"),
        (
            changed(
                nota=replace(NOTA, sessions=(said("kst-99-1 2030-2031"),)),
                letter=replace(LETTER, sessions=(said("kst-99-1 2029-2030"),)),
            ),
            "session",
            "2029-2030 en 2030-2031",
        ),
        (
            changed(
                nota=replace(NOTA, people=(said("Otto Waterland"),)),
                letter=replace(LETTER, people=(said("Otto Waterlant"),)),
            ),
            "name",
            "Waterland en Otto Waterlant",
        ),
        (changed(letter=replace(LETTER, promises=(said("Ik zeg toe."),))), "promise", "geen toezegging"),
        (changed(annex=replace(ANNEX, withheld=True)), "motivation", "geen nota zegt waarom"),
    ],
)
def test_each_fault_is_named(dossier: Dossier, code: str, words: str) -> None:
    [fault] = faults(dossier)
    assert fault.code == code
    assert words in fault.message
    assert fault.places


@pytest.mark.parametrize(
    "dossier",
    [
        changed(nota=replace(NOTA, annexes=())),
        changed(letter=replace(LETTER, dated=None)),
        changed(nota=replace(NOTA, text="Er is geld."), annex=replace(ANNEX, text="Geen bedrag.")),
        changed(
            nota=replace(NOTA, people=(said("Otto Waterland"),)), letter=replace(LETTER, people=(said("Ans Waterweg"),))
        ),
        changed(nota=replace(NOTA, people=(said("Ans Vos"),)), letter=replace(LETTER, people=(said("Ans Bos"),))),
        changed(
            nota=replace(NOTA, motivation="De namen van ambtenaren blijven binnen."),
            annex=replace(ANNEX, withheld=True),
        ),
    ],
)
def test_what_only_looks_like_a_fault_is_none(dossier: Dossier) -> None:
    assert faults(dossier) == []


def test_each_place_leads_to_its_words() -> None:
    dossier = changed(letter=replace(LETTER, text="Eerst iets anders. Wij trekken 2 miljoen euro uit."))
    [fault] = faults(dossier)
    [place] = fault.places
    letter = dossier.papers[1]
    assert letter.text[place.start : place.start + len(place.quote)] == place.quote == "2 miljoen euro"


@given(value=st.integers(1, 999_999_999))
def test_an_amount_is_the_same_however_it_is_written(value: int) -> None:
    written = f"€ {value:,}".replace(",", ".") + f" of {value} euro"
    assert [one.value for one in amounts(written)] == [str(value)] * 2
