"""The sentences that an entry stands on."""

from django.conf import settings
from django.db import models

from leerlus_site.register.models.entry import Entry


class Evidence(models.Model):
    """A statement that an entry was made from or that says something of it."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="evidence")
    statement = models.ForeignKey("documents.Statement", on_delete=models.PROTECT, related_name="evidence")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField("toegevoegd op")

    class Meta:
        ordering = ["statement_id"]
        constraints = [models.UniqueConstraint(fields=["entry", "statement"], name="evidence_once")]
