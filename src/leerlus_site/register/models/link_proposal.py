"""Links that a rule proposes and a person decides on."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from leerlus.register.linking.deciding import ProposalState
from leerlus.register.links import LinkKind
from leerlus_site.register.models.entry import Entry
from leerlus_site.register.models.motion import MotionPart


class LinkProposal(models.Model):
    """`source` may relate to `target` as `kind` says, by `rule`; `score` (0 to 100) and `words` are why.

    One that was decided on is kept, so that the same is not proposed twice.
    """

    source = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="proposals_out")
    target = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="proposals_in")
    kind = models.CharField("soort", max_length=20, choices=[(k, k) for k in LinkKind])
    part = models.ForeignKey(MotionPart, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    rule = models.CharField("regel", max_length=60)
    score = models.PositiveSmallIntegerField("gelijkenis")
    words = models.JSONField("woorden", default=list)
    state = models.CharField(
        "stand", max_length=20, default=ProposalState.PROPOSED, choices=[(s, s) for s in ProposalState]
    )
    made_at = models.DateTimeField("voorgesteld op")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField("beslist op", null=True, blank=True)
    reason = models.TextField("reden", blank=True)

    class Meta:
        verbose_name = "voorgestelde koppeling"
        verbose_name_plural = "voorgestelde koppelingen"
        ordering = ["-score", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "target", "kind", "part"], name="link_proposal_once", nulls_distinct=False
            ),
            models.CheckConstraint(condition=~Q(source=F("target")), name="link_proposal_joins_two"),
            models.CheckConstraint(
                condition=Q(state__in=[s.value for s in ProposalState]), name="link_proposal_state_known"
            ),
            models.CheckConstraint(condition=Q(score__lte=100), name="link_proposal_score_at_most_100"),
            models.CheckConstraint(
                condition=Q(state=ProposalState.PROPOSED.value) | Q(decided_by__isnull=False, decided_at__isnull=False),
                name="link_proposal_decided_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source.reference} bij {self.target.reference}"
