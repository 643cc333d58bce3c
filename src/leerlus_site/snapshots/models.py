"""Tables: released snapshots and public files, and the inbox that the public may write to."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from leerlus_site.snapshots.messages import AnswerKind, MessageState

SNAPSHOT_KINDS = (
    "report",
    "recommendation",
    "commitment",
    "action",
    "motion",
    "lesson",
    "bottleneck",
    "document",
    "organisation",
    "trajectory",
    "programme",
    "refusal",
    "dossier",
    "agenda",
)


class Snapshot(models.Model):
    """One released version of one thing. A new release adds a version; nothing is changed but `is_current`.

    `content` follows `leerlus_site.snapshots.contents`, in the version that `schema` names. The other columns repeat
    parts of it that lists filter and sort on: `silent_of` holds the keys of whom it is public that no reaction came;
    `metadata` is what sitemaps say, apart because `content` is long. `withdrawn_at` is set on what was taken back,
    never on what a newer version replaced.
    """

    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=100)
    version = models.PositiveIntegerField()
    is_current = models.BooleanField(default=True)
    schema = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=500)
    sort_title = models.CharField(max_length=500)
    state = models.CharField(max_length=40, blank=True)
    organisation_key = models.CharField(max_length=80, blank=True)
    report_key = models.CharField(max_length=100, blank=True)
    on_date = models.DateField(null=True)
    due_until = models.DateField(null=True)
    silent_since = models.DateField(null=True)
    silent_of = models.JSONField(default=list)
    content = models.JSONField()
    metadata = models.JSONField(default=dict)
    released_at = models.DateTimeField()
    release_reference = models.CharField(max_length=40)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "key", "version"], name="snapshot_version_once"),
            models.UniqueConstraint(fields=["kind", "key"], condition=Q(is_current=True), name="snapshot_current_once"),
            models.CheckConstraint(condition=Q(kind__in=SNAPSHOT_KINDS), name="snapshot_kind_known"),
        ]
        indexes = [
            models.Index(fields=["kind", "sort_title"], condition=Q(is_current=True), name="snapshot_current_title"),
            models.Index(fields=["organisation_key"], condition=Q(is_current=True), name="snapshot_current_org"),
            models.Index(fields=["report_key"], condition=Q(is_current=True), name="snapshot_current_report"),
            models.Index(fields=["released_at"], condition=Q(is_current=True), name="snapshot_current_released"),
            models.Index(
                fields=["due_until"], condition=Q(is_current=True, due_until__isnull=False), name="snapshot_current_due"
            ),
            models.Index(
                fields=["silent_since", "key"],
                include=["kind"],
                condition=Q(is_current=True, silent_since__isnull=False),
                name="snapshot_silent_in_turn",
            ),
            models.Index(fields=["withdrawn_at"], condition=Q(withdrawn_at__isnull=False), name="snapshot_withdrawn"),
            GinIndex(
                fields=["silent_of"],
                opclasses=["jsonb_path_ops"],
                condition=Q(is_current=True, silent_since__isnull=False),
                name="snapshot_current_silent_of",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key} versie {self.version}"


class PublicFile(models.Model):
    """A file that the public may download; its bytes lie in the public store under `sha256`."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    document_key = models.CharField(max_length=100)


class HistoryHead(models.Model):
    """The last digest of the history at the end of a day, published so that anyone can hold us to it."""

    day = models.DateField(unique=True)
    events = models.PositiveBigIntegerField()
    digest = models.CharField(max_length=64)


class Message(models.Model):
    """A report of an error from the public ("klopt dit niet?") and the answer to it.

    The portal may put one in, and reads only how far one is and the answer: never a text or an address. Of the secret
    by which the sender follows it only the digest is stored. Messages from before there were answers have none.
    """

    received_at = models.DateTimeField()
    about_kind = models.CharField(max_length=20, blank=True)
    about_key = models.CharField(max_length=100, blank=True)
    page = models.CharField(max_length=300)
    text = models.TextField(max_length=4000)
    reply_to = models.EmailField(blank=True)
    token_digest = models.CharField(max_length=64, null=True, unique=True)
    expires_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=10, default=MessageState.RECEIVED.value)
    outcome = models.CharField(max_length=10, blank=True)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in MessageState]), name="message_state_known"
            ),
            models.CheckConstraint(
                condition=~Q(state=MessageState.ANSWERED.value)
                | Q(outcome__in=[kind.value for kind in AnswerKind], answered_at__isnull=False) & ~Q(answer=""),
                name="message_answered_in_words",
            ),
        ]
        indexes = [models.Index(fields=["received_at"])]
