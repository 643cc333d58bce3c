"""The programme's own figures: what was asked, what came back and how long it took. Pure counting, today passed in.

No figure without what it leaves out: each row says how many it counts, and `missing` how many nobody can judge yet.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from leerlus.loops.kinds import ReactionKind
from leerlus.register.lessons import LessonState
from leerlus.register.states import ActionState

_OVERTAKEN = frozenset({LessonState.WITHDRAWN.value, ActionState.STOPPED.value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question as it was last put, without whom it was put before; unknown is None.

    `advised_on` is the day of the advice, `changed_on` the day on which the addressee told what it had changed, `works`
    whether someone independent found that it works.
    """

    asked_on: date
    due: date | None = None
    answered_on: date | None = None
    kind: ReactionKind | None = None
    advised_on: date | None = None
    changed_on: date | None = None
    works: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """`count` of `of`, with the `rows` that it is made of; `missing` fall outside `of`. `days` is a median, if any."""

    key: str
    count: int
    of: int
    missing: int
    rows: tuple[tuple[str, int], ...]
    days: int | None = None


def figures(
    asked: Sequence[Asked], lessons: Mapping[str, int], actions: Mapping[str, int], today: date
) -> tuple[Figure, ...]:
    """All figures, in the order in which they are read; `lessons` and `actions` are counts by state."""
    return (
        in_time(asked, today),
        adopted(asked),
        works(asked),
        _reached("anchored_actions", actions, {ActionState.ANCHORED.value}),
        _reached("anchored_lessons", lessons, {LessonState.ANCHORED.value, LessonState.LEARNED.value}),
        _reached("learned_lessons", lessons, {LessonState.LEARNED.value}),
        _days("days_to_reaction", asked, lambda one: (one.asked_on, one.answered_on)),
        _days("days_to_change", asked, lambda one: (one.advised_on, one.changed_on)),
    )


def uses_of_lessons(uses: Mapping[str, int]) -> tuple[Figure, ...]:
    """What teams that began did with the lessons in their signed packs; nothing where no pack was signed.

    >>> [figure.count for figure in uses_of_lessons({"used": 3, "not_used": 1, "yes": 2, "untold": 1})]
    [3, 2]
    """
    told = ("yes", "partly", "no")
    counts = Counter(uses)
    if not counts["used"] + counts["not_used"]:
        return ()
    return (
        Figure(
            key="lessons_used",
            count=counts["used"],
            of=counts["used"] + counts["not_used"],
            missing=0,
            rows=tuple((name, counts[name]) for name in ("used", "not_used")),
        ),
        Figure(
            key="lessons_helped",
            count=counts["yes"],
            of=sum(counts[name] for name in told),
            missing=counts["untold"],
            rows=tuple((name, counts[name]) for name in (*told, "untold")),
        ),
    )


def in_time(asked: Iterable[Asked], today: date) -> Figure:
    """The share answered by the agreed day, of those whose day has passed or that were answered.

    >>> late = Asked(asked_on=date(2026, 1, 1), due=date(2026, 2, 1), answered_on=date(2026, 2, 2))
    >>> in_time([late], date(2026, 3, 1)).count
    0
    """
    told = Counter(_time_of(one, today) for one in asked)
    judged = ("in_time", "late", "silent")
    return Figure(
        key="in_time",
        count=told["in_time"],
        of=sum(told[name] for name in judged),
        missing=told["running"] + told["no_day"],
        rows=tuple((name, told[name]) for name in (*judged, "running", "no_day")),
    )


def _time_of(one: Asked, today: date) -> str:
    if one.due is None:
        return "no_day"
    if one.answered_on is not None:
        return "in_time" if one.answered_on <= one.due else "late"
    return "silent" if one.due < today else "running"


def adopted(asked: Iterable[Asked]) -> Figure:
    """The share that the addressee adopts, as it stands or adapted, of all that were answered."""
    told = Counter(one.kind.value if one.kind else "unanswered" for one in asked)
    kinds = [kind.value for kind in ReactionKind]
    return Figure(
        key="adopted",
        count=told[ReactionKind.ADOPT] + told[ReactionKind.ADAPT],
        of=sum(told[kind] for kind in kinds),
        missing=told["unanswered"],
        rows=tuple((name, told[name]) for name in (*kinds, "unanswered")),
    )


def works(asked: Iterable[Asked]) -> Figure:
    """The share of which someone independent found that it works, of all of which the addressee told what it did."""
    told = Counter("works" if one.works else "not_seen" if one.changed_on else "nothing_told" for one in asked)
    return Figure(
        key="works",
        count=told["works"],
        of=told["works"] + told["not_seen"],
        missing=told["nothing_told"],
        rows=tuple((name, told[name]) for name in ("works", "not_seen", "nothing_told")),
    )


def _reached(key: str, states: Mapping[str, int], reached: Iterable[str]) -> Figure:
    """How many came so far; what was stopped or withdrawn is left out, and counted as missing."""
    count = sum(states.get(state, 0) for state in reached)
    missing = sum(number for state, number in states.items() if state in _OVERTAKEN)
    of = sum(states.values()) - missing
    rows = (("reached", count), ("not_yet", of - count), ("stopped", missing))
    return Figure(key=key, count=count, of=of, missing=missing, rows=rows)


def _days(key: str, asked: Sequence[Asked], between: Callable[[Asked], tuple[date | None, date | None]]) -> Figure:
    """The median of the days between two moments, over those that have both."""
    pairs = [between(one) for one in asked]
    spans = sorted((last - first).days for first, last in pairs if first and last)
    rows = (("shortest", spans[0]), ("longest", spans[-1])) if spans else ()
    return Figure(
        key=key,
        count=len(spans),
        of=len(spans),
        missing=len(pairs) - len(spans),
        rows=rows,
        days=round(median(spans)) if spans else None,
    )
