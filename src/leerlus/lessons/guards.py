"""What a step with a lesson or a bottleneck asks for; the step tables say which step may follow which."""

from collections.abc import Collection, Mapping, Sequence

from leerlus.errors import StepRefused
from leerlus.register.kinds import EntryKind
from leerlus.register.lessons import LessonState

_NEEDED = {
    "context": "wat er aan de hand was",
    "insight": "wat u ervan leerde",
    "advice": "wat u aanraadt",
    "outcome": "of het misging, goed ging of een dilemma was",
}
_FEWEST_LESSONS = 2


def need_complete(fields: Mapping[str, str]) -> None:
    """A lesson that is identified tells what happened, what was learned and what is advised."""
    missing = [words for name, words in _NEEDED.items() if not fields.get(name, "").strip()]
    if missing:
        raise StepRefused(f"De les is nog niet compleet. Vul aan: {', '.join(missing)}.")


def need_mergeable(kept: tuple[str, str], merged: tuple[str, str]) -> None:
    """Two lessons, each as (reference, state), of which neither was withdrawn, may become one."""
    if kept[0] == merged[0]:
        raise StepRefused("Een les kan niet in zichzelf opgaan. Kies een andere les.")
    for reference, state in (kept, merged):
        if state == LessonState.WITHDRAWN:
            raise StepRefused(f"{reference} is ingetrokken en kan niet worden samengevoegd.")


def need_embedded(targets: Collection[str]) -> None:
    """Anchored needs evidence: at least one change that the team has seen."""
    if not targets:
        raise StepRefused(
            "Leg eerst vast wat er is veranderd en waar dat uit blijkt. Zonder bewijs is een les niet geborgd."
        )


def need_lessons(kinds: Sequence[EntryKind]) -> None:
    """A bottleneck is what at least two lessons share."""
    if any(kind is not EntryKind.LESSON for kind in kinds) or len(kinds) < _FEWEST_LESSONS:
        raise StepRefused("Een systeemknelpunt bundelt ten minste twee lessen. Kies er nog een bij.")


def need_describer(described_by: str, *, own: bool) -> None:
    """Independent scientists describe a bottleneck: an assessor himself, or a source that is named."""
    if not own and not described_by.strip():
        raise StepRefused("Noem de onafhankelijke bron die dit knelpunt beschreef, met titel en jaar.")
