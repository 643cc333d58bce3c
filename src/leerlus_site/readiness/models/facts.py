"""Facts of an operation, each with its source: schemes, needs, figures, recognition."""

from django.db import models
from django.db.models import Q

from leerlus.readiness.trajectories import SchemePhase, Whose
from leerlus.register.recognition import Recognition as RecognitionKind
from leerlus_site.register.models import Trajectory


class Fact(models.Model):
    """The part that all facts share; a fact has a source."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.PROTECT, related_name="%(class)ss")
    source = models.CharField("bron", max_length=300)
    source_date = models.DateField("datum van de bron", null=True)

    class Meta:
        abstract = True
        ordering = ["id"]


class Scheme(Fact):
    """A scheme within an operation, with a phase of its own."""

    name = models.CharField("regeling", max_length=200)
    phase = models.CharField("fase", max_length=20)
    opened_on = models.DateField("open sinds", null=True)
    closed_on = models.DateField("gesloten op", null=True)

    class Meta(Fact.Meta):
        constraints = [
            models.CheckConstraint(condition=Q(phase__in=[p.value for p in SchemePhase]), name="scheme_phase_known")
        ]


class Need(Fact):
    """What people need, of who was harmed or of the staff; `repair` is of the list with that name, or empty."""

    whose = models.CharField("van wie", max_length=10)
    words = models.CharField("wat er nodig is", max_length=500)
    repair = models.CharField("soort herstel", max_length=30, blank=True)

    class Meta(Fact.Meta):
        constraints = [models.CheckConstraint(condition=Q(whose__in=[w.value for w in Whose]), name="need_whose_known")]


class KeyFigure(Fact):
    """A figure as the source gives it, with what it counts."""

    what = models.CharField("wat er is geteld", max_length=200)
    figure = models.CharField("getal", max_length=100)

    class Meta(Fact.Meta):
        pass


class Recognition(Fact):
    """Recognition: by whom, to whom, when, and how it was received."""

    kind = models.CharField("vorm", max_length=20)
    by = models.CharField("door wie", max_length=200)
    to = models.CharField("aan wie", max_length=200)
    on = models.DateField("wanneer", null=True)
    received = models.TextField("hoe het is ontvangen", blank=True)

    class Meta(Fact.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[k.value for k in RecognitionKind]), name="recognition_kind_known"
            )
        ]
