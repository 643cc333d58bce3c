"""What people decide about a loop: a contest, a pause, publicity."""

from django.db import models
from django.db.models import F, Q

from leerlus.loops.kinds import PauseGround
from leerlus_site.loops.models.loop import Loop


class Contest(models.Model):
    """The sender or the adviser disputes the reaction of a turn, on a new fact."""

    loop = models.ForeignKey(Loop, on_delete=models.PROTECT, related_name="contests")
    turn = models.PositiveSmallIntegerField("beurt")
    fact = models.TextField("nieuw feit")
    fact_key = models.CharField(max_length=300)
    by_function = models.CharField("door", max_length=300)
    on = models.DateField("op")

    class Meta:
        ordering = ["on", "id"]
        constraints = [models.UniqueConstraint(fields=["loop", "fact_key"], name="contest_once_a_fact")]


class Pause(models.Model):
    """Days that the ladder does not count, by a recorded decision; without `loop` it holds for all."""

    loop = models.ForeignKey(Loop, null=True, blank=True, on_delete=models.PROTECT, related_name="pauses")
    ground = models.CharField("grond", max_length=20, choices=[(g.value, g.value) for g in PauseGround])
    first_day = models.DateField("vanaf")
    last_day = models.DateField("tot en met", null=True)
    reason = models.TextField("reden")
    by_function = models.CharField("door", max_length=300)

    class Meta:
        ordering = ["first_day", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(ground__in=[g.value for g in PauseGround]), name="pause_ground_known"),
            models.CheckConstraint(
                condition=Q(last_day__isnull=True) | Q(last_day__gte=F("first_day")), name="pause_forward"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="pause_has_reason"),
        ]


class PublicityDecision(models.Model):
    """A person's decision on whether it becomes public that no reaction came."""

    loop = models.ForeignKey(Loop, on_delete=models.PROTECT, related_name="publicity")
    turn = models.PositiveSmallIntegerField("beurt")
    publish = models.BooleanField("openbaar maken")
    reason = models.TextField("reden")
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    by_function = models.CharField("door", max_length=300)
    on = models.DateField("op")

    class Meta:
        ordering = ["on", "id"]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="publicity_has_reason")]
