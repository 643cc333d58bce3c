"""Reading documents; every read takes the user and applies what he may see."""

from django.db.models import QuerySet

from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act, may
from leerlus_site.documents.models import Document


def visible_documents(user: User) -> QuerySet[Document]:
    """The documents that the user may see: confidential ones only for those who review, or who brought them in."""
    check(user, Act.READ)
    documents = Document.objects.select_related("organisation", "current_text")
    if may(user.role, Act.REVIEW):
        return documents
    return documents.exclude(marking="vertrouwelijk") | documents.filter(marking="vertrouwelijk", received_by=user)
