"""The readiness pack: the intake, and what was found for it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from leerlus.readiness.intake import Scale
from leerlus.readiness.pack import PACK_STEPS, Helped, Use
from leerlus_site.register.models import Entry, Trajectory

ITEM_KINDS = ("lesson", "helper", "model", "risk")


class Pack(models.Model):
    """A pack for one operation; `levels` and `repairs` are values of the lists `government_level` and `repair`."""

    reference = models.CharField("kenmerk", max_length=40, unique=True)
    trajectory = models.ForeignKey(Trajectory, on_delete=models.PROTECT, related_name="packs")
    state = models.CharField("stand", max_length=20)
    happened = models.TextField("wat is er gebeurd")
    harmed = models.CharField("wie is geraakt", max_length=300)
    caused_by = models.CharField("door wie", max_length=200, blank=True)
    scale = models.CharField("hoeveel mensen", max_length=20, choices=[(s.value, s.value) for s in Scale])
    levels = ArrayField(models.CharField(max_length=30), verbose_name="bestuurslagen", default=list)
    repairs = ArrayField(models.CharField(max_length=30), verbose_name="wat hersteld moet worden", default=list)
    needs = models.TextField("wat mensen nodig hebben", blank=True)
    made_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    made_on = models.DateField("gemaakt op")
    signed_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    signed_function = models.CharField("ondertekend door", max_length=300, blank=True)
    signed_on = models.DateField("ondertekend op", null=True)
    signed_words = models.TextField("bij de ondertekening", blank=True)

    class Meta:
        verbose_name = "startpakket"
        verbose_name_plural = "startpakketten"
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=[s.value for s in PACK_STEPS]), name="pack_state_known"),
            models.CheckConstraint(condition=Q(scale__in=[s.value for s in Scale]), name="pack_scale_known"),
            models.CheckConstraint(
                condition=Q(state="open", signed_on__isnull=True, signed_by__isnull=True)
                | Q(state="signed", signed_on__isnull=False, signed_by__isnull=False),
                name="pack_signed_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return self.reference


class PackItem(models.Model):
    """Something in a pack, under a question: a lesson, or a row of the data files with that key.

    `reasons` holds [why, [shared, …]] pairs; `use` is empty until someone said what he did with it.
    """

    pack = models.ForeignKey(Pack, on_delete=models.PROTECT, related_name="items")
    question = models.CharField("vraag", max_length=40)
    place = models.PositiveSmallIntegerField("plaats")
    kind = models.CharField("soort", max_length=10, choices=[(kind, kind) for kind in ITEM_KINDS])
    key = models.CharField("sleutel", max_length=80)
    lesson = models.ForeignKey(Entry, null=True, on_delete=models.PROTECT, related_name="pack_items")
    reasons = models.JSONField("waarom het past", default=list)
    use = models.CharField("gebruik", max_length=10, blank=True)
    why = models.TextField("waarom", blank=True)
    marked_function = models.CharField("gezegd door", max_length=300, blank=True)
    marked_on = models.DateField("gezegd op", null=True)
    helped = models.CharField("hielp het", max_length=10, blank=True)
    helped_words = models.TextField("hoe het hielp", blank=True)
    helped_on = models.DateField("gemeld op", null=True)

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["pack", "kind", "key"], name="pack_item_once"),
            models.CheckConstraint(condition=Q(kind__in=ITEM_KINDS), name="pack_item_kind_known"),
            models.CheckConstraint(
                condition=Q(kind="lesson", lesson__isnull=False) | (~Q(kind="lesson") & Q(lesson__isnull=True)),
                name="pack_item_lesson",
            ),
            models.CheckConstraint(condition=Q(use__in=["", *(u.value for u in Use)]), name="pack_item_use_known"),
            models.CheckConstraint(condition=Q(use="") | ~Q(why=""), name="pack_item_use_has_why"),
            models.CheckConstraint(
                condition=Q(helped="") | Q(helped__in=[h.value for h in Helped], use=Use.USED.value),
                name="pack_item_helped_when_used",
            ),
        ]
