"""Tables: themes with what lies under them, votes, meetings with lessons in and out, and learning offers."""

from django.db import models
from django.db.models import Q

from leerlus.lessons.priorities import POINTS
from leerlus.register.value_lists import value_lists
from leerlus_site.accounts.models import Organisation
from leerlus_site.agenda.labels import DIRECTION, MEETING, OFFER
from leerlus_site.loops.models import Loop
from leerlus_site.register.models import Entry


class Theme(models.Model):
    """Something that the network works on together; `closed_on` once it is done."""

    reference = models.CharField("kenmerk", max_length=40, unique=True)
    title = models.CharField("thema", max_length=200)
    about = models.TextField("waarom dit nu aandacht vraagt")
    closed_on = models.DateField("afgerond op", null=True)
    lessons = models.ManyToManyField(Entry, verbose_name="lessen", related_name="themes")
    loops = models.ManyToManyField(Loop, verbose_name="terugkoppelingen", related_name="themes")

    class Meta:
        verbose_name = "thema"
        verbose_name_plural = "thema's"
        ordering = ["reference"]
        constraints = [models.CheckConstraint(condition=~Q(title="") & ~Q(about=""), name="theme_says_why")]

    def __str__(self) -> str:
        return self.title


class Voter(models.Model):
    """An organisation that may give points, and the one perspective from which it does: the programme team decides."""

    organisation = models.OneToOneField(Organisation, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField("vanuit", max_length=40)

    class Meta:
        verbose_name = "stemmer"
        verbose_name_plural = "stemmers"
        ordering = ["perspective", "organisation__name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(perspective__in=value_lists()["perspective"].values), name="voter_perspective_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} ({self.perspective})"


class Vote(models.Model):
    """Points of one organisation for one theme; `source` says where it was given, if someone else wrote it down."""

    theme = models.ForeignKey(Theme, on_delete=models.PROTECT, related_name="votes")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    points = models.PositiveSmallIntegerField("punten")
    source = models.CharField("waar dat is gezegd", max_length=300, blank=True)
    by_function = models.CharField("vastgelegd door", max_length=300)
    at = models.DateTimeField("op")

    class Meta:
        verbose_name = "stem"
        verbose_name_plural = "stemmen"
        ordering = ["theme", "organisation"]
        constraints = [
            models.UniqueConstraint(fields=["theme", "organisation"], name="vote_once"),
            models.CheckConstraint(condition=Q(points__lte=POINTS), name="vote_within_points"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.points}"


class Meeting(models.Model):
    """People came together to learn; `came_of` is told afterwards."""

    kind = models.CharField("soort", max_length=20, choices=MEETING.items())
    title = models.CharField("titel", max_length=200)
    on = models.DateField("dag")
    place = models.CharField("plaats", max_length=200, blank=True)
    about = models.TextField("waarover")
    theme = models.ForeignKey(Theme, verbose_name="thema", null=True, on_delete=models.PROTECT, related_name="meetings")
    came_of = models.TextField("wat eruit kwam", blank=True)

    class Meta:
        verbose_name = "bijeenkomst"
        verbose_name_plural = "bijeenkomsten"
        ordering = ["-on", "-id"]
        constraints = [models.CheckConstraint(condition=Q(kind__in=list(MEETING)), name="meeting_kind_known")]

    def __str__(self) -> str:
        return self.title


class MeetingLesson(models.Model):
    """A lesson that was talked about, or that came of it."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="lessons")
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="meetings")
    direction = models.CharField("verband", max_length=5, choices=DIRECTION.items())

    class Meta:
        verbose_name = "les bij een bijeenkomst"
        verbose_name_plural = "lessen bij een bijeenkomst"
        ordering = ["direction", "entry__reference"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "entry"], name="meeting_lesson_once"),
            models.CheckConstraint(condition=Q(direction__in=list(DIRECTION)), name="meeting_direction_known"),
        ]

    def __str__(self) -> str:
        return f"{self.entry} {self.get_direction_display()}"


class LearningOffer(models.Model):
    """Something that people can take part in to learn, given by an organisation.

    From `begins_on` through `ends_on`, both included; at any time where there is no day. `withdrawn_on` once it is not
    given any more.
    """

    kind = models.CharField("soort", max_length=20, choices=OFFER.items())
    title = models.CharField("titel", max_length=200)
    about = models.TextField("wat u er leert")
    for_whom = models.CharField("voor wie", max_length=200)
    given_by = models.CharField("wie het geeft", max_length=200)
    begins_on = models.DateField("eerste dag", null=True)
    ends_on = models.DateField("laatste dag", null=True)
    place = models.CharField("plaats", max_length=200, blank=True)
    address = models.URLField("webadres", max_length=500, blank=True)
    theme = models.ForeignKey(Theme, verbose_name="thema", null=True, on_delete=models.PROTECT, related_name="offers")
    lessons = models.ManyToManyField(Entry, verbose_name="lessen", related_name="offers")
    withdrawn_on = models.DateField("gestopt op", null=True)

    class Meta:
        verbose_name = "leeraanbod"
        verbose_name_plural = "leeraanbod"
        ordering = [models.F("begins_on").asc(nulls_last=True), "title", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=list(OFFER)), name="offer_kind_known"),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(begins_on__isnull=False, ends_on__gte=models.F("begins_on")),
                name="offer_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.title
