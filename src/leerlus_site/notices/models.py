"""Table: letters, with their text as it was written and how far each is."""

from django.db import models
from django.db.models import Q

from leerlus_site.notices.states import LetterState


class Letter(models.Model):
    """One letter to one person.

    `key` names the reason for it: the same reason a second time makes no second letter. `message_id` is fixed when the
    letter is written, so that a mail program recognises a letter that is sent twice. `claimed_at` is when a process
    took it, `repeated_at` when it was taken again after a process had vanished with it.
    """

    key = models.CharField("aanleiding", max_length=200, unique=True)
    to = models.ForeignKey(
        "accounts.User", verbose_name="aan", null=True, on_delete=models.PROTECT, related_name="letters"
    )
    address = models.EmailField("e-mailadres", blank=True)
    subject = models.CharField("onderwerp", max_length=300)
    text = models.TextField("tekst")
    html = models.TextField("opgemaakte tekst")
    message_id = models.CharField(max_length=120, unique=True)
    state = models.CharField("stand", max_length=10, default=LetterState.WAITING.value)
    attempts = models.PositiveSmallIntegerField("pogingen", default=0)
    written_at = models.DateTimeField("geschreven")
    next_try = models.DateTimeField("volgende poging", null=True)
    claimed_at = models.DateTimeField(null=True)
    repeated_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField("klaar", null=True)
    checked_at = models.DateTimeField("nagekeken", null=True)
    problem = models.TextField("wat er misging", blank=True)

    class Meta:
        verbose_name = "brief"
        verbose_name_plural = "brieven"
        ordering = ["-written_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in LetterState]), name="letter_state_known"
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_try"], condition=Q(state__in=["waiting", "sending"]), name="letter_still_to_send"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} ({self.state})"
