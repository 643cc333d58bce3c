"""What the addressee says: a reaction, a deferral, forwarding, and what was done afterwards."""

from django.db import models
from django.db.models import Q

from leerlus.loops.kinds import ReactionKind
from leerlus_site.loops.models.loop import Loop
from leerlus_site.register.models import Entry


class Reaction(models.Model):
    """The reaction of one turn. `sent_on` is null as long as the akkoordgever has not approved it.

    `actions` are the measures that it points at; `new_action` one that it announces, entered when it is sent.
    """

    loop = models.ForeignKey(Loop, on_delete=models.PROTECT, related_name="reactions")
    turn = models.PositiveSmallIntegerField("beurt")
    kind = models.CharField("soort", max_length=20, choices=[(k.value, k.value) for k in ReactionKind])
    words = models.TextField("in woorden")
    written_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField("geschreven op")
    approved_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    by_function = models.CharField("namens", max_length=300, blank=True)
    sent_on = models.DateField("verstuurd op", null=True)
    actions = models.ManyToManyField(Entry, verbose_name="maatregelen", related_name="+")
    new_action = models.TextField("nieuwe maatregel", blank=True)

    class Meta:
        ordering = ["turn"]
        constraints = [
            models.UniqueConstraint(fields=["loop", "turn"], name="reaction_once_a_turn"),
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in ReactionKind]), name="reaction_kind_known"),
            models.CheckConstraint(condition=~Q(words=""), name="reaction_has_words"),
        ]


class Deferral(models.Model):
    """A new date for the reaction, with the reason; `was` is the day that stood."""

    loop = models.ForeignKey(Loop, on_delete=models.PROTECT, related_name="deferrals")
    turn = models.PositiveSmallIntegerField("beurt")
    was = models.DateField("was", null=True)
    until = models.DateField("werd")
    reason = models.TextField("reden")
    by_function = models.CharField("door", max_length=300)
    on = models.DateField("op")

    class Meta:
        ordering = ["on", "id"]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="deferral_has_reason")]


class Forwarding(models.Model):
    """The question went on before another addressee."""

    loop = models.OneToOneField(Loop, on_delete=models.PROTECT, related_name="forwarding")
    onward = models.OneToOneField(Loop, on_delete=models.PROTECT, related_name="forwarded_from")
    reason = models.TextField("reden")
    by_function = models.CharField("door", max_length=300)
    on = models.DateField("op")

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="forwarding_has_reason")]


class FollowUp(models.Model):
    """What the addressee did after the reaction, in his words."""

    loop = models.ForeignKey(Loop, on_delete=models.PROTECT, related_name="follow_ups")
    turn = models.PositiveSmallIntegerField("beurt")
    words = models.TextField("wat er is gedaan")
    by_function = models.CharField("door", max_length=300)
    on = models.DateField("op")

    class Meta:
        ordering = ["on", "id"]
        constraints = [models.UniqueConstraint(fields=["loop", "turn"], name="follow_up_once_a_turn")]
