"""Numbers and names of law and parliament, without any document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.law.kamerstuk import is_first_chamber, kamerstuk_target
from leerlus.law.motion import motion_target
from leerlus.law.names import bwb_number, laws, name_at, name_before
from leerlus.law.session import joined, session_years
from leerlus.law.words import words


@pytest.mark.parametrize(
    ("written", "years"),
    [
        ("2022/23", "2022-2023"),
        ("2022-2023", "2022-2023"),
        ("2024/5", "2024-2025"),
        ("1999/00", "1999-2000"),
        ("1999/2000", "1999-2000"),
        ("1985/- 86", "1985-1986"),
        ("2022/24", None),
        ("2022", None),
        ("", None),
        (None, None),
    ],
)
def test_a_session_is_two_years_that_follow_each_other(written: str | None, years: str | None) -> None:
    assert session_years(written) == years


@given(st.integers(1800, 2100), st.sampled_from(["/", "-", " - "]), st.integers(1, 4))
def test_a_session_is_the_same_however_short_its_second_year_is_written(year: int, between: str, digits: int) -> None:
    assert session_years(f"{year}{between}{str(year + 1)[-digits:]}") == f"{year}-{year + 1}"


def test_identifiers_write_a_session_without_a_sign() -> None:
    assert joined("2030-2031") == "20302031"


@pytest.mark.parametrize(
    ("parts", "target"),
    [
        (("31 999", None, "12"), "kst-31999-12"),
        (("31.999", None, None), "kst-31999"),
        (("36 999", "iv", "12"), "kst-36999-IV-12"),
        (("21 501", "20", "917"), "kst-21501-20-917"),
        (("21501", "20", None), "kst-21501-20"),
        (("31999", "32", None), "kst-31999-32"),
        (("31 999", None, "007"), "kst-31999-7"),
        (("31 999", None, "E"), "kst-31999-E"),
    ],
)
def test_a_paper_has_one_identifier(parts: tuple[str, str | None, str | None], target: str) -> None:
    assert kamerstuk_target(*parts) == target


@pytest.mark.parametrize("written", ["I", "1", "EK", "E.K.", "Eerste Kamer", "eerste kamer der Staten-Generaal"])
def test_the_first_chamber_has_many_names(written: str) -> None:
    assert is_first_chamber(written)


@pytest.mark.parametrize("written", ["II", "11", "TK", "Tweede Kamer", None])
def test_the_second_chamber_is_not_the_first(written: str | None) -> None:
    assert not is_first_chamber(written)


@pytest.mark.parametrize(
    ("parts", "target"),
    [
        (("21", "De Boer c.s.", "1"), "motie:21:de boer:1"),
        (("21", "De Boer cs", None), "motie:21:de boer"),
        ((None, "Kaya", None), "motie::kaya"),
        (("21", None, None), "motie:21"),
        (("21", None, "2"), "motie:21::2"),
    ],
)
def test_a_motion_is_named_by_what_is_known(parts: tuple[str | None, str | None, str | None], target: str) -> None:
    assert motion_target(*parts) == target


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wet open overheid bepaalt", "Wet open overheid"),
        ("Algemene wet bestuursrecht, en", "Algemene wet bestuursrecht"),
        ("Awb.", "Awb"),
        ("Wet\nopen  overheid", "Wet\nopen  overheid"),
        ("Wet op de wijkloketten is klaar", "Wet op de wijkloketten"),
        ("Wet wijkloketten en de gevolgen", "Wet wijkloketten"),
        ("Wet wijkloketten 2031 in werking", "Wet wijkloketten 2031"),
        ("Loketregeling 2031 geldt", "Loketregeling 2031"),
        ("Verordening (EU) 2031/679 geldt", "Verordening (EU) 2031/679"),
        ("Algemene plaatselijke verordening geldt", "Algemene plaatselijke verordening"),
    ],
)
def test_the_name_of_a_law_ends_where_its_title_ends(text: str, name: str) -> None:
    assert name_at(text, 0) == len(name)


@pytest.mark.parametrize(
    "text", ["wet is", "regeling", "krant van gisteren", "uitvoeringswet", "Wet", "", "(Awb)", "awb"]
)
def test_words_that_name_no_law_have_no_end(text: str) -> None:
    assert name_at(text, 0) is None


def test_the_longest_name_before_a_place_counts() -> None:
    text = "volgens de Wet op de wijkloketten"
    assert name_before(text, len(text)) == text.index("Wet")


def test_no_name_ends_in_the_middle_of_a_sentence() -> None:
    assert name_before("volgens de buren", 16) is None


def test_names_of_laws_stand_in_the_table_once() -> None:
    names = [name.lower() for law in laws() for name in (law.name, *law.also)]
    assert sorted(names) == sorted(set(names))


def test_numbers_in_the_table_have_the_form_of_the_official_file_and_one_law_each() -> None:
    numbers = [law.bwb for law in laws() if law.bwb]
    assert len(numbers) == len(set(numbers))
    assert all(len(number) == 11 and number.startswith("BWBR") and number[4:].isdigit() for number in numbers)


def test_a_law_that_the_table_does_not_know_has_no_number() -> None:
    assert bwb_number("Wet op de wijkloketten") is None


def test_a_word_that_ends_a_title_never_only_links() -> None:
    assert words("title_links") & words("title_ends") == frozenset()
