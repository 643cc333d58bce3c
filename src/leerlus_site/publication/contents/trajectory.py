"""Redress operations, as facts with their source."""

from collections.abc import Iterable

from leerlus_site.design.templatetags.design import day as in_words
from leerlus_site.publication.candidates import public_entry_ids
from leerlus_site.publication.contents.built import Built
from leerlus_site.readiness.facts import FACT_ROWS, facts_of
from leerlus_site.readiness.labels import TRAJECTORY_STATE
from leerlus_site.register.models import Trajectory
from leerlus_site.snapshots.contents import SourcedFact, TrajectoryContent, TrajectoryPart


def build_trajectories(kind: str, keys: Iterable[str]) -> list[Built]:
    """The redress operations with these keys."""
    public = public_entry_ids()
    rows = Trajectory.objects.filter(key__in=list(keys)).order_by("key")
    fetched = rows.prefetch_related("parts__entry", "steps", *FACT_ROWS)
    return [Built(kind=kind, key=found.key, title=found.name, content=_content(found, public)) for found in fetched]


def _content(found: Trajectory, public: set[int]) -> TrajectoryContent:
    on = in_words(found.source_date)
    return TrajectoryContent(
        key=found.key,
        name=found.name,
        description=found.description,
        harmed=found.harmed or None,
        organisation=found.organisation or None,
        redress_by=found.redress_by or None,
        years=_years(found.harm_from, found.harm_until),
        source=f"{found.source}, {on}" if on else found.source,
        state=next((TRAJECTORY_STATE[step.state] for step in reversed(found.steps.all())), None),
        facts=[SourcedFact(label=fact.label, words=fact.words, source=fact.source) for fact in facts_of(found)],
        parts=[
            TrajectoryPart(
                kind=part.entry.kind, key=part.entry.reference, name=part.entry.title, recognition=part.recognition
            )
            for part in found.parts.all()
            if part.entry_id in public
        ],
        without_pack=next((step.without_pack for step in found.steps.all() if step.without_pack), None),
    )


def _years(first: int | None, last: int | None) -> str | None:
    if first is None:
        return None
    if last is None:
        return f"vanaf {first}"
    return str(first) if first == last else f"{first}-{last}"
