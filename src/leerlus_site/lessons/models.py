"""What came of a lesson, what teaches it, and which lessons became one."""

from django.db import models
from django.db.models import Q

from leerlus.register.value_lists import value_lists
from leerlus_site.register.models import Entry


class Embedding(models.Model):
    """A change that a lesson or bottleneck brought about: where it was given a place, and what shows it."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="embeddings")
    target = models.CharField("waar", max_length=20)
    words = models.TextField("wat is er veranderd")
    evidence = models.CharField("waar blijkt dat uit", max_length=500)
    by_function = models.CharField("vastgelegd door", max_length=200)
    on = models.DateField("op")

    class Meta:
        ordering = ["on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(target__in=value_lists()["embedding_target"].values), name="embedding_target_known"
            ),
            models.CheckConstraint(condition=~Q(words="") & ~Q(evidence=""), name="embedding_in_words"),
        ]


class Material(models.Model):
    """Something to learn the lesson from: a course, a film, a case to talk about."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="materials")
    title = models.CharField("titel", max_length=200)
    kind = models.CharField("soort", max_length=60)
    address = models.URLField("adres", max_length=500, blank=True)
    on = models.DateField("toegevoegd op")

    class Meta:
        ordering = ["title", "id"]
        constraints = [models.UniqueConstraint(fields=["entry", "title"], name="material_once")]


class Merge(models.Model):
    """Two lessons said the same: `merged` went up in `kept`. Both keep their reference; undone, `merged` is back."""

    kept = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="took_in")
    merged = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="went_up_in")
    was_state = models.CharField("stand daarvoor", max_length=30)
    reason = models.TextField("reden")
    on = models.DateField("op")
    undone_on = models.DateField("teruggedraaid op", null=True)
    undone_reason = models.TextField("reden van terugdraaien", blank=True)

    class Meta:
        ordering = ["on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["merged"], condition=Q(undone_on__isnull=True), name="merge_of_a_lesson_once"
            ),
        ]
