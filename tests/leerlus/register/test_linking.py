"""What is proposed to belong together, and what is not; every text is invented."""

import hashlib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerlus.formats import text as plain_text
from leerlus.pipeline import read_document
from leerlus.register.linking import Item, ItemKind, MotionNamed, Proposal, SourcePaper, items_of, propose
from leerlus.register.linking.likeness import Weights, words_of
from leerlus.register.links import LINK_RULES, LinkKind

K = ItemKind
SEEDS = Path(__file__).parents[4] / "shared" / "seeds"


def item(key: str, kind: ItemKind, text: str, **more: object) -> Item:
    """An item whose key begins with the name of its paper: "brief/1"."""
    return Item(key=key, kind=kind, text=text, paper=key.split("/")[0], **more)  # type: ignore[arg-type]  # fields only


def pairs(found: list[Proposal]) -> list[tuple[str, str, str]]:
    return [(one.rule.name, one.source.key, one.target.key) for one in found]


PROMISES = [
    item("brief/1", K.COMMITMENT, "Ik zeg toe dat alle bewoners voor mei een brief met excuses krijgen."),
    item("brief/2", K.COMMITMENT, "We openen in elke wijk een loket voor klachten over lantaarns."),
    item("brief/3", K.COMMITMENT, "De dienst zal de lampen in brede straten vervangen."),
]


@pytest.mark.parametrize(
    ("row", "promise"),
    [
        ("Excuses aan bewoners", "brief/1"),
        ("Loketten in de wijken openen", "brief/2"),
        ("Vervanging van lampen in brede straten", "brief/3"),
        ("Straatlampen vervangen in brede straten", "brief/3"),  # a compound by its parts
    ],
)
def test_a_row_is_joined_to_the_promise_with_its_words(row: str, promise: str) -> None:
    found = propose([*PROMISES, item("bijlage/1", K.ROW, row)])
    assert pairs(found) == [("link.row.commitment", "bijlage/1", promise)]
    assert found[0].words
    assert 0 < found[0].score <= 1


@pytest.mark.parametrize(
    "row",
    [
        "Training voor leidinggevenden",  # nothing in common
        "Brief aan de Kamer in mei",  # only what every letter says
        "Loketten voor bewoners",  # a word of one and a word of another
    ],
)
def test_where_nothing_or_more_than_one_fits_nothing_is_proposed(row: str) -> None:
    assert propose([*PROMISES, item("bijlage/1", K.ROW, row)]) == []


def test_two_promises_as_likely_leave_the_row_alone() -> None:
    twin = item("brief/4", K.COMMITMENT, "We openen in elke wijk een loket voor klachten over lantaarns.")
    assert propose([*PROMISES, twin, item("bijlage/1", K.ROW, "Loketten voor klachten in elke wijk")]) == []


def test_a_row_is_last_years_row_by_its_number_or_by_its_words() -> None:
    last, now = date(2034, 5, 1), date(2035, 5, 1)
    found = propose(
        [
            item("2034/1", K.ROW, "Loketten openen in elke wijk", number="1", day=last),
            item("2034/2", K.ROW, "Bewoners opbellen na een klacht", number="2", day=last),
            item("2035/1", K.ROW, "Loketten in wijken", number="1", day=now),
            item("2035/7", K.ROW, "Bewoners opbellen na een klacht", number="7", day=now),
        ]
    )
    assert pairs(found) == [("link.row.last-year", "2035/1", "2034/1"), ("link.row.last-year", "2035/7", "2034/2")]
    assert found[0].words[0] == "nummer 1"


def test_the_same_number_on_another_matter_is_another_row() -> None:
    found = propose(
        [
            item("2034/1", K.ROW, "Loketten openen in elke wijk", number="1", day=date(2034, 5, 1)),
            item("2035/1", K.ROW, "Lampen vervangen in brede straten", number="1", day=date(2035, 5, 1)),
        ]
    )
    assert found == []


MOTION = item(
    "motie/a", K.MOTION, "verzoekt de regering een meldpunt in te richten", motions=(MotionNamed("8", "Kaya c.s."),)
)


@pytest.mark.parametrize(
    ("named", "joined"),
    [
        (MotionNamed("8", "Kaya c.s.", "2"), True),
        (MotionNamed("8", None), True),
        (MotionNamed(None, "KAYA"), True),
        (MotionNamed("8", "De Boer"), False),
        (MotionNamed("9", "Kaya c.s."), False),
        (MotionNamed(None, None), False),
    ],
)
def test_a_motion_is_known_by_number_and_mover_that_do_not_contradict(named: MotionNamed, joined: bool) -> None:
    found = propose([MOTION, item("bijlage/1", K.ROW, "Iets anders", motions=(named,))])
    assert [one.part for one in found] == ([named.part] if joined else [])


