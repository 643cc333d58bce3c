"""Lessons, and the bottlenecks that several lessons share."""

from django.db import models
from django.db.models import Q

from leerlus.register.kinds import EntryKind
from leerlus_site.register.models.entry import Detail


class LessonDetail(Detail):
    """A lesson; `entry.organisation` owns what it is about, `entry.text` is the lesson in a sentence or two."""

    KIND = EntryKind.LESSON

    context = models.TextField("wat was er aan de hand", blank=True)
    cause = models.TextField("oorzaak", blank=True)
    insight = models.TextField("inzicht", blank=True)
    advice = models.TextField("advies", blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(kind="lesson"), name="lesson_detail_kind")]


class BottleneckDetail(Detail):
    """A bottleneck as independent scientists described it, with the improvement of the system that it asks for."""

    KIND = EntryKind.BOTTLENECK

    described_by = models.CharField("beschreven door", max_length=300, blank=True)
    improvement = models.TextField("verbetering van het systeem", blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(kind="bottleneck"), name="bottleneck_detail_kind")]
