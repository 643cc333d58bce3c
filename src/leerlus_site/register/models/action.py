"""Measures, "Actie" in an annex."""

from django.db import models
from django.db.models import Q

from leerlus.register.kinds import EntryKind
from leerlus_site.register.models.entry import Detail, Entry


class ActionDetail(Detail):
    """An action under a report; `entry.source_number` is its number in the annex, `themes` the headings above it."""

    KIND = EntryKind.ACTION

    report = models.ForeignKey(
        Entry, verbose_name="rapport", null=True, on_delete=models.PROTECT, related_name="actions"
    )
    themes = models.JSONField("thema's", default=list)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(kind="action"), name="action_detail_kind")]
