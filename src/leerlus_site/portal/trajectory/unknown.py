"""What is not known of an operation, said out loud: who reads it should not have to find out by what is absent."""

from collections.abc import Iterator, Sequence
from datetime import date

from leerlus.loops.kinds import Criterion, Party
from leerlus.register.states import CommitmentState
from leerlus_site.portal.deadlines import is_late
from leerlus_site.snapshots.contents import EntryContent, TrajectoryContent

_OPEN = (CommitmentState.OPEN, CommitmentState.REOPENED)


def unknown(trajectory: TrajectoryContent, entries: Sequence[EntryContent], today: date) -> list[str]:
    """The sentences; never empty, for nobody knows everything of what people went through."""
    promises = [entry for entry in entries if entry["strength"] == "toezegging"]
    return [*_of_promises(promises, today), *_of_effect(entries), *_of_facts(trajectory)]


def _of_promises(promises: Sequence[EntryContent], today: date) -> Iterator[str]:
    waiting = [one for one in promises if one["state"] in _OPEN]
    without_day = sum(1 for one in waiting if not (one["due"] and one["due"]["until"]))
    late = sum(1 for one in waiting if is_late(one, today))
    claimed = sum(1 for one in promises if one["state"] == CommitmentState.CLAIMED_KEPT)
    if without_day:
        yield f"Bij {_promises(without_day)} weten wij niet wanneer het klaar moet zijn."
    if late:
        yield f"Bij {_promises(late)} is de termijn voorbij. Wij weten niet wanneer het nu gebeurt."
    if claimed:
        yield f"Bij {_promises(claimed)} zegt de organisatie dat het klaar is. Niemand anders heeft dat nagegaan."


def _of_effect(entries: Sequence[EntryContent]) -> Iterator[str]:
    parties = {point["party"] for entry in entries for point in entry["standpoints"]}
    criteria = {found["criterion"] for entry in entries for found in entry["assessments"]}
    if Party.AFFECTED not in parties:
        yield "Wij weten niet wat de mensen om wie het gaat er zelf van vinden."
    if Criterion.EFFECTIVE not in criteria:
        yield "Niemand die er los van staat, heeft hier beoordeeld of wat is gedaan ook heeft geholpen."


def _of_facts(trajectory: TrajectoryContent) -> Iterator[str]:
    if not trajectory["harmed"]:
        yield "Wij weten niet precies wie zijn geraakt."
    if not trajectory["redress_by"]:
        yield "Wij weten niet wie het herstel uitvoert."
    yield "Wij weten niet wat dit voor u heeft betekend. Deze pagina gaat alleen over wat op papier staat."


def _promises(count: int) -> str:
    return "1 toezegging" if count == 1 else f"{count} toezeggingen"
