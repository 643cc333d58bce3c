"""The place of a document in a selection list."""

from django.db import models
from django.db.models import Q

from leerlus.publication.retention import Nomination
from leerlus_site.documents.models import Document
from leerlus_site.retention.labels import NOMINATION


class DocumentRetention(models.Model):
    """One row a document; none until a person chose. `ends_on` follows from the row and is kept to be asked for."""

    document = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="retention")
    nomination = models.CharField("wat er in het eind mee gebeurt", max_length=20, choices=NOMINATION.items())
    selection_list = models.CharField("selectielijst", max_length=255)
    category = models.CharField("categorie in die lijst", max_length=255)
    starts_on = models.DateField("de termijn begint op", null=True, blank=True)
    starts_with = models.CharField("waarmee de termijn begint", max_length=200, blank=True)
    years = models.PositiveSmallIntegerField("aantal jaren", null=True, blank=True)
    ends_on = models.DateField("de termijn eindigt op", null=True)

    class Meta:
        verbose_name = "bewaartermijn"
        verbose_name_plural = "bewaartermijnen"
        constraints = [
            models.CheckConstraint(
                condition=Q(nomination__in=[one.value for one in Nomination]), name="retention_nomination_known"
            ),
            models.CheckConstraint(
                condition=Q(nomination=Nomination.KEEP, years__isnull=True)
                | Q(nomination=Nomination.DESTROY, years__gte=1),
                name="retention_years_when_destroyed",
            ),
            models.CheckConstraint(condition=~Q(selection_list="") & ~Q(category=""), name="retention_has_its_source"),
        ]
        indexes = [models.Index(fields=["ends_on"])]

    def __str__(self) -> str:
        return f"{self.document.reference}: {self.category}"
