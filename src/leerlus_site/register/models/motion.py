"""Motions and their parts, which link one by one."""

from django.db import models
from django.db.models import Q

from leerlus.register.kinds import EntryKind
from leerlus.register.states import MotionPartState
from leerlus_site.register.models.entry import Detail, Entry


class MotionDetail(Detail):
    """A motion; `number` as the source has it ("21"), `house_document` its Kamerstuk identifier where known."""

    KIND = EntryKind.MOTION

    number = models.CharField("nummer", max_length=20, blank=True)
    movers = models.CharField("indieners", max_length=300, blank=True)
    house_document = models.CharField("Kamerstuk", max_length=60, blank=True)
    submitted_on = models.DateField("ingediend op", null=True, blank=True)
    report = models.ForeignKey(
        Entry, verbose_name="rapport", null=True, on_delete=models.PROTECT, related_name="motions"
    )

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(kind="motion"), name="motion_detail_kind")]


class MotionPart(models.Model):
    """One part ("deel 1"); a motion that is not divided has none."""

    motion = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="parts")
    number = models.CharField("deel", max_length=20)
    text = models.TextField("tekst", blank=True)
    state = models.CharField(
        "uitvoering", max_length=30, default=MotionPartState.IN_PROGRESS, choices=[(s, s) for s in MotionPartState]
    )

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["motion", "number"], name="motion_part_once"),
            models.CheckConstraint(
                condition=Q(state__in=[s.value for s in MotionPartState]), name="motion_part_state_known"
            ),
        ]
