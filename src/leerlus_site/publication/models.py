"""Tables: releases and what each holds."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

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


class ErasureState(models.TextChoices):
    """A proposal, and what another person decided on it."""

    PROPOSED = "proposed", "voorgesteld"
    DONE = "done", "gewist"
    REFUSED = "refused", "afgewezen"


class ErasureGround(models.TextChoices):
    """What the law gives as a reason to erase."""

    SELECTION_LIST = "selection_list", "bewaartermijn voorbij (selectielijst)"
    GDPR = "gdpr", "verzoek op grond van de AVG"
    DATA_LEAK = "data_leak", "datalek"


class Erasure(models.Model):
    """The file of one erasure of one document: who proposed it, who decided, and the declaration of what is gone.

    It names the document by its reference only, so that nothing of the content stays here.
    """

    reference = models.CharField("kenmerk", max_length=40, unique=True)
    document_key = models.CharField("document", max_length=40)
    ground = models.CharField("grond", max_length=20, choices=ErasureGround.choices)
    state = models.CharField("stand", max_length=20, choices=ErasureState.choices, default=ErasureState.PROPOSED)
    reason = models.TextField("reden")
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField("voorgesteld op")
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField("besloten op", null=True)
    decision = models.TextField("toelichting op het besluit", blank=True)
    declaration = models.JSONField("verklaring", default=dict)

    class Meta:
        verbose_name = "wissing"
        verbose_name_plural = "wissingen"
        ordering = ["-proposed_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=ErasureState.PROPOSED) | Q(decided_by__isnull=False, decided_at__isnull=False),
                name="erasure_decided_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("proposed_by")), name="erasure_by_two"
            ),
            models.UniqueConstraint(
                fields=["document_key"], condition=Q(state=ErasureState.PROPOSED), name="erasure_once_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference} ({self.document_key})"


class DeliveryState(models.TextChoices):
    """How far a document is at the publicatiebank."""

    WAITING = "waiting", "wacht"
    DELIVERED = "delivered", "staat er"
    WITHDRAWN = "withdrawn", "ingetrokken"
    DESTROYED = "destroyed", "vernietigd"
    FAILED = "failed", "niet gelukt"


class Delivery(models.Model):
    """One document at the publicatiebank: its id there, a digest of what was told, and what went wrong last.

    Here too a document is named by its reference only.
    """

    document_key = models.CharField("document", max_length=100, unique=True)
    publication = models.CharField(max_length=40, blank=True)
    told = models.CharField(max_length=64, blank=True)
    state = models.CharField(
        "stand", max_length=20, choices=DeliveryState.choices, default=DeliveryState.WAITING, db_index=True
    )
    fault = models.TextField("wat er misging", blank=True)
    tried_at = models.DateTimeField("laatst geprobeerd", null=True)

    class Meta:
        verbose_name = "aflevering"
        verbose_name_plural = "afleveringen"
        ordering = ["document_key"]

    def __str__(self) -> str:
        return f"{self.document_key} ({self.state})"


class FileCheck(models.Model):
    """What was seen in a file that is offered to everyone: stable words of `leerlus.publication.file_check`.

    `unreadable` says in Dutch why it could not be looked at.
    """

    sha256 = models.CharField(max_length=64, primary_key=True)
    version = models.CharField(max_length=20)
    faults = models.JSONField(default=list)
    unreadable = models.TextField(blank=True)
    checked_at = models.DateTimeField()

    class Meta:
        verbose_name = "nagekeken bestand"
        verbose_name_plural = "nagekeken bestanden"

    def __str__(self) -> str:
        return f"{self.sha256[:12]} ({len(self.faults)})"
