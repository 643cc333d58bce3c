"""Lessons, and the bottlenecks that several lessons share."""

from django.db import models
from django.db.models import Q

from leerlus.register.kinds import EntryKind
from leerlus.register.lessons import Origin
from leerlus_site.register.models.entry import Detail

OPEN, INTERNAL = "openbaar", "intern"
MARKINGS = (OPEN, INTERNAL)


class LessonDetail(Detail):
    """A lesson; `entry.organisation` owns what it is about, `entry.text` is the lesson in a sentence or two.

    `values` holds what was chosen from each value list (list -> values). `cleared` are words that may look like a name
    and of which a person said that they are none. Only a lesson marked `openbaar` may go public.
    """

    KIND = EntryKind.LESSON

    context = models.TextField("wat was er aan de hand", blank=True)
    cause = models.TextField("oorzaak", blank=True)
    insight = models.TextField("inzicht", blank=True)
    advice = models.TextField("advies", blank=True)
    values = models.JSONField("waarden", default=dict, blank=True)
    origin = models.CharField("herkomst", max_length=20, default=Origin.EXPERIENCE.value)
    origin_words = models.TextField("toelichting op de herkomst", blank=True)
    trajectory = models.ForeignKey(
        "register.Trajectory", verbose_name="hersteltraject", null=True, blank=True, on_delete=models.PROTECT
    )
    marking = models.CharField("openbaarheid", max_length=20, default=INTERNAL)
    cleared = models.JSONField("geen naam", default=list, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind="lesson"), name="lesson_detail_kind"),
            models.CheckConstraint(condition=Q(marking__in=MARKINGS), name="lesson_marking_known"),
            models.CheckConstraint(
                condition=Q(origin__in=[origin.value for origin in Origin]), name="lesson_origin_known"
            ),
        ]


class BottleneckDetail(Detail):
    """A bottleneck as independent scientists described it, with the improvement of the system that it asks for.

    `framework_law` says what a framework law could do here, or why it would not help.
    """

    KIND = EntryKind.BOTTLENECK

    described_by = models.CharField("beschreven door", max_length=300, blank=True)
    improvement = models.TextField("verbetering van het systeem", blank=True)
    framework_law = models.TextField("kaderwet als mogelijkheid", blank=True)
    marking = models.CharField("openbaarheid", max_length=20, default=INTERNAL)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind="bottleneck"), name="bottleneck_detail_kind"),
            models.CheckConstraint(condition=Q(marking__in=MARKINGS), name="bottleneck_marking_known"),
        ]
