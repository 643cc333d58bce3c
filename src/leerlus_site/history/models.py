"""Tables: the events, chained by digest, and their erasable payloads."""

from django.db import models


class Event(models.Model):
    """One act. Never updated or deleted: the database refuses it.

    `digest` is sha256 over the previous digest and the canonical JSON of the other fields; the payload takes part only
    by its salted digest, so that erasing a payload leaves the chain valid.
    """

    at = models.DateTimeField("tijd")
    actor_function = models.CharField("door (functie)", max_length=300)
    verb = models.CharField("handeling", max_length=60)
    object_type = models.CharField("soort", max_length=60)
    object_id = models.CharField("kenmerk", max_length=100)
    reason = models.TextField("reden", blank=True)
    payload_digest = models.CharField(max_length=64)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name = "gebeurtenis"
        verbose_name_plural = "gebeurtenissen"
        ordering = ["id"]
        indexes = [models.Index(fields=["object_type", "object_id"])]

    def __str__(self) -> str:
        return f"{self.verb} {self.object_type} {self.object_id}"


class Payload(models.Model):
    """What an event was about, in words; erased where the law asks for it."""

    event = models.OneToOneField(Event, primary_key=True, on_delete=models.PROTECT, related_name="payload")
    salt = models.CharField(max_length=64)
    content = models.JSONField(default=dict)
