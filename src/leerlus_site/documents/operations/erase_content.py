"""Erase what a document says: text, passages, metadata and bytes. What stays is its reference and when it came.

Who may, and that two functions agree, is decided by the caller, who also records it.
"""

from datetime import datetime

from django.db import transaction
from django.db.models import CharField, Value
from django.db.models.functions import Cast, Concat

from leerlus_site.documents import store
from leerlus_site.documents.models import Document, Statement, TextVersion
from leerlus_site.documents.operations.sweep import sweep

ERASED_TITLE = "Gewist document"


def erase_content(document: Document, *, at: datetime) -> dict[str, int]:
    """Empty the rows of a document in the caller's transaction, and take its bytes after the commit; what there was.

    The row no longer names the bytes, so the nightly sweep removes them where this process ends before it could.
    """
    store.lock()
    emptied = Concat(Value("erased-"), Cast("pk", CharField()), output_field=CharField())
    texts = TextVersion.objects.filter(document=document).update(
        text="", text_sha256=emptied, pages=[], sections=[], comments=[], metadata={}
    )
    passages = Statement.objects.filter(document=document).update(
        quote="", details={}, edited_details=None, reason="", page=None
    )
    Document.objects.filter(pk=document.pk).update(
        sha256=emptied,
        file_name="gewist",
        size=0,
        marking="vertrouwelijk",
        title=ERASED_TITLE,
        genre="",
        date=None,
        sender="",
        addressee="",
        subject="",
        references=[],
        woo_category="",
        document_kind="",
        current_text=None,
        erased_at=at,
    )
    transaction.on_commit(sweep)
    return {"texts": texts, "passages": passages, "files": 1}
