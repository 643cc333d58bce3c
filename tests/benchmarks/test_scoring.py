"""The scorer counts as the rules of the gold say."""

import pytest

from benchmarks.gold import fallen_below
from benchmarks.likeness import Record, words_in_common
from benchmarks.scoring import Score, scores

LETTER = "brief.txt"


def said(*statements: Record, **document: object) -> dict[str, Record]:
    return {LETTER: {"statements": list(statements), "sections": [], "document": document}}


def period(quote: str, start: int = 0, **days: str | None) -> Record:
    whole = {"from": None, "until": None, "certainty": "exact"} | days
    return {"doc": LETTER, "kind": "period", "quote": quote, "start": start, "end": start + len(quote), **whole}


def counts(score: Score) -> tuple[int, int, int]:
    return score.right, len(score.missed), len(score.spurious)


def test_a_period_with_other_days_is_found_but_not_right() -> None:
    gold = period("voor 1 juli 2026", until="2026-06-30")
    found = scores([gold], said(period("voor 1 juli 2026", until="2026-07-01")))
    assert counts(found["period (found)"]) == (1, 0, 0)
    assert counts(found["period (right)"]) == (0, 1, 1)


def test_an_unresolved_period_is_not_the_same_as_one_without_days() -> None:
    found = scores([period("op termijn", certainty="unresolved")], said(period("op termijn")))
    assert found["period (right)"].right == 0


def test_one_answer_is_matched_once() -> None:
    gold = period("in 2026", until="2026-12-31")
    assert counts(scores([gold], said(gold, gold))["period (right)"]) == (1, 0, 1)


def test_the_same_words_elsewhere_in_the_text_are_not_the_same() -> None:
    gold, elsewhere = period("in 2026", 10), period("in 2026", 300)
    assert counts(scores([gold], said(elsewhere))["period (found)"]) == (0, 1, 1)


def test_the_best_pair_is_taken_first() -> None:
    gold = {"doc": LETTER, "kind": "finding", "quote": "de raad ziet dat het loket dicht is"}
    near, same = {**gold, "quote": "de raad ziet dat het loket nu open is"}, gold
    assert scores([gold], said(near, same))["finding"].spurious == [f"{LETTER}: {near['quote']}"]


def test_a_person_with_the_wrong_decision_is_missed_and_invented() -> None:
    gold = {"doc": LETTER, "kind": "person", "name": "Wies Oldenkamp", "quote": "Wies Oldenkamp", "keep": False}
    assert counts(scores([gold], said({**gold, "keep": True}))["person"]) == (0, 1, 1)
    assert counts(scores([gold], said({**gold, "name": "Oldenkamp"}))["person"]) == (1, 0, 0)


def test_a_row_with_another_state_is_found_with_a_wrong_state() -> None:
    row = {"doc": LETTER, "kind": "progress", "number": "7", "status": "running", "motions": []}
    mover = {"number": "9", "mover": "Zandstra c.s.", "part": "1"}
    found = scores([{**row, "motions": [mover]}], said({**row, "status": "planned", "motions": [mover]}))
    assert counts(found["progress row"]) == (1, 0, 0)
    assert counts(found["progress status"]) == (0, 1, 1)
    assert counts(found["progress motions"]) == (1, 0, 0)


@pytest.mark.parametrize("mover", ["Zandstra c.s.", "Zandstra cs", "zandstra C.S."])
def test_with_others_may_be_written_in_any_way(mover: str) -> None:
    row = {"doc": LETTER, "kind": "progress", "number": "7", "motions": [{"number": "9", "mover": "Zandstra"}]}
    other = {**row, "motions": [{"number": "9", "mover": mover}]}
    assert scores([row], said(other))["progress motions"].right == 1


def test_only_a_commitment_with_a_term_is_measured_on_it() -> None:
    bare = {"doc": LETTER, "kind": "commitment", "quote": "ik bel u", "due": None}
    dated = {
        "doc": LETTER,
        "kind": "commitment",
        "quote": "zij schrijft hem",
        "due": {"from": None, "until": "2026-06-30"},
    }
    found = scores([bare, dated], said(bare, {**dated, "due": None}))
    assert counts(found["commitment due"]) == (0, 1, 1)


def test_kinds_without_answers_are_not_measured() -> None:
    invented = {"kind": "citation", "quote": "Stb. 2022, 318", "target": "stb-2022-318"}
    assert "citation" not in scores([period("in 2026")], said(invented))


def test_with_partial_answers_nothing_is_called_invented() -> None:
    gold, other = period("in 2026"), period("in 2027", 90)
    assert counts(scores([gold], said(gold, other), partial=True)["period (found)"]) == (1, 0, 0)


def test_a_document_that_was_not_read_counts_as_missed() -> None:
    assert counts(scores([period("in 2026")], {})["period (found)"]) == (0, 1, 0)


def test_metadata_counts_a_wrong_date_and_forgives_a_few_words() -> None:
    gold = {
        "doc": LETTER,
        "kind": "document",
        "genre": "kamerbrief",
        "date": "2026-02-03",
        "sender": "de minister van Oevers",
    }
    found = scores([gold], said(genre="kamerbrief", date="2026-02-04", sender="minister van Oevers", references=[]))
    assert found["metadata"].missed == [f"{LETTER}: date"]
    assert found["metadata"].right == 3


def test_a_hyphen_at_the_end_of_a_line_does_not_count() -> None:
    assert words_in_common("de water-\nkering", "De waterkering.") == 1.0


def test_a_figure_that_fell_or_is_gone_is_named() -> None:
    recorded = {"own": {"finding": 1.0, "person": 0.5}, "elsewhere": {"finding": 1.0}}
    fallen = list(fallen_below(recorded, {"own": {"person": Score(right=1)}}))
    assert fallen == ["own, finding: 0.000 was 1.000"]
