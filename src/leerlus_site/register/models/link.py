"""Typed links between entries, with author, time and reason."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from leerlus.register.links import LinkKind
from leerlus_site.register.models.entry import Entry
from leerlus_site.register.models.motion import MotionPart


class Link(models.Model):
    """`source` relates to `target` as `kind` says; `part` where only that part of a motion is meant."""

    source = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="links_out")
    target = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="links_in")
    kind = models.CharField("soort", max_length=20, choices=[(k, k) for k in LinkKind])
    part = models.ForeignKey(MotionPart, null=True, blank=True, on_delete=models.PROTECT, related_name="links")
    statement = models.ForeignKey("documents.Statement", null=True, on_delete=models.PROTECT, related_name="+")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField("gelegd op")
    reason = models.TextField("reden")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source", "target", "kind", "part"], name="link_once", nulls_distinct=False
            ),
            models.CheckConstraint(condition=~Q(source=F("target")), name="link_joins_two"),
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in LinkKind]), name="link_kind_known"),
        ]
