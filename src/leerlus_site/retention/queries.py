"""Reads; every one takes the user and shows the documents that he may see."""

from datetime import date

from django.db.models import Q, QuerySet

from leerlus.publication.retention import Nomination
from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document
from leerlus_site.documents.queries import visible_documents
from leerlus_site.retention.mapping import retention_of
from leerlus_site.retention.models import DocumentRetention

VIEWS = ("voorbij", "zonder", "alle")


def documents_by_term(user: User, view: str, today: date) -> QuerySet[Document]:
    """Those whose term is over, those without one, or all that are there; the first to end first."""
    found = visible_documents(user).filter(erased_at__isnull=True).select_related("retention")
    if view == "zonder":
        return found.filter(retention__isnull=True)
    if view == "voorbij":
        found = found.filter(retention__nomination=Nomination.DESTROY, retention__ends_on__lt=today)
    return found.order_by("retention__ends_on", "reference")


def may_be_destroyed(document: Document, today: date) -> bool:
    """Whether a term was set for it that is over."""
    row = DocumentRetention.objects.filter(document=document).first()
    return row is not None and retention_of(row).may_be_destroyed(today)


def ending_between(user: User, first: date, last: date) -> QuerySet[Document]:
    """The documents whose term ends in these days, both included."""
    ending = Q(retention__nomination=Nomination.DESTROY, retention__ends_on__range=(first, last))
    return visible_documents(user).filter(ending, erased_at__isnull=True).select_related("retention")
