"""Tables: releases and what each holds."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from leerlus.register.states import ReleaseState


class Release(models.Model):
    """One act of making public: prepared, checked, released by a person; withdrawn with a reason."""

    reference = models.CharField("kenmerk", max_length=40, unique=True)
    title = models.CharField("titel", max_length=300)
    state = models.CharField("stand", max_length=20, choices=[(s, s) for s in ReleaseState])
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField("klaargezet op")
    released_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    released_at = models.DateTimeField("uitgegeven op", null=True)
    reason = models.TextField("reden", blank=True)

    class Meta:
        verbose_name = "uitgave"
        verbose_name_plural = "uitgaven"
        ordering = ["-made_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=ReleaseState.PUBLISHED) | Q(released_by__isnull=False, released_at__isnull=False),
                name="release_by_someone",
            ),
        ]


class ReleaseItem(models.Model):
    """One thing in a release; `kind` and `key` as the snapshot will have them."""

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="items")
    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=100)

    class Meta:
        ordering = ["kind", "key"]
        constraints = [models.UniqueConstraint(fields=["release", "kind", "key"], name="release_item_once")]
