"""A plan as it stands now."""

from leerlus.errors import StepRefused
from leerlus_site.planning.models import PlannedPublication


def open_plan(planned: PlannedPublication) -> PlannedPublication:
    """The row as it stands now, locked; StepRefused when it was dropped."""
    mine = PlannedPublication.objects.select_for_update(of=("self",)).get(pk=planned.pk)
    if mine.dropped:
        raise StepRefused("Dit plan is vervallen. Maak een nieuw plan als het toch doorgaat.")
    return mine
