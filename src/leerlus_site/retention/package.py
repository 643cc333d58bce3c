"""What an archive takes over of one document: two MDTO files and the bytes, in one zip."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from leerlus.law.value_lists import Term, organisation
from leerlus.publication.found import mdto
from leerlus.publication.metadata import file_type
from leerlus_site.documents import store
from leerlus_site.documents.models import Document
from leerlus_site.retention.mapping import retention_of

_UNKNOWN = Term("", "onbekend")
_READABLE = 0o644 << 16


def package(document: Document, *, keeper: Term, public_root: str) -> bytes:
    """The zip; `keeper` runs this Leerlus, `public_root` is the address of its portal.

    FileNotFoundError when the bytes are gone from the store.
    """
    archived = archived_of(document, keeper=keeper, public_root=public_root)
    bytes_of = mdto.ArchivedFile(
        name=document.file_name,
        size=document.size,
        sha256=document.sha256,
        taken_at=document.received_at.astimezone(UTC),
        file_type=file_type(document.media_type) or _UNKNOWN,
    )
    data = store.read(document.sha256)
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        _add(archive, f"{document.reference}.mdto.xml", mdto.information_object(archived), document.received_at)
        _add(archive, f"{document.file_name}.bestand.mdto.xml", mdto.file(archived, bytes_of), document.received_at)
        _add(archive, document.file_name, data, document.received_at)
    return held.getvalue()


def archived_of(document: Document, *, keeper: Term, public_root: str) -> mdto.Archived:
    """What is known of a document, for the archive; it must have a retention."""
    maker = organisation(document.organisation.tooi, document.organisation.name) if document.organisation else keeper
    return mdto.Archived(
        identities=(
            (document.reference, "Leerlus"),
            *((number, document.sender or "afzender") for number in document.references),
        ),
        title=document.title,
        maker=maker,
        retention=retention_of(document.retention),
        restriction=document.marking,
        kind=document.get_document_kind_display() if document.document_kind else document.genre,
        created=document.date,
        address=f"{public_root}/id/document/{document.reference}" if document.marking == "openbaar" else "",
        events=(mdto.Happening("Ontvangst", document.received_at.astimezone(UTC), keeper),),
        file_name=document.file_name,
    )


def _add(archive: ZipFile, name: str, data: bytes, at: datetime) -> None:
    """The same document gives the same zip: its entries carry the day of receipt, not the clock."""
    entry = ZipInfo(name, date_time=(at.year, at.month, at.day, at.hour, at.minute, at.second))
    entry.compress_type, entry.external_attr = ZIP_DEFLATED, _READABLE
    archive.writestr(entry, data)