def test_a_promise_answers_the_recommendation_of_the_report_and_not_the_reaction_that_repeats_it() -> None:
    found = propose(
        [
            item("rapport/0", K.REPORT, "Licht in het donker"),
            item("rapport/1", K.RECOMMENDATION, "Geef elke klager een vaste contactpersoon."),
            item("rapport/2", K.RECOMMENDATION, "Vergoed de schade door donkere straten."),
            item("reactie/1", K.RECOMMENDATION, "U vraagt om een vaste contactpersoon voor elke klager."),
            item(
                "reactie/2",
                K.COMMITMENT,
                "Iedere klager krijgt een vaste contactpersoon.",
                mentions="Licht in het donker",
            ),
        ]
    )
    assert ("link.commitment.recommendation", "reactie/2", "rapport/1") in pairs(found)
    assert ("link.commitment.report", "reactie/2", "rapport/0") in pairs(found)
    assert "reactie/1" not in {one.target.key for one in found}


def test_a_reaction_that_takes_over_all_answers_each_recommendation_in_general() -> None:
    found = propose(
        [
            item("rapport/0", K.REPORT, "Licht in het donker"),
            item("rapport/1", K.RECOMMENDATION, "Geef elke klager een vaste contactpersoon."),
            item("rapport/2", K.RECOMMENDATION, "Vergoed de schade door donkere straten."),
            item("reactie/1", K.COMMITMENT, "Het kabinet neemt de aanbevelingen van de ombudsman over."),
        ]
    )
    assert [(one.source.key, one.target.key) for one in found if one.rule.name.endswith("all-recommendations")] == [
        ("reactie/1", "rapport/1"),
        ("reactie/1", "rapport/2"),
    ]


def test_a_promise_does_not_answer_what_was_asked_later() -> None:
    asked = item("rapport/1", K.RECOMMENDATION, "Geef elke klager een contactpersoon.", day=date(2035, 5, 1))
    said = item("brief/1", K.COMMITMENT, "Elke klager krijgt een contactpersoon.", day=date(2034, 5, 1))
    assert propose([asked, said]) == []


def test_only_what_is_fresh_is_proposed_where_that_is_asked() -> None:
    items = [*PROMISES, item("a/1", K.ROW, "Excuses aan bewoners"), item("b/1", K.ROW, "Loketten in wijken openen")]
    assert {one.source.key for one in propose(items, fresh=frozenset(["b/1"]))} == {"b/1"}


def test_every_link_that_a_rule_proposes_is_one_that_the_register_allows() -> None:
    from_rules = {(one.rule.link, one.rule.source, one.rule.target) for one in propose([*PROMISES, MOTION])}
    assert all(
        source.value in LINK_RULES[link].sources and target.value in LINK_RULES[link].targets
        for link, source, target in from_rules
        if link
    )
    assert LinkKind.ANSWERS in LINK_RULES


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_likeness_is_the_same_both_ways_and_lies_between_nothing_and_all(one: str, other: str) -> None:
    first, second = words_of(one), words_of(other)
    weights = Weights([first, second])
    likeness = weights.likeness(first, second)
    assert 0.0 <= likeness.score <= 1.0
    assert abs(likeness.score - weights.likeness(second, first).score) < 1e-9


def test_the_words_of_a_proposal_stand_in_its_source() -> None:
    [found] = propose([*PROMISES, item("bijlage/1", K.ROW, "Vervanging van lampen in brede straten")])
    assert all(word in "vervanging van lampen in brede straten" for word in found.words)


PAIRS = [
    # a promise and what it answers: where each begins in the text, and the first signs of the sha256 of its words
    ("001_78799b7c509f47af.txt", "link.commitment.all-recommendations", (4193, "d4c76bc061d0"), (4636, "c1a0974cb744")),
    (
        "001_78799b7c509f47af.txt",
        "link.commitment.all-recommendations",
        (4193, "d4c76bc061d0"),
        (16396, "db88e26617c5"),
    ),
]


def placed(one: Item) -> tuple[int | None, str]:
    return one.place, hashlib.sha256(one.text.encode()).hexdigest()[:12]


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the shared texts are not here")
@pytest.mark.parametrize(("name", "rule", "source", "target"), PAIRS)
def test_pairs_in_real_papers_are_proposed(
    name: str, rule: str, source: tuple[int, str], target: tuple[int, str]
) -> None:
    document = plain_text.read((SEEDS / name).read_bytes())
    reading = read_document(document, kinds=("citation", "recommendation", "commitment", "progress"))
    found = propose(list(items_of(SourcePaper(name, reading.document, reading.statements))))
    assert (rule, source, target) in {(one.rule.name, placed(one.source), placed(one.target)) for one in found}


def test_a_key_names_paper_kind_and_place() -> None:
    text = "Geachte voorzitter,\n\nIk zal de lampen vervangen.\n\nHoogachtend,\n"
    reading = read_document(plain_text.read(text.encode()))
    keys = [one.key for one in items_of(SourcePaper("a.txt", reading.document, reading.statements))]
    assert keys == [f"a.txt#commitment:{text.index('Ik zal')}"]
