import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus_site.work.mentions import Person, named

ANNA = Person(1, "Anna", "anna@leerlus.test")
ANNA_BOS = Person(2, "Anna Bos", "a.bos@leerlus.test")
BO = Person(3, "Bo", "bo@leerlus.test")
OTHER_BO = Person(4, "Bo", "bo.smit@leerlus.test")
PEOPLE = (ANNA, ANNA_BOS, BO, OTHER_BO)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Kijk jij, @Anna?", (ANNA,)),
        ("@anna bos weet dit.", (ANNA_BOS,)),
        ("(@Anna Bos) en @Anna.", (ANNA_BOS, ANNA)),
        ("Twee keer @Anna, echt @Anna!", (ANNA,)),
        ("Voor @bo.smit@leerlus.test.", (OTHER_BO,)),
        ("Voor @bo@leerlus.test, graag", (BO,)),
        ("Mail naar info@anna.nl", ()),
        ("@Annabel is een ander", ()),
        ("@Onbekend en losse @ en @@Anna", ()),
        ("", ()),
    ],
)
def test_the_longest_name_after_an_at_sign_counts_and_nothing_else(text: str, people: tuple[Person, ...]) -> None:
    assert named(text, PEOPLE).people == people


def test_a_name_that_two_people_share_names_nobody_and_is_told() -> None:
    found = named("Wat vind jij, @Bo?", PEOPLE)
    assert (found.people, found.doubtful) == ((), ("Bo",))


@given(st.text(alphabet="@ AnnaBosbo.,-é", max_size=60))
def test_nobody_is_named_whose_name_or_address_does_not_stand_there(text: str) -> None:
    for person in named(text, PEOPLE).people:
        assert f"@{person.name}".casefold() in text.casefold() or f"@{person.email}".casefold() in text.casefold()
