"""Tables: documents, the versions of their text, and the statements found in them."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from leerlus.law.value_lists import ValueList, values
from leerlus.register.states import StatementState


def category_choices() -> list[tuple[str, str]]:
    """The official Woo categories, by URI."""
    return [(term.uri, term.label) for term in values(ValueList.CATEGORIES).values()]


def kind_choices() -> list[tuple[str, str]]:
    """The official kinds of document, by URI."""
    return [(term.uri, term.label) for term in values(ValueList.DOCUMENT_KINDS).values()]


class Document(models.Model):
    """Received bytes, kept unchanged under their sha256, and what is known of them.

    The metadata columns start as the reader found them and may be corrected by a person. `woo_category` and
    `document_kind` are URIs of the official lists: a person chooses them, nothing fills them in.
    """

    MARKINGS = ("openbaar", "intern", "vertrouwelijk")

    reference = models.CharField("kenmerk", max_length=40, unique=True)
    sha256 = models.CharField(max_length=64, unique=True)
    file_name = models.CharField("bestandsnaam", max_length=200)
    media_type = models.CharField("bestandstype", max_length=100)
    size = models.PositiveBigIntegerField("grootte in bytes")
    marking = models.CharField("markering", max_length=20, choices=[(m, m) for m in MARKINGS], default="intern")
    genre = models.CharField("soort document", max_length=60, blank=True)
    woo_category = models.CharField("Woo-categorie", max_length=200, blank=True, choices=category_choices)
    document_kind = models.CharField(
        "documentsoort (officiële lijst)", max_length=200, blank=True, choices=kind_choices
    )
    title = models.CharField("titel", max_length=500)
    date = models.DateField("datum", null=True, blank=True)
    sender = models.CharField("afzender", max_length=300, blank=True)
    addressee = models.CharField("aan", max_length=300, blank=True)
    subject = models.CharField("onderwerp", max_length=500, blank=True)
    references = models.JSONField("kenmerken van de afzender", default=list)
    organisation = models.ForeignKey(
        "accounts.Organisation", verbose_name="organisatie", null=True, blank=True, on_delete=models.PROTECT
    )
    current_text = models.ForeignKey(
        "documents.TextVersion", null=True, on_delete=models.PROTECT, related_name="+", verbose_name="tekst"
    )
    received_at = models.DateTimeField("ontvangen op")
    received_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    erased_at = models.DateTimeField("gewist op", null=True)

    class Meta:
        verbose_name = "document"
        verbose_name_plural = "documenten"
        ordering = ["-received_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(marking__in=("openbaar", "intern", "vertrouwelijk")), name="document_marking_known"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class TextVersion(models.Model):
    """A document's text as one version of an extractor gave it; statements are pinned to it.

    `pages`: [{"number", "start", "end", "width", "height"}]; `sections`, `comments` and `metadata` as in READING's
    contract. `reading` names the rule version that last read it.
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="texts")
    version = models.CharField(max_length=40)
    text = models.TextField()
    text_sha256 = models.CharField(max_length=64)
    pages = models.JSONField(default=list)
    sections = models.JSONField(default=list)
    comments = models.JSONField(default=list)
    metadata = models.JSONField(default=dict)
    reading = models.CharField(max_length=40)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "version", "text_sha256"], name="text_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.document} ({self.version})"


class Statement(models.Model):
    """One found passage; proposed until a person decides.

    `details` are the fields of the kind, as in READING's contract; `edited_details` what a reviewer made of them.
    """

    text_version = models.ForeignKey(TextVersion, on_delete=models.PROTECT, related_name="statements")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="statements")
    kind = models.CharField("soort", max_length=20)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField("citaat")
    page = models.PositiveIntegerField("pagina", null=True)
    rule = models.CharField("regel", max_length=80)
    details = models.JSONField(default=dict)
    edited_details = models.JSONField(null=True)
    state = models.CharField(
        "stand", max_length=20, default=StatementState.PROPOSED, choices=[(s.value, s.value) for s in StatementState]
    )
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    reason = models.TextField("reden", blank=True)

    class Meta:
        verbose_name = "gevonden passage"
        verbose_name_plural = "gevonden passages"
        ordering = ["document_id", "start", "end", "kind", "id"]
        constraints = [
            models.UniqueConstraint(fields=["text_version", "kind", "start", "end", "rule"], name="statement_once"),
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="statement_runs_forward"),
            models.CheckConstraint(
                condition=Q(state__in=[s.value for s in StatementState]), name="statement_state_known"
            ),
            models.CheckConstraint(
                condition=Q(state=StatementState.PROPOSED) | Q(decided_at__isnull=False, decided_by__isnull=False),
                name="statement_decided_by_someone",
            ),
        ]
        indexes = [models.Index(fields=["state", "kind"])]

    def __str__(self) -> str:
        return self.quote[:80]
