"""Operations side by side: the same lines for each, empty where it is unknown."""

from collections.abc import Callable, Iterable, Sequence

from leerlus_site.readiness import labels
from leerlus_site.readiness.facts import FACT_ROWS, LABELS, facts_of
from leerlus_site.register.models import Trajectory

_MOST = 4
_ROWS = (*FACT_ROWS, "steps", "involvements")

Lines = tuple[str, ...]


def named(keys: Iterable[str]) -> list[Trajectory]:
    """The first four operations with these keys, in that order."""
    wanted = list(dict.fromkeys(keys))[:_MOST]
    found = {row.key: row for row in Trajectory.objects.filter(key__in=wanted).prefetch_related(*_ROWS)}
    return [found[key] for key in wanted if key in found]


def compared(trajectories: Sequence[Trajectory]) -> list[tuple[str, list[Lines]]]:
    """(what is compared, the lines of each operation)."""
    return [(label, [lines(one) for one in trajectories]) for label, lines in _COMPARED]


def _said(words: str | None) -> Lines:
    return (words,) if words else ()


def _years(one: Trajectory) -> Lines:
    if one.harm_from is None:
        return ()
    if one.harm_until is None:
        return (f"vanaf {one.harm_from}",)
    return _said(str(one.harm_from) if one.harm_from == one.harm_until else f"{one.harm_from} tot {one.harm_until}")


def _state(one: Trajectory) -> Lines:
    steps = list(one.steps.all())
    without = [f"startpakket niet gebruikt: {step.without_pack}" for step in steps if step.without_pack]
    return (*(labels.TRAJECTORY_STATE[step.state] for step in steps[-1:]), *without)


def _told(label: str) -> Callable[[Trajectory], Lines]:
    return lambda one: tuple(fact.words for fact in facts_of(one) if fact.label == label)


_COMPARED: tuple[tuple[str, Callable[[Trajectory], Lines]], ...] = (
    ("Wat er gebeurde", lambda one: _said(one.description)),
    ("Wie werden geraakt", lambda one: _said(one.harmed)),
    ("Door wie", lambda one: _said(one.organisation)),
    ("Wanneer", _years),
    ("Herstel door", lambda one: _said(one.redress_by)),
    ("Hoe het ervoor staat", _state),
    *((label, _told(label)) for label in LABELS),
    ("Wie zijn gehoord", lambda one: tuple(row.who for row in one.involvements.all())),
)
