"""Read a document once more and propose which passages go."""

from datetime import datetime

from django.db import transaction

from leerlus.document import Document as ReadDocument
from leerlus.errors import StepRefused
from leerlus.formats.sandbox import read_file
from leerlus.formats.sniff import format_of
from leerlus.pipeline import read_document
from leerlus.redaction import REDACTORS
from leerlus.redaction.plan import Decision, Plan
from leerlus.redaction.policy import proposed
from leerlus.register.states import StatementState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents import store
from leerlus_site.documents.mapping import storable
from leerlus_site.documents.models import Document
from leerlus_site.redaction.mapping import rows_of
from leerlus_site.redaction.models import Redaction, RedactionSheet
from leerlus_site.redaction.operations.erase_sheet import erase_sheet

_KINDS = ("person", "personal-data", "defect")
_REVIEWED = "Bij het beoordelen is gezegd dat dit mag blijven staan."


def propose(document: Document, *, by: User, at: datetime) -> RedactionSheet:
    """A sheet with every person and personal datum; the one that is there already, when it is of the same text.

    StepRefused for a kind of file that is not redacted, and where the text was read in another way before; FileError
    for a file that cannot be read. A passage that a reviewer rejected stays. A sheet of an earlier text makes way.
    """
    check(by, Act.REDACT)
    data = store.read(document.sha256)
    if format_of(data, document.file_name) not in {form for form, _maker, _verifier in REDACTORS}:
        raise StepRefused("Bestanden van dit soort lakken wij niet. Bewaar het als PDF en voeg dat toe.")
    read = storable(read_file(data, name=document.file_name))
    plan = _proposed(read)
    with transaction.atomic():
        current = Document.objects.select_related("current_text").select_for_update(of=("self",)).get(pk=document.pk)
        text = current.current_text
        if text is None or (text.text, text.version) != (read.text, read.text_version):
            raise StepRefused(
                "De tekst van dit document werd eerder anders gelezen. Voeg het bestand opnieuw toe en lak het dan."
            )
        before = RedactionSheet.objects.filter(document=current).first()
        if before is not None and before.text_id == text.pk:
            return before
        erase_sheet(current)
        sheet = RedactionSheet.objects.create(document=current, text=text, cautions=_cautions(plan), made_at=at)
        rows = rows_of(sheet, plan.redactions)
        for row in rows:
            if _stays(current, row):
                row.decision, row.reason = Decision.REJECTED, _REVIEWED
        Redaction.objects.bulk_create(rows)
        record_act("document", sheet.document.reference, "redaction_proposed", by=by, at=at, passages=len(rows))
    return sheet


def _proposed(read: ReadDocument) -> Plan:
    reading = read_document(read, kinds=_KINDS)
    return proposed(reading.document, reading.statements)


def _cautions(plan: Plan) -> list[dict[str, object]]:
    return [{"message": one.message, "start": one.start, "page": one.page} for one in plan.cautions]


def _stays(document: Document, row: Redaction) -> bool:
    return document.statements.filter(
        kind__in=("person", "personal-data"), start=row.start, end=row.end, state=StatementState.REJECTED
    ).exists()
