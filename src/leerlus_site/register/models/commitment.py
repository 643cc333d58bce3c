"""What someone bound himself to."""

from django.db import models
from django.db.models import Q

from leerlus.register.kinds import EntryKind
from leerlus_site.register.models.entry import Detail


class CommitmentDetail(Detail):
    """A commitment; only a `toezegging` is called so, is counted as such, and can be late."""

    KIND = EntryKind.COMMITMENT
    STRENGTHS = ("toezegging", "voornemen", "planning", "third_party")

    actor = models.CharField("wie", max_length=300, blank=True)
    strength = models.CharField("sterkte", max_length=20, choices=[(s, s) for s in STRENGTHS])
    strength_confirmed = models.BooleanField("sterkte bevestigd", default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind="commitment"), name="commitment_detail_kind"),
            models.CheckConstraint(
                condition=Q(strength__in=("toezegging", "voornemen", "planning", "third_party")),
                name="commitment_strength_known",
            ),
        ]
