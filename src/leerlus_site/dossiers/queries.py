"""Reads of dossiers; every read takes the user and applies what he may see."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from leerlus.dossiers.consistency import Fault, faults
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act, may
from leerlus_site.documents.queries import visible_documents
from leerlus_site.dossiers.mapping import compared
from leerlus_site.dossiers.models import Dossier, DossierPaper


def visible_dossiers(user: User) -> QuerySet[Dossier]:
    """Confidential ones only for those who review, or who made them."""
    check(user, Act.READ)
    dossiers = Dossier.objects.select_related("organisation")
    if may(user.role, Act.REVIEW):
        return dossiers
    return dossiers.filter(~Q(marking="vertrouwelijk") | Q(made_by=user))


def visible_papers(dossier: Dossier, user: User) -> list[DossierPaper]:
    """The papers that the user may see, by role and day."""
    seen = visible_documents(user).values("pk")
    return list(dossier.papers.filter(document__in=seen).select_related("document").order_by("role", "document__date"))


def faults_of(dossier: Dossier, user: User | None = None) -> list[Fault]:
    """What does not add up; for a user only what names papers that he may see."""
    found = faults(compared(dossier))
    if user is None:
        return found
    seen = {paper.document.reference for paper in visible_papers(dossier, user)}
    return [fault for fault in found if all(place.key in seen for place in fault.places)]


def public_dossiers() -> QuerySet[Dossier]:
    """Marked public, with a paper that is."""
    public = DossierPaper.objects.filter(document__marking="openbaar", document__erased_at__isnull=True)
    return Dossier.objects.filter(marking="openbaar", pk__in=public.values("dossier"))


def dossiers_with(documents: Iterable[int]) -> QuerySet[Dossier]:
    """The dossiers in which these documents are."""
    return Dossier.objects.filter(papers__document__in=list(documents)).distinct().order_by("reference")
