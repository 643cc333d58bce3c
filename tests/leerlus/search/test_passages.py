"""The index: what is found, in which order, and from which folder."""

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
    return [hit.passage.key for hit in index.search(parse(text), filters=filters)]


def test_another_form_of_the_word_is_found(index: PassageIndex) -> None:
    assert keys(index, "toezegging") == ["letter"]


def test_a_whole_word_ranks_above_a_part_of_a_compound_and_a_title_above_both(index: PassageIndex) -> None:
    assert keys(index, "toeslag") == ["titled", "whole", "part"]


def test_a_compound_does_not_find_its_parts_alone(index: PassageIndex) -> None:
    assert keys(index, "kinderopvangtoeslag") == ["part"]


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
