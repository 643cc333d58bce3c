"""Every perspective weighs the same, and no vote makes its own theme lower."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from leerlus.lessons.priorities import POINTS, Vote, left, priorities

THEMES = ("a", "b", "c")
VOTES = st.lists(
    st.builds(
        Vote,
        theme=st.sampled_from(THEMES),
        organisation=st.sampled_from("uvwxyz"),
        perspective=st.sampled_from(("politics", "society", "science")),
        points=st.integers(0, POINTS),
    ),
    max_size=20,
)


def vote(theme: str, perspective: str, points: int = POINTS, organisation: str = "x") -> Vote:
    return Vote(theme=theme, organisation=organisation, perspective=perspective, points=points)


def test_many_of_one_perspective_do_not_outvote_another() -> None:
    many = [vote("a", "politics", organisation=str(number)) for number in range(20)]
    found = {place.theme: place for place in priorities(THEMES, [*many, vote("b", "society")])}
    assert (found["a"].share, found["b"].share) == (Fraction(1, 2), Fraction(1, 2))
    assert (found["a"].place, found["b"].place, found["c"].place) == (1, 1, 3)


def test_without_votes_all_stand_first_in_the_order_given() -> None:
    assert [(place.theme, place.place) for place in priorities(THEMES, [])] == [("a", 1), ("b", 1), ("c", 1)]


@given(votes=VOTES)
def test_the_shares_are_all_of_it_or_nothing(votes: list[Vote]) -> None:
    total = sum(place.share for place in priorities(THEMES, votes))
    assert total == (1 if any(one.points for one in votes) else 0)


@given(votes=VOTES, more=st.integers(1, POINTS))
def test_more_points_never_lower_a_theme_among_those_who_vote(votes: list[Vote], more: int) -> None:
    voting = [*votes, vote("b", "society", 1)]
    before = {place.theme: place.share for place in priorities(THEMES, voting)}
    after = {place.theme: place.share for place in priorities(THEMES, [*voting, vote("a", "society", more)])}
    assert after["a"] >= before["a"]


def test_what_is_left_of_the_points() -> None:
    assert (left([]), left([4, 6]), left([11])) == (POINTS, 0, -1)
