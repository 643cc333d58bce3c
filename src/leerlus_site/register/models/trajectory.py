"""Redress operations, for now as facts with their source."""

from django.db import models


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
