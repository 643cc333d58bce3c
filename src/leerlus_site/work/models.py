"""Tables: what people choose for themselves."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from leerlus_site.work.digest_days import Frequency


class DigestChoice(models.Model):
    """How often one person wants a digest; who never chose has no row."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.PROTECT, related_name="+")
    frequency = models.CharField("hoe vaak", max_length=10)

    class Meta:
        verbose_name = "keuze voor het overzicht"
        verbose_name_plural = "keuzes voor het overzicht"
        constraints = [
            models.CheckConstraint(
                condition=Q(frequency__in=[frequency.value for frequency in Frequency]), name="digest_frequency_known"
            ),
        ]
