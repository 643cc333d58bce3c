"""Tables: what people choose and keep for themselves, and what they say to each other about entries."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from leerlus_site.work.digest_days import Frequency


class DigestChoice(models.Model):
    """How often one person wants a digest; who never chose has no row."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.PROTECT, related_name="+")
    frequency = models.CharField("hoe vaak", max_length=10)

    class Meta:
        verbose_name = "keuze voor het overzicht"
        verbose_name_plural = "keuzes voor het overzicht"
        constraints = [
            models.CheckConstraint(
                condition=Q(frequency__in=[frequency.value for frequency in Frequency]), name="digest_frequency_known"
            ),
        ]


class SavedFilter(models.Model):
    """Choices in a list, under a name; `query` is as `saved_queries` makes it. Shared: with one's own organisation."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    page = models.CharField("lijst", max_length=20)
    name = models.CharField("naam", max_length=80)
    query = models.TextField("keuzes", blank=True)
    shared_with = models.ForeignKey("accounts.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    saved_at = models.DateTimeField("bewaard op")

    class Meta:
        verbose_name = "bewaarde keuze"
        verbose_name_plural = "bewaarde keuzes"
        ordering = ["name", "id"]
        constraints = [models.UniqueConstraint(fields=["user", "page", "name"], name="saved_filter_once")]


class Comment(models.Model):
    """What someone said about an entry, among colleagues; never public, never changed."""

    entry = models.ForeignKey("register.Entry", on_delete=models.PROTECT, related_name="comments")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    text = models.TextField("opmerking")
    at = models.DateTimeField("geplaatst op")

    class Meta:
        verbose_name = "opmerking"
        verbose_name_plural = "opmerkingen"
        ordering = ["at", "id"]


class Mention(models.Model):
    """Someone was named in a comment; open until he answers or says that he saw it."""

    comment = models.ForeignKey(Comment, on_delete=models.PROTECT, related_name="mentions")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    seen_at = models.DateTimeField("gezien op", null=True)

    class Meta:
        verbose_name = "vermelding in een opmerking"
        verbose_name_plural = "vermeldingen in opmerkingen"
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["comment", "user"], name="mention_once")]
        indexes = [models.Index(fields=["user"], condition=Q(seen_at=None), name="mention_open")]
