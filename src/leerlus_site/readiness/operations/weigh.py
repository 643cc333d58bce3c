"""Write down how public values weigh at the step where the operation is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus.readiness.trajectories import TrajectoryState
from leerlus.register.value_lists import check_values
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.readiness.models import WeighedValue, Weighing
from leerlus_site.readiness.trajectory_queries import state_of
from leerlus_site.register.models import Trajectory


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """Words by public value, the dilemma, and what cannot be done, said honestly."""

    values: Mapping[str, str]
    dilemma: str = ""
    impossible: str = ""


@transaction.atomic
def weigh(trajectory: Trajectory, weighed: Weighed, *, by: User, at: datetime) -> Weighing:
    """A new weighing; earlier ones stay."""
    check(by, Act.PREPARE)
    written = {value: words.strip() for value, words in weighed.values.items() if words.strip()}
    if not written:
        raise StepRefused("Er staat nog niets. Schrijf bij ten minste één publieke waarde hoe die hier weegt.")
    row = Weighing.objects.create(
        trajectory=trajectory,
        step=state_of(trajectory) or TrajectoryState.EXPLORING,
        on=localdate(at),
        dilemma=weighed.dilemma,
        impossible=weighed.impossible,
        by_function=function_of(by),
    )
    chosen = check_values("public_value", written)
    WeighedValue.objects.bulk_create(WeighedValue(weighing=row, value=value, words=written[value]) for value in chosen)
    record_act("trajectory", trajectory.key, "values_weighed", by=by, at=at, step=row.step, values=list(chosen))
    return row
