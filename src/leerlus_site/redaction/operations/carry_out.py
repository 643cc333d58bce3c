"""Make the public version of an approved sheet, in child processes, and keep it beside the internal one."""

from datetime import datetime
from hashlib import sha256
from pathlib import PurePath

from django.db import transaction

from leerlus.errors import FileError, RedactionError
from leerlus.formats.sandbox import read_file
from leerlus.formats.sniff import format_of
from leerlus.redaction.job import Outcome
from leerlus.redaction.public_version import public_version
from leerlus.redaction.sheet import SheetState
from leerlus_site.documents import store
from leerlus_site.documents.mapping import storable
from leerlus_site.history.operations.record import record
from leerlus_site.redaction.mapping import plan_of
from leerlus_site.redaction.models import PublicVersion, RedactionSheet
from leerlus_site.redaction.operations.words import locked, need_step


def carry_out(sheet_id: int, *, at: datetime) -> None:
    """The sheet as made, or as held with what the verifier said; nothing where it is no longer approved."""
    sheet = RedactionSheet.objects.select_related("document", "text").filter(pk=sheet_id).first()
    if sheet is None or sheet.state != SheetState.APPROVED:
        return
    outcome, fault = _made(sheet)
    with transaction.atomic():
        mine = locked(sheet)
        if mine.state != SheetState.APPROVED or mine.approved_at != sheet.approved_at:
            return
        if outcome is None:
            need_step(mine, SheetState.HELD)
            mine.state, mine.fault = SheetState.HELD, fault
        else:
            need_step(mine, SheetState.MADE)
            mine.state = SheetState.MADE
            _keep(mine, outcome, at=at)
        mine.save()
        record(
            by=None,
            function="",
            verb="redaction_made" if outcome else "redaction_held",
            object_type="document",
            object_id=mine.document.reference,
            payload={"sha256": sha256(outcome.data).hexdigest()} if outcome else {},
            at=at,
        )


def _made(sheet: RedactionSheet) -> tuple[Outcome | None, str]:
    name = sheet.document.file_name
    try:
        data = store.read(sheet.document.sha256)
        document = storable(read_file(data, name=name))
        return public_version(data, document, plan_of(sheet), form=format_of(data, name), strict=sheet.strict), ""
    except FileNotFoundError:
        # The file was taken from the disk behind our back.
        return None, "Het bestand staat niet meer in de opslag."
    except (FileError, RedactionError) as error:
        return None, str(error)


def _keep(sheet: RedactionSheet, outcome: Outcome, *, at: datetime) -> None:
    name = PurePath(sheet.document.file_name)
    PublicVersion.objects.update_or_create(
        sheet=sheet,
        defaults={
            "data": outcome.data,
            "sha256": sha256(outcome.data).hexdigest(),
            "name": f"{name.stem}-openbaar{name.suffix}",
            "media_type": sheet.document.media_type,
            "size": len(outcome.data),
            "notices": [*outcome.report.cleaned, *outcome.report.notices],
            "made_at": at,
        },
    )
