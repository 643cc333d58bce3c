"""Due dates: as first said, as they stand now, and every shift between."""

from django.db import models

from leerlus_site.register.models.entry import Entry


class DueDate(models.Model):
    """When an entry is due. `until` is inclusive; `kept_on` is the day it was kept, which is another thing."""

    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="due")
    original_from = models.DateField("oorspronkelijk vanaf", null=True)
    original_until = models.DateField("oorspronkelijk uiterlijk", null=True)
    from_date = models.DateField("vanaf", null=True)
    until = models.DateField("uiterlijk", null=True)
    certainty = models.CharField("zekerheid", max_length=20)
    words = models.CharField("woorden van de bron", max_length=300)
    statement = models.ForeignKey("documents.Statement", null=True, on_delete=models.PROTECT, related_name="+")
    confirmed = models.BooleanField("bevestigd", default=False)
    kept_on = models.DateField("nagekomen op", null=True)


class DueShift(models.Model):
    """One shift of a due date, by a person, with a reason."""

    due = models.ForeignKey(DueDate, on_delete=models.PROTECT, related_name="shifts")
    from_until = models.DateField("was", null=True)
    to_until = models.DateField("werd", null=True)
    words = models.CharField("woorden van de bron", max_length=300, blank=True)
    reason = models.TextField("reden")
    by_function = models.CharField("door", max_length=300)
    at = models.DateTimeField("op")

    class Meta:
        ordering = ["at", "id"]
