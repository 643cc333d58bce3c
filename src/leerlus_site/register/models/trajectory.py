"""Redress operations as facts with their source, and what belongs to each."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from leerlus.register.recognition import Recognition
from leerlus_site.register.models.entry import Entry


class Trajectory(models.Model):
    """A redress operation from a reference list; unknown is empty or null, never a guess."""

    key = models.SlugField("sleutel", max_length=80, unique=True)
    name = models.CharField("naam", max_length=200)
    description = models.TextField("omschrijving")
    harmed = models.CharField("wie werden geraakt", max_length=300, blank=True)
    organisation = models.CharField("door wie", max_length=200, blank=True)
    redress_by = models.CharField("herstel door", max_length=200, blank=True)
    harm_from = models.PositiveSmallIntegerField("schade vanaf", null=True)
    harm_until = models.PositiveSmallIntegerField("schade tot", null=True)
    source = models.CharField("bron", max_length=300)
    source_date = models.DateField("datum van de bron", null=True)

    class Meta:
        verbose_name = "hersteltraject"
        verbose_name_plural = "hersteltrajecten"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class TrajectoryPart(models.Model):
    """An entry that belongs to the operation; with a report comes all that belongs to it."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.PROTECT, related_name="parts")
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="trajectory_parts")
    recognition = models.CharField("erkenning", max_length=20, blank=True)
    reason = models.TextField("reden")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField("vastgelegd op")

    class Meta:
        ordering = ["entry__reference"]
        constraints = [
            models.UniqueConstraint(fields=["trajectory", "entry"], name="trajectory_part_once"),
            models.CheckConstraint(
                condition=Q(recognition__in=["", *(kind.value for kind in Recognition)]),
                name="trajectory_part_recognition_known",
            ),
        ]
