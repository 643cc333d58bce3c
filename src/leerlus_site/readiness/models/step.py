"""Steps of an operation: every change of state is a row."""

from django.db import models
from django.db.models import Q

from leerlus.readiness.trajectories import TRAJECTORY_STEPS
from leerlus_site.register.models import Trajectory


class TrajectoryStep(models.Model):
    """The operation came in this state; the last row is how it stands, none is unknown.

    `without_pack` is the reason why it began to design without a signed pack.
    """

    trajectory = models.ForeignKey(Trajectory, on_delete=models.PROTECT, related_name="steps")
    state = models.CharField("stand", max_length=20)
    on = models.DateField("op")
    reason = models.TextField("reden")
    without_pack = models.TextField("waarom zonder startpakket", blank=True)
    by_function = models.CharField("door", max_length=300)

    class Meta:
        verbose_name = "stap"
        verbose_name_plural = "stappen"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[s.value for s in TRAJECTORY_STEPS]), name="trajectory_state_known"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="trajectory_step_has_reason"),
        ]
