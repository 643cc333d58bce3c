"""Who was heard, and the public values as they were weighed at a step."""

from django.db import models
from django.db.models import Q

from leerlus.readiness.trajectories import TRAJECTORY_STEPS
from leerlus_site.register.models import Trajectory


class Involvement(models.Model):
    """One time that people were heard: a group, never a person's name."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.PROTECT, related_name="involvements")
    who = models.CharField("wie is gehoord", max_length=200)
    harmed = models.BooleanField("zelf geraakt", default=False)
    people = models.PositiveIntegerField("hoeveel mensen", null=True)
    on = models.DateField("wanneer")
    about = models.TextField("waarover")
    done_with = models.TextField("wat ermee is gedaan", blank=True)
    by_function = models.CharField("vastgelegd door", max_length=300)

    class Meta:
        verbose_name = "betrokkenheid"
        ordering = ["on", "id"]


class Weighing(models.Model):
    """The weighing at one step; earlier ones stay."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.PROTECT, related_name="weighings")
    step = models.CharField("bij welke stap", max_length=20)
    on = models.DateField("wanneer")
    dilemma = models.TextField("dilemma", blank=True)
    impossible = models.TextField("wat niet kan", blank=True)
    by_function = models.CharField("vastgelegd door", max_length=300)

    class Meta:
        verbose_name = "afweging"
        verbose_name_plural = "afwegingen"
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(step__in=[s.value for s in TRAJECTORY_STEPS]), name="weighing_step_known"
            )
        ]


class WeighedValue(models.Model):
    """What one public value asks here; `value` is of the list `public_value`."""

    weighing = models.ForeignKey(Weighing, on_delete=models.PROTECT, related_name="values")
    value = models.CharField("publieke waarde", max_length=40)
    words = models.TextField("hoe dit weegt")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["weighing", "value"], name="weighed_value_once"),
            models.CheckConstraint(condition=~Q(words=""), name="weighed_value_has_words"),
        ]
