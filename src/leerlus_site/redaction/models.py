"""Tables: the redaction of a document, its passages, and the public version."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from leerlus.law.grounds import grounds
from leerlus.redaction.plan import Decision
from leerlus.redaction.sheet import SheetState
from leerlus_site.documents.models import Document, TextVersion
from leerlus_site.redaction.labels import DECISION, STATE


def ground_choices() -> list[tuple[str, str]]:
    """All grounds by their code."""
    return [(ground.code, f"{ground.code}: {ground.name}") for ground in grounds().values()]


class RedactionSheet(models.Model):
    """What goes from one document. Its passages count in `text`; another text asks for another sheet.

    `cautions` is what else a person must look at: [{"message", "start", "page"}]. `prepared_by` put it before someone
    else; `fault` is why the last try to make a public version failed. `workers` are all who ever decided on a passage
    or put the sheet forward, also where another decided again: none of them approves it.
    """

    document = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="redaction_sheet")
    text = models.ForeignKey(TextVersion, on_delete=models.PROTECT, related_name="+")
    state = models.CharField("stand", max_length=20, choices=STATE.items(), default=SheetState.OPEN)
    cautions = models.JSONField(default=list)
    strict = models.BooleanField("van elke bladzijde met een gelakte passage een beeld maken", default=False)
    made_at = models.DateTimeField("begonnen op")
    prepared_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    workers = models.ManyToManyField(settings.AUTH_USER_MODEL, verbose_name="wie eraan werkten", related_name="+")
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField("akkoord op", null=True)
    returned = models.TextField("waarom teruggestuurd", blank=True)
    fault = models.TextField("wat de controle zei", blank=True)

    class Meta:
        verbose_name = "lakwerk"
        verbose_name_plural = "lakwerk"
        ordering = ["-made_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in SheetState]), name="sheet_state_known"
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True) | ~Q(approved_by=F("prepared_by")), name="sheet_by_two"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["approved", "made"]) | Q(approved_by__isnull=False, approved_at__isnull=False),
                name="sheet_approved_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document.reference} ({self.get_state_display()})"


class Redaction(models.Model):
    """One passage of a sheet: `[start, end)` of its text. `rule` is empty where a person added it."""

    sheet = models.ForeignKey(RedactionSheet, on_delete=models.PROTECT, related_name="redactions")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField("woorden")
    page = models.PositiveIntegerField("pagina", null=True)
    ground = models.CharField("grond", max_length=20)
    reason = models.CharField("reden", max_length=300)
    rule = models.CharField("regel", max_length=80, blank=True)
    decision = models.CharField("besluit", max_length=20, choices=DECISION.items())
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField("besloten op", null=True)

    class Meta:
        verbose_name = "gelakte passage"
        verbose_name_plural = "gelakte passages"
        ordering = ["start", "end"]
        constraints = [
            models.UniqueConstraint(fields=["sheet", "start", "end"], name="redaction_once"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="redaction_forward"),
            models.CheckConstraint(condition=Q(decision__in=[one.value for one in Decision]), name="decision_known"),
        ]

    def __str__(self) -> str:
        return f"{self.start}-{self.end}: {self.get_decision_display()}"


class PublicVersion(models.Model):
    """The public half of the pair: the bytes without the passages, as the verifier let them through.

    `notices` is what was cleaned besides, and which pages became pictures.
    """

    sheet = models.OneToOneField(RedactionSheet, on_delete=models.PROTECT, related_name="public_version")
    data = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=220)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    notices = models.JSONField(default=list)
    made_at = models.DateTimeField("gemaakt op")

    class Meta:
        verbose_name = "openbare versie"
        verbose_name_plural = "openbare versies"

    def __str__(self) -> str:
        return self.name
