"""Remove stored bytes that no document names: left by a crash between file and row."""

from django.db import transaction

from leerlus_site.documents import store
from leerlus_site.documents.models import Document


def sweep() -> int:
    """How many files were removed. It waits for whoever is receiving a document, and holds off the next."""
    with transaction.atomic():
        store.lock()
        known = set(Document.objects.values_list("sha256", flat=True))
        orphans = [path for path in store.stored() if path.name not in known]
        for path in orphans:
            store.remove(path)
    return len(orphans)
