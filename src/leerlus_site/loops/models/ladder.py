"""Which steps of the ladder were done."""

from django.db import models
from django.db.models import Q

from leerlus.loops.ladder import LADDER
from leerlus_site.loops.models.loop import Loop


class LadderStep(models.Model):
    """A step, done once a turn: whoever inserts the row has the step. `passed`: a later step spoke for it."""

    loop = models.ForeignKey(Loop, on_delete=models.PROTECT, related_name="steps")
    turn = models.PositiveSmallIntegerField("beurt")
    step = models.CharField("trede", max_length=20, choices=[(s.key, s.key) for s in LADDER])
    on = models.DateField("op")
    passed = models.BooleanField("overgeslagen", default=False)
    letters = models.PositiveSmallIntegerField("brieven", default=0)

    class Meta:
        verbose_name = "trede"
        verbose_name_plural = "treden"
        ordering = ["turn", "id"]
        constraints = [
            models.UniqueConstraint(fields=["loop", "turn", "step"], name="ladder_step_once"),
            models.CheckConstraint(condition=Q(step__in=[s.key for s in LADDER]), name="ladder_step_known"),
        ]
