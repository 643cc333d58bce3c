"""Take the redaction of a document away, with every word in it and the public version."""

from leerlus_site.documents.models import Document
from leerlus_site.redaction.models import PublicVersion, Redaction, RedactionSheet


def erase_sheet(document: Document) -> int:
    """Delete it in the caller's transaction, which also records it; how many passages there were."""
    passages, _each = Redaction.objects.filter(sheet__document=document).delete()
    PublicVersion.objects.filter(sheet__document=document).delete()
    RedactionSheet.objects.filter(document=document).delete()
    return passages
