"""What the acts share: the row as it stands now, and words that may not be left out."""

from leerlus.errors import StepRefused
from leerlus_site.planning.models import PlannedPublication


def open_plan(planned: PlannedPublication) -> PlannedPublication:
    """The row as it stands now, locked; StepRefused when it was dropped."""
    mine = PlannedPublication.objects.select_for_update(of=("self",)).get(pk=planned.pk)
    if mine.dropped:
        raise StepRefused("Dit plan is vervallen. Maak een nieuw plan als het toch doorgaat.")
    return mine


def need(words: str, what: str) -> None:
    """StepRefused for an empty text; `what` says what is missing."""
    if not words.strip():
        raise StepRefused(f"{what} ontbreekt. Schrijf het erbij.")
