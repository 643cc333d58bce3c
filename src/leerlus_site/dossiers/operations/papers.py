"""Put a document in a dossier, or take it out."""

from datetime import datetime

from django.db import transaction

from leerlus.dossiers.paper import PaperRole
from leerlus.errors import StepRefused
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.models import Document
from leerlus_site.documents.queries import visible_documents
from leerlus_site.dossiers.models import Dossier, DossierPaper
from leerlus_site.dossiers.operations.locked import locked


@transaction.atomic
def add_paper(dossier: Dossier, document: Document, role: PaperRole, *, by: User, at: datetime) -> DossierPaper:
    """The document with this role; a second time changes the role. StepRefused for what the user may not see."""
    check(by, Act.KEEP_DOSSIER)
    mine = locked(dossier)
    if not visible_documents(by).filter(pk=document.pk, erased_at=None).exists():
        raise StepRefused("Dit document mag u niet zien, of het is gewist.")
    paper, _made = DossierPaper.objects.update_or_create(dossier=mine, document=document, defaults={"role": role.value})
    record_act(
        "dossier", mine.reference, "dossier_paper_added", by=by, at=at, document=document.reference, role=role.value
    )
    return paper


@transaction.atomic
def remove_paper(paper: DossierPaper, *, by: User, at: datetime, reason: str) -> None:
    """Out of the dossier; the document itself stays where it was."""
    check(by, Act.KEEP_DOSSIER)
    mine = locked(paper.dossier)
    if not reason.strip():
        raise StepRefused("Schrijf erbij waarom dit stuk uit het dossier gaat.")
    if mine.moments.filter(stated_in=paper.document).exists():
        raise StepRefused("Een beslismoment staat op dit stuk. Het blijft in het dossier.")
    reference = paper.document.reference
    paper.delete()
    record_act("dossier", mine.reference, "dossier_paper_removed", by=by, at=at, reason=reason, document=reference)
