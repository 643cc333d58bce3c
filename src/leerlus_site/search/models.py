"""Table: how far the index of the workplace has followed the history."""

from django.db import models


class IndexedUpTo(models.Model):
    """One row: the last event whose changes stand in the index."""

    event = models.BigIntegerField("gebeurtenis", default=0)

    class Meta:
        verbose_name = "stand van de zoekindex"
        verbose_name_plural = "stand van de zoekindex"

    def __str__(self) -> str:
        return f"tot en met {self.event}"
