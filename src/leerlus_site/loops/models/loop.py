"""The loop itself."""

from django.db import models
from django.db.models import Q

from leerlus.loops.kinds import Arena, Basis
from leerlus.loops.states import LOOP_STEPS, WAITING
from leerlus_site.register.models import Entry


class Loop(models.Model):
    """An entry put before one addressee in one arena.

    `due` is the agreed or confirmed last day to react, `original_due` as it was first; both null where there is none.
    `turn` counts how often the question was put: a contest or a reopening begins a new turn, on `asked_on`.
    `basis_words` says where the basis is written.
    """

    reference = models.CharField("kenmerk", max_length=40, unique=True)
    entry = models.ForeignKey(Entry, verbose_name="wat", on_delete=models.PROTECT, related_name="loops")
    addressee = models.ForeignKey(
        "accounts.Organisation", verbose_name="aan wie", on_delete=models.PROTECT, related_name="loops"
    )
    arena = models.CharField("waar", max_length=20, choices=[(a.value, a.value) for a in Arena])
    basis = models.CharField("grondslag", max_length=30, choices=[(b.value, b.value) for b in Basis])
    basis_words = models.CharField("waar dat staat", max_length=300)
    term = models.CharField("termijn uit de wet", max_length=40, blank=True)
    state = models.CharField("stand", max_length=30)
    turn = models.PositiveSmallIntegerField("beurt", default=1)
    question = models.TextField("vraag")
    sent_on = models.DateField("voorgelegd op")
    asked_on = models.DateField("opnieuw gevraagd op", null=True)
    original_due = models.DateField("oorspronkelijk uiterlijk", null=True)
    due = models.DateField("uiterlijk", null=True)

    class Meta:
        verbose_name = "terugkoppeling"
        verbose_name_plural = "terugkoppelingen"
        ordering = ["reference"]
        constraints = [
            models.UniqueConstraint(fields=["entry", "addressee", "arena"], name="loop_once"),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in LOOP_STEPS]), name="loop_state_known"),
            models.CheckConstraint(condition=Q(basis__in=[b.value for b in Basis]), name="loop_basis_known"),
            models.CheckConstraint(condition=Q(arena__in=[a.value for a in Arena]), name="loop_arena_known"),
        ]
        indexes = [
            models.Index(
                fields=["due", "sent_on", "id"],
                condition=Q(state__in=sorted(s.value for s in WAITING)),
                name="loop_waits_until",
            ),
            models.Index(fields=["due", "sent_on", "id"], name="loop_in_order"),
            models.Index(fields=["addressee", "state"]),
        ]

    def __str__(self) -> str:
        return self.reference
