"""The index: what is found, in which order, and from which folder."""

import subprocess
import sys
from pathlib import Path

import pytest

from leerlus.search import Passage, PassageIndex, parse, snippet

TEXTS = {
    "whole": "De toeslag is uitbetaald.",
    "part": "De kinderopvangtoeslag is uitbetaald.",
    "letter": "In de open brief heeft de minister iets toegezegd over Coördinatie.",
    "other": "De brief is nog niet open.",
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> PassageIndex:
    folder = tmp_path_factory.mktemp("index") / "made"
    passages = [
        Passage(
            kind="document",
            key=key,
            version=1,
            title=f"Stuk {key}",
            text=text,
            organisation="vw" if key == "part" else "",
        )
        for key, text in TEXTS.items()
    ]
    passages.append(Passage(kind="commitment", key="titled", version=1, title="Toeslag voor schippers", text="Niets."))
    assert PassageIndex.build(folder, passages) == 5
    return PassageIndex(folder)


def keys(index: PassageIndex, text: str, **filters: str) -> list[str]:
    """What holds all that was asked for, best first."""
    return [hit.passage.key for hit in index.search(parse(text), filters=filters) if hit.whole]


def test_another_form_of_the_word_is_found(index: PassageIndex) -> None:
    assert keys(index, "toezegging") == ["letter"]


def test_a_whole_word_ranks_above_a_part_of_a_compound_and_a_title_above_both(index: PassageIndex) -> None:
    assert keys(index, "toeslag") == ["titled", "whole", "part"]


def test_a_compound_does_not_find_its_parts_alone(index: PassageIndex) -> None:
    assert keys(index, "kinderopvangtoeslag") == ["part"]


def test_what_holds_a_part_of_the_words_comes_after_what_holds_all(index: PassageIndex) -> None:
    hits = index.search(parse("uitbetaald kinderopvang"))
    assert [(hit.passage.key, hit.whole) for hit in hits] == [("part", True), ("whole", False)]


def test_a_compound_that_was_asked_for_also_finds_its_parts_afterwards(index: PassageIndex) -> None:
    hits = index.search(parse("kinderopvangtoeslag"))
    assert hits[0].passage.key == "part"
    assert {hit.passage.key for hit in hits if not hit.whole} == {"titled", "whole"}


def test_words_that_were_joined_must_all_stand(index: PassageIndex) -> None:
    assert [hit.passage.key for hit in index.search(parse("uitbetaald EN kinderopvang"))] == ["part"]


def test_near_words_may_stand_in_any_order(index: PassageIndex) -> None:
    assert keys(index, "minister NABIJ/3 open") == ["letter"]
    assert keys(index, "minister NABIJ/1 open") == []
    assert keys(index, "open NABIJ/3 minister") == ["letter"]


def test_a_phrase_wants_its_words_next_to_each_other(index: PassageIndex) -> None:
    assert keys(index, '"open brief"') == ["letter"]
    assert sorted(keys(index, "open brief")) == ["letter", "other"]


def test_a_word_that_is_left_out_takes_its_passages_away(index: PassageIndex) -> None:
    assert keys(index, "uitbetaald -kinderopvang") == ["whole"]


def test_a_filter_narrows_and_does_not_change_the_order(index: PassageIndex) -> None:
    assert keys(index, "toeslag", kind="document") == ["whole", "part"]
    assert keys(index, "toeslag", organisation="vw") == ["part"]


def test_diacritics_make_no_difference(index: PassageIndex) -> None:
    assert keys(index, "coordinatie") == keys(index, "COÖRDINATIE") == ["letter"]


def test_a_passage_comes_back_as_it_went_in(index: PassageIndex) -> None:
    found = index.search(parse("toezegging"))[0].passage
    assert found == Passage(kind="document", key="letter", version=1, title="Stuk letter", text=TEXTS["letter"])


def test_the_days_of_a_question_narrow(tmp_path: Path) -> None:
    days = {"vroeg": "2022-12-31", "midden": "2023-06-01", "laat": "2024-03-01", "ooit": ""}
    PassageIndex.build(tmp_path / "i", [dated(key, day) for key, day in days.items()])
    index = PassageIndex(tmp_path / "i")
    assert sorted(keys(index, "loket van:2023")) == ["laat", "midden"]
    assert keys(index, "loket van:2023 tot:2023") == ["midden"]
    assert keys(index, "tot:2022") == ["vroeg"]
    assert len(keys(index, "loket")) == 4
    assert index.search(parse("loket van:2024"))[0].passage.day == "2024-03-01"


def dated(key: str, day: str) -> Passage:
    return Passage(kind="document", key=key, version=1, title="", text="Een loket.", day=day)


def test_an_update_replaces_all_passages_of_a_thing_and_leaves_the_rest(tmp_path: Path) -> None:
    passages = [dated("een", ""), dated("een", ""), dated("twee", "")]
    PassageIndex.build(tmp_path / "i", passages)
    index, other = PassageIndex(tmp_path / "i"), PassageIndex(tmp_path / "i")
    assert index.update([("document", "een")], [dated("drie", "")]) == 1
    assert sorted(keys(index, "loket")) == ["drie", "twee"]
    other.reload()
    assert sorted(keys(other, "loket")) == ["drie", "twee"]


KILLED = """
import os, sys
from pathlib import Path
from leerlus.search import Passage, PassageIndex

def passages():
    for number in range(200):
        yield Passage(kind="document", key=f"n{number}", version=1, title="", text="Een loket.")
    os._exit(9)

PassageIndex(Path(sys.argv[1])).update([("document", "een")], passages())
"""


def test_an_index_whose_update_was_killed_is_as_it_was_and_takes_the_next_one(tmp_path: Path) -> None:
    PassageIndex.build(tmp_path / "i", [dated("een", "")])
    assert subprocess.run([sys.executable, "-c", KILLED, tmp_path / "i"], check=False).returncode == 9
    index = PassageIndex(tmp_path / "i")
    assert keys(index, "loket") == ["een"]
    index.update([("document", "een")], [dated("twee", "")])
    assert keys(index, "loket") == ["twee"]


def test_facets_count_passages_with_all_the_words_by_label(index: PassageIndex) -> None:
    counted = index.facets(parse("toeslag"))
    assert counted["kind"] == {"document": 2, "commitment": 1}
    assert counted["organisation"] == {"vw": 1}


def test_a_beginning_is_completed_to_words_of_the_texts(index: PassageIndex) -> None:
    assert index.complete("Toes") == ["toeslag"]
    assert index.complete("coör") == ["coordinatie"]
    assert index.complete("t") == []


def test_other_words_for_the_same_are_found_below_the_words_themselves(tmp_path: Path) -> None:
    texts = {
        "zelfde": "De minister heeft excuses aangeboden.",
        "anders": "Er kwam erkenning van het leed.",
        "niets": "Niets.",
    }
    PassageIndex.build(
        tmp_path / "i",
        [Passage(kind="document", key=key, version=1, title="", text=text) for key, text in texts.items()],
    )
    hits = PassageIndex(tmp_path / "i").search(parse("excuses aanbieden"))
    assert [hit.passage.key for hit in hits] == ["zelfde", "anders"]


def test_what_resembles_a_text_comes_with_the_words_that_they_share(tmp_path: Path) -> None:
    texts = {
        "loket": "Mensen wisten niet bij welk loket zij met hun klacht terecht konden.",
        "balie": "Een klacht ging van balie naar balie; geen loket hielp.",
        "boot": "De veerboot voer te laat uit.",
    }
    PassageIndex.build(
        tmp_path / "i",
        [Passage(kind="lesson", key=key, version=1, title="", text=text) for key, text in texts.items()],
    )
    found = PassageIndex(tmp_path / "i").similar(texts["loket"], without=("lesson", "loket"))
    assert [likeness.passage.key for likeness in found] == ["balie"]
    assert set(found[0].words) == {"klacht", "loket"}


def test_a_folder_without_an_index_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"."):
        PassageIndex(tmp_path / "nothing")


def test_a_snippet_marks_the_words_and_is_cut_around_them() -> None:
    text = "Niets. " * 80 + "Hier staat de kinderopvangtoeslag in het midden. " + "Niets. " * 80
    pieces = snippet(text, frozenset({"toeslag"}))
    assert [piece.text for piece in pieces if piece.marked] == ["kinderopvangtoeslag"]
    assert pieces[0].text == "… "
    assert pieces[-1].text == " …"
    assert 100 < sum(len(piece.text) for piece in pieces) < 320


def test_a_short_text_is_its_own_snippet() -> None:
    assert "".join(piece.text for piece in snippet("Een kort stuk.", frozenset())) == "Een kort stuk."
