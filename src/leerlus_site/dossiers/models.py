"""Tables: dossiers, their papers, decision moments, remarks, and the entries that they answer or make."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from leerlus_site.accounts.models import Organisation
from leerlus_site.documents.models import Document
from leerlus_site.dossiers.labels import LINK, REMARK_KIND, ROLE
from leerlus_site.register.models import Entry


class Dossier(models.Model):
    """The papers of one decision. `about` is one or two sentences for who knows nothing of it yet."""

    reference = models.CharField("kenmerk", max_length=40, unique=True)
    title = models.CharField("titel", max_length=300)
    about = models.TextField("waar het over gaat", blank=True)
    organisation = models.ForeignKey(
        Organisation, verbose_name="organisatie", on_delete=models.PROTECT, related_name="+"
    )
    marking = models.CharField(
        "markering", max_length=20, choices=[(m, m) for m in Document.MARKINGS], default="intern"
    )
    debate_on = models.DateField("dag van het debat", null=True, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField("gemaakt op")

    class Meta:
        verbose_name = "besluitdossier"
        verbose_name_plural = "besluitdossiers"
        ordering = ["-made_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=Q(marking__in=Document.MARKINGS), name="dossier_marking_known"),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.title}"


class DossierPaper(models.Model):
    """A document in a dossier, and what it is there."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="papers")
    document = models.ForeignKey(
        Document, verbose_name="document", on_delete=models.PROTECT, related_name="in_dossiers"
    )
    role = models.CharField("wat het is", max_length=20, choices=ROLE.items())

    class Meta:
        verbose_name = "stuk in een dossier"
        verbose_name_plural = "stukken in een dossier"
        ordering = ["dossier", "document__date", "id"]
        constraints = [
            models.UniqueConstraint(fields=["dossier", "document"], name="dossier_paper_once"),
            models.CheckConstraint(condition=Q(role__in=list(ROLE)), name="dossier_role_known"),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()}: {self.document}"


class DecisionMoment(models.Model):
    """A forum or an office holder decided: never a person's name. `stated_in` is the paper that says so."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="moments")
    who = models.CharField("wie besloot", max_length=200)
    on = models.DateField("op welke dag")
    outcome = models.TextField("wat is besloten")
    stated_in = models.ForeignKey(
        Document, verbose_name="stuk waarin het staat", null=True, on_delete=models.PROTECT, related_name="+"
    )
    by_function = models.CharField("vastgelegd door", max_length=300)

    class Meta:
        verbose_name = "beslismoment"
        verbose_name_plural = "beslismomenten"
        ordering = ["on", "id"]

    def __str__(self) -> str:
        return f"{self.who}, {self.on}"


class DossierRemark(models.Model):
    """An approval or a remark of a colleague: kept inside, never changed."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="remarks")
    kind = models.CharField("soort", max_length=20, choices=REMARK_KIND.items())
    words = models.TextField("in woorden", blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    by_function = models.CharField("door", max_length=300)
    at = models.DateTimeField("op")

    class Meta:
        verbose_name = "akkoord of opmerking"
        verbose_name_plural = "akkoord en opmerkingen"
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=list(REMARK_KIND)), name="dossier_remark_known"),
            models.CheckConstraint(condition=Q(kind="approval") | ~Q(words=""), name="dossier_remark_says_something"),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class DossierEntry(models.Model):
    """A recommendation that the decision answers, or a commitment or action that it makes."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="entries")
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="in_dossiers")
    link = models.CharField("verband", max_length=20, choices=LINK.items())

    class Meta:
        verbose_name = "vermelding bij een dossier"
        verbose_name_plural = "vermeldingen bij een dossier"
        ordering = ["link", "entry__reference"]
        constraints = [
            models.UniqueConstraint(fields=["dossier", "entry"], name="dossier_entry_once"),
            models.CheckConstraint(condition=Q(link__in=list(LINK)), name="dossier_link_known"),
        ]

    def __str__(self) -> str:
        return f"{self.get_link_display()} {self.entry}"
