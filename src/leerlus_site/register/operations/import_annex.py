"""Take the rows of an annex over into a round: what a dry run showed, row by row, each in its own transaction."""

from dataclasses import dataclass
from datetime import datetime

from django.db import DatabaseError, transaction

from leerlus.errors import LeerlusError, StepRefused
from leerlus.register.matching import Change, counted
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.models import Document, Statement
from leerlus_site.register.annex_queries import compared
from leerlus_site.register.models import Cycle
from leerlus_site.register.operations.accept import Acceptance, accept


@dataclass(frozen=True, kw_only=True)
class ImportResult:
    """How many actions each change was made for, and which rows failed with which sentence."""

    counts: dict[Change, int]
    failed: tuple[tuple[str, str], ...] = ()


def import_annex(
    document: Document, *, cycle: Cycle | None, year: int | None = None, by: User, at: datetime
) -> ImportResult:
    """Take over what differs; one bad row stops nothing else, and what the file lacks stays as it is.

    Without `cycle` the rows go into the round that the document names. Raises StepRefused for a damaged file, of which
    nothing is taken over.
    """
    check(by, Act.ACCEPT_ANNEX)
    found = compared(document, cycle=cycle, year=year)
    if found.faults:
        raise StepRefused(" ".join(found.faults))
    how = Acceptance(reason=f"Overgenomen uit {document.reference} na vergelijking", cycle=cycle, year=year)
    failed: list[tuple[str, str]] = []
    for one in found.differences:
        if one.offered is None or one.change is Change.UNCHANGED:
            continue
        try:
            with transaction.atomic():
                accept(Statement.objects.get(pk=one.offered.key), how, by=by, at=at)
        except (LeerlusError, DatabaseError) as error:
            # LeerlusError: a guard of the row; DatabaseError: a value that a constraint refuses.
            failed.append((one.offered.number or one.offered.description[:60], str(error)))
    return ImportResult(counts=counted(found.differences), failed=tuple(failed))
