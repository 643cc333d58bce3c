"""Accept all rows of an annex that was checked: programme team only, row by row, each recorded."""

from dataclasses import dataclass
from datetime import datetime

from django.db import DatabaseError, transaction

from leerlus.errors import LeerlusError, StepRefused
from leerlus.register.states import StatementState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.models import Document
from leerlus_site.register.annex_queries import compared
from leerlus_site.register.operations.accept import Acceptance, accept


@dataclass(frozen=True)
class AnnexResult:
    """How many rows were accepted now, and which failed with which sentence."""

    accepted: int
    failed: tuple[tuple[str, str], ...] = ()


def accept_annex(document: Document, *, by: User, at: datetime, year: int | None = None) -> AnnexResult:
    """Accept the proposed rows of the document's current text; one bad row stops nothing else.

    Raises StepRefused for a damaged table, of which nothing is taken over.
    """
    check(by, Act.ACCEPT_ANNEX)
    rows = document.statements.filter(
        kind="progress", state=StatementState.PROPOSED, text_version=document.current_text_id
    ).order_by("start")
    faults = compared(document, cycle=None, year=year).faults if rows else ()
    if faults:
        raise StepRefused(" ".join(faults))
    accepted, failed = 0, []
    for row in rows:
        how = Acceptance(reason="Bijlage in een keer aanvaard na controle van de rijen", year=year)
        try:
            with transaction.atomic():
                accept(row, how, by=by, at=at)
        except (LeerlusError, DatabaseError) as error:
            # LeerlusError: the row was decided meanwhile; DatabaseError: a value that a constraint refuses.
            failed.append((str(row.details.get("number") or row.start), str(error)))
            continue
        accepted += 1
    return AnnexResult(accepted, tuple(failed))
