"""What each party says of the state of something, side by side, and what someone independent found."""

from django.db import models
from django.db.models import Q

from leerlus.loops.kinds import Criterion, Judgement, Party
from leerlus_site.loops.models.loop import Loop
from leerlus_site.register.models import Entry


class Standpoint(models.Model):
    """One dated standpoint; the newest of a party stands for it, the others stay.

    A receiver's is never typed: it has a statement, or names the register or letter that it was imported from. Who is
    independent says by whom it was commissioned and about which part; `voices` is the number of affected people.
    """

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="standpoints")
    party = models.CharField("partij", max_length=20, choices=[(p.value, p.value) for p in Party])
    organisation = models.ForeignKey(
        "accounts.Organisation", verbose_name="van", null=True, on_delete=models.PROTECT, related_name="+"
    )
    judgement = models.CharField("oordeel", max_length=10, choices=[(j.value, j.value) for j in Judgement])
    words = models.TextField("in eigen woorden")
    statement = models.ForeignKey("documents.Statement", null=True, on_delete=models.PROTECT, related_name="+")
    source = models.CharField("bron", max_length=300, blank=True)
    on = models.DateField("per")
    commissioned_by = models.CharField("in opdracht van", max_length=300, blank=True)
    about = models.CharField("over welk deel", max_length=300, blank=True)
    voices = models.PositiveIntegerField("namens hoeveel mensen", null=True)
    by_function = models.CharField("vastgelegd door", max_length=300)

    class Meta:
        ordering = ["party", "-on", "-id"]
        constraints = [
            models.CheckConstraint(condition=Q(party__in=[p.value for p in Party]), name="standpoint_party_known"),
            models.CheckConstraint(
                condition=Q(judgement__in=[j.value for j in Judgement]), name="standpoint_judgement_known"
            ),
            models.CheckConstraint(
                condition=~Q(party=Party.RECEIVER.value) | Q(statement__isnull=False) | ~Q(source=""),
                name="standpoint_of_receiver_has_source",
            ),
        ]


class Assessment(models.Model):
    """By whom, commissioned by whom, about which part, by which criterion, with which evidence."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="assessments")
    loop = models.ForeignKey(Loop, null=True, on_delete=models.PROTECT, related_name="assessments")
    turn = models.PositiveSmallIntegerField("beurt", default=1)
    organisation = models.ForeignKey(
        "accounts.Organisation", verbose_name="beoordeeld door", on_delete=models.PROTECT, related_name="+"
    )
    commissioned_by = models.CharField("in opdracht van", max_length=300)
    about = models.CharField("over welk deel", max_length=300)
    criterion = models.CharField("maatstaf", max_length=20, choices=[(c.value, c.value) for c in Criterion])
    judgement = models.CharField("oordeel", max_length=10, choices=[(j.value, j.value) for j in Judgement])
    words = models.TextField("bevinding")
    evidence = models.CharField("waar dat uit blijkt", max_length=300)
    statement = models.ForeignKey("documents.Statement", null=True, on_delete=models.PROTECT, related_name="+")
    by_function = models.CharField("vastgelegd door", max_length=300)
    on = models.DateField("op")

    class Meta:
        ordering = ["on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(criterion__in=[c.value for c in Criterion]), name="assessment_criterion_known"
            ),
            models.CheckConstraint(
                condition=Q(judgement__in=[j.value for j in Judgement]), name="assessment_judgement_known"
            ),
        ]
