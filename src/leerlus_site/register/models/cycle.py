"""Rounds of reporting, and what each round says of each action."""

from django.db import models
from django.db.models import Q

from leerlus.register.rounds import Work
from leerlus.register.states import UpdateState
from leerlus.register.updates import UpdateClass
from leerlus.statements import ProgressStatus
from leerlus_site.register.models.entry import Entry


class Cycle(models.Model):
    """A round: (report, budget chapter, year). `year` is null where the source does not tell it."""

    report = models.ForeignKey(Entry, verbose_name="rapport", on_delete=models.PROTECT, related_name="cycles")
    chapter = models.CharField("begrotingshoofdstuk", max_length=20, blank=True)
    year = models.PositiveSmallIntegerField("jaar", null=True)
    organisation = models.ForeignKey(
        "accounts.Organisation", verbose_name="aandeel van", null=True, on_delete=models.PROTECT
    )
    document = models.ForeignKey("documents.Document", null=True, on_delete=models.PROTECT, related_name="cycles")
    opens_on = models.DateField("opent op", null=True)
    closes_on = models.DateField("sluit op", null=True)
    closed = models.BooleanField("gesloten", default=False)
    released_at = models.DateTimeField("vrijgegeven op", null=True)

    class Meta:
        verbose_name = "rapportageronde"
        verbose_name_plural = "rapportagerondes"
        ordering = ["year", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "chapter", "organisation", "year"], name="cycle_once", nulls_distinct=False
            ),
        ]


class ProgressUpdate(models.Model):
    """One action in one round. Imported rows enter as published, with their statement as source.

    Opening a round makes a draft for each action; `asked` is false where an earlier round already told the end.
    `version` counts the writings, so that two people at the same page lose nothing.
    """

    action = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="updates")
    cycle = models.ForeignKey(Cycle, on_delete=models.PROTECT, related_name="updates")
    text = models.TextField("stand van zaken", blank=True)
    reason = models.TextField("waarom er geen nieuws is", blank=True)
    work = models.CharField("stand van het werk", max_length=10, blank=True, choices=[(w, w) for w in Work])
    returned = models.TextField("waarom teruggestuurd", blank=True)
    asked = models.BooleanField("gevraagd", default=True)
    version = models.PositiveIntegerField("versie", default=1)
    status = models.CharField("strekking", max_length=20, choices=[(s, s) for s in ProgressStatus])
    update_class = models.CharField("soort opgave", max_length=30, choices=[(c, c) for c in UpdateClass])
    state = models.CharField("stand", max_length=20, choices=[(s, s) for s in UpdateState])
    statement = models.ForeignKey("documents.Statement", null=True, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveIntegerField("volgorde", default=0)
    at = models.DateTimeField("vastgelegd op")

    class Meta:
        ordering = ["cycle_id", "position"]
        indexes = [
            # "Mijn werk" looks for what is not published yet, among ever more that is.
            models.Index(
                fields=["action"],
                condition=Q(state__in=[UpdateState.DRAFT.value, UpdateState.SUBMITTED.value]),
                name="update_waits",
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["action", "cycle"], name="update_once_a_round"),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in UpdateState]), name="update_state_known"),
            models.CheckConstraint(
                condition=Q(update_class__in=[c.value for c in UpdateClass]), name="update_class_known"
            ),
            models.CheckConstraint(
                condition=~Q(update_class=UpdateClass.NO_NEWS_WITH_REASON.value)
                | Q(state=UpdateState.DRAFT.value)
                | ~Q(reason=""),
                name="update_no_news_has_reason",
                violation_error_message="Schrijf erbij waarom er geen nieuws is.",
            ),
        ]
