"""Days on which something must be public."""

from django.db import models
from django.db.models import Q

from leerlus_site.documents.models import Document


class PlannedPublication(models.Model):
    """Something that must be public on a day: why that day, and where that is said.

    `original_on` never changes; every shift stands in the history with who and why. Whether the day was kept is not
    stored: the document's first public day tells it, or `public_on` where something else than a document was meant.
    """

    title = models.CharField("wat", max_length=300)
    document = models.ForeignKey(
        Document, verbose_name="document", null=True, blank=True, on_delete=models.PROTECT, related_name="planned"
    )
    on = models.DateField("openbaar uiterlijk op")
    original_on = models.DateField("eerst gepland op")
    basis = models.CharField("waarom die dag", max_length=300)
    source = models.CharField("waar dat staat", max_length=300)
    public_on = models.DateField("openbaar op", null=True)
    dropped = models.BooleanField("vervallen", default=False)

    class Meta:
        verbose_name = "geplande openbaarmaking"
        verbose_name_plural = "geplande openbaarmakingen"
        ordering = ["on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(basis="") & ~Q(source=""), name="planned_has_its_source"
            ),
        ]
        indexes = [models.Index(fields=["on"])]

    def __str__(self) -> str:
        return f"{self.title} ({self.on})"
