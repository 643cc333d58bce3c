"""Tie a dossier to what it answers and to what it makes."""

from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus.register.kinds import EntryKind
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.dossiers.labels import ANSWERS, MAKES
from leerlus_site.dossiers.models import Dossier, DossierEntry
from leerlus_site.dossiers.operations.locked import locked
from leerlus_site.register.models import Entry

_LINKS = {
    EntryKind.REPORT: ANSWERS,
    EntryKind.RECOMMENDATION: ANSWERS,
    EntryKind.MOTION: ANSWERS,
    EntryKind.COMMITMENT: MAKES,
    EntryKind.ACTION: MAKES,
}


@transaction.atomic
def link_entry(dossier: Dossier, reference: str, *, by: User, at: datetime) -> DossierEntry:
    """By the entry's reference: advice and motions are answered, commitments and actions are made."""
    check(by, Act.KEEP_DOSSIER)
    mine = locked(dossier)
    entry = Entry.objects.filter(reference__iexact=reference.strip()).first()
    if entry is None:
        raise StepRefused(f"In het register staat geen vermelding met kenmerk {reference.strip()[:40]}.")
    link = _LINKS.get(EntryKind(entry.kind))
    if link is None:
        raise StepRefused("Een les of knelpunt hoort niet bij een besluitdossier. Kies een advies of een toezegging.")
    row, made = DossierEntry.objects.get_or_create(dossier=mine, entry=entry, defaults={"link": link})
    if made:
        record_act("dossier", mine.reference, "dossier_linked", by=by, at=at, entry=entry.reference, link=link)
    return row
