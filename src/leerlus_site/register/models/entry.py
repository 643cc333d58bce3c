"""The table that all kinds of entry share."""

from django.db import models
from django.db.models import Q

from leerlus.register.kinds import EntryKind
from leerlus.register.states import ENTRY_STEPS


def known_states() -> Q:
    """(kind, state) pairs that the step tables know."""
    condition = Q()
    for kind, steps in ENTRY_STEPS.items():
        condition |= Q(kind=kind.value, state__in=[state.value for state in steps])
    return condition


class Entry(models.Model):
    """One thing in the register. `reference` is our own; `source_number` is how the source calls it.

    `(id, kind)` is what a detail table points at, so that a detail can never belong to an entry of another kind.
    """

    kind = models.CharField("soort", max_length=20, choices=[(k.value, k.value) for k in EntryKind])
    state = models.CharField("stand", max_length=30)
    reference = models.CharField("kenmerk", max_length=40, unique=True)
    source_number = models.CharField("nummer in de bron", max_length=40, blank=True)
    title = models.CharField("titel", max_length=500)
    text = models.TextField("tekst", blank=True)
    organisation = models.ForeignKey(
        "accounts.Organisation", verbose_name="organisatie", null=True, blank=True, on_delete=models.PROTECT
    )
    owner = models.ForeignKey(
        "accounts.Function", verbose_name="eigenaar", null=True, blank=True, on_delete=models.PROTECT
    )
    created_at = models.DateTimeField("aangemaakt op")

    class Meta:
        verbose_name = "vermelding"
        verbose_name_plural = "vermeldingen"
        ordering = ["reference"]
        constraints = [
            models.UniqueConstraint(fields=["id", "kind"], name="entry_id_kind"),
            models.CheckConstraint(condition=known_states(), name="entry_state_known"),
        ]
        indexes = [models.Index(fields=["kind", "state"]), models.Index(fields=["organisation", "kind"])]

    def __str__(self) -> str:
        return f"{self.reference} {self.title}"


class Detail(models.Model):
    """The part that every detail table shares; a migration adds the composite foreign key on (entry_id, kind)."""

    entry = models.OneToOneField(Entry, primary_key=True, on_delete=models.PROTECT, related_name="%(class)s")
    kind = models.CharField(max_length=20, editable=False)

    class Meta:
        abstract = True
