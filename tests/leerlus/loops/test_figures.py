"""The programme's own figures."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from leerlus.loops.figures import Asked, adopted, figures, in_time, works
from leerlus.loops.kinds import ReactionKind

TODAY = date(2026, 6, 1)
SENT = date(2026, 1, 5)
DUE = date(2026, 2, 16)


def asked(**changes: object) -> Asked:
    return Asked(**({"asked_on": SENT, "due": DUE} | changes))  # type: ignore[arg-type]  # the fields of Asked


def test_silence_past_the_day_counts_against_the_share_in_time() -> None:
    on_time, silent = asked(answered_on=DUE, kind=ReactionKind.ADOPT), asked()
    figure = in_time([on_time, silent], TODAY)
    assert (figure.count, figure.of, figure.missing) == (1, 2, 0)


def test_a_day_that_lies_ahead_and_no_day_at_all_are_missing_not_late() -> None:
    figure = in_time([asked(due=TODAY), asked(due=None)], TODAY)
    assert (figure.count, figure.of, figure.missing) == (0, 0, 2)


def test_adopted_counts_answers_only_and_says_how_many_lack_one() -> None:
    answers = [asked(kind=kind, answered_on=DUE) for kind in (ReactionKind.ADOPT, ReactionKind.DECLINE)]
    figure = adopted([*answers, asked()])
    assert (figure.count, figure.of, figure.missing) == (1, 2, 1)


def test_only_what_someone_independent_saw_counts_as_working() -> None:
    figure = works([asked(changed_on=DUE, works=True), asked(changed_on=DUE), asked()])
    assert (figure.count, figure.of, figure.missing) == (1, 2, 1)


def test_days_are_a_median_over_what_has_both_days() -> None:
    answers = [asked(answered_on=SENT + timedelta(days=days)) for days in (10, 20, 90)]
    found = {figure.key: figure for figure in figures([*answers, asked()], {}, {}, TODAY)}
    assert found["days_to_reaction"].days == 20
    assert (found["days_to_reaction"].of, found["days_to_reaction"].missing) == (3, 1)
    assert found["days_to_change"].days is None


def test_anchored_and_learned_are_two_figures_and_withdrawn_lessons_stand_apart() -> None:
    lessons = {"anchored": 1, "learned": 1, "observed": 2, "withdrawn": 5}
    found = {figure.key: figure for figure in figures([], lessons, {"anchored": 1, "stopped": 1, "running": 1}, TODAY)}
    shares = {key: (found[key].count, found[key].of, found[key].missing) for key in found}
    assert shares["anchored_lessons"] == (2, 4, 5)
    assert shares["learned_lessons"] == (1, 4, 5)
    assert shares["anchored_actions"] == (1, 2, 1)


_DAYS = st.none() | st.dates(date(2025, 1, 1), date(2027, 1, 1))


@given(
    st.lists(
        st.builds(
            Asked,
            asked_on=st.dates(date(2025, 1, 1), date(2027, 1, 1)),
            due=_DAYS,
            answered_on=_DAYS,
            kind=st.none() | st.sampled_from(ReactionKind),
            advised_on=_DAYS,
            changed_on=_DAYS,
            works=st.booleans(),
        )
    )
)
def test_every_question_is_counted_or_said_to_be_missing(many: list[Asked]) -> None:
    for figure in (in_time(many, TODAY), adopted(many), works(many)):
        assert figure.of + figure.missing == len(many)
        assert 0 <= figure.count <= figure.of
        assert sum(number for _name, number in figure.rows) == len(many)
