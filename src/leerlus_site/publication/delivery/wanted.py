"""What should stand in the publicatiebank: each public document with a category and a file that may be downloaded."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import cast

from django.conf import settings
from django.utils.timezone import localdate

from leerlus.law.value_lists import organisation
from leerlus.publication.metadata import file_type
from leerlus_site.documents.models import Document
from leerlus_site.publication.clients.publicatiebank import Described, Publicatiebank, PublicBytes
from leerlus_site.publication.public_store import public_path
from leerlus_site.retention.mapping import retention_of
from leerlus_site.retention.models import DocumentRetention
from leerlus_site.snapshots.described import Described as Said
from leerlus_site.snapshots.models import PublicFile, Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One document as it should stand there; `told` differs as soon as anything of it does."""

    key: str
    described: Described
    file: PublicFile
    created: str
    release: str

    @property
    def told(self) -> str:
        """A digest of all that the publicatiebank is told."""
        return sha256(repr((self.described, self.file.sha256, self.file.name, self.created)).encode()).hexdigest()

    def bytes(self) -> PublicBytes:
        """The public file; FileNotFoundError when it was taken from the public store meanwhile."""
        known = file_type(self.file.media_type)
        return PublicBytes(
            number=self.file.sha256,
            name=self.file.name,
            title=self.described.title,
            created=self.created,
            format=known.label if known else self.file.media_type,
            data=public_path(self.file.sha256).read_bytes(),
        )


def bank() -> Publicatiebank | None:
    """The publicatiebank of the settings; None where none is named."""
    if not settings.PUBLICATIEBANK_URL:
        return None
    return Publicatiebank(settings.PUBLICATIEBANK_URL, settings.PUBLICATIEBANK_TOKEN)


def wanted(keys: Iterable[str] | None = None) -> Iterator[Wanted]:
    """What should stand there, of these documents or of all."""
    snapshots = Snapshot.objects.filter(kind="document", is_current=True).exclude(metadata={}).defer("content")
    if keys is not None:
        snapshots = snapshots.filter(key__in=list(keys))
    files = {file.document_key: file for file in PublicFile.objects.all()}
    terms = {row.document.reference: row for row in DocumentRetention.objects.select_related("document")}
    for snapshot in snapshots.order_by("key"):
        said = cast(Said, snapshot.metadata)
        file = files.get(snapshot.key)
        if file is None or not said.get("categories"):
            continue
        yield Wanted(
            key=snapshot.key,
            described=_described(snapshot, said, terms.get(snapshot.key)),
            file=file,
            created=(snapshot.on_date or localdate(snapshot.released_at)).isoformat(),
            release=snapshot.release_reference,
        )


def is_erased(key: str) -> bool:
    """Whether the document was erased, so that nothing of it may stay anywhere."""
    return Document.objects.filter(reference=key, erased_at__isnull=False).exists()


def _described(snapshot: Snapshot, said: Said, term: DocumentRetention | None) -> Described:
    body = said.get("responsible")
    described = Described(
        number=snapshot.key,
        title=snapshot.title,
        categories=tuple(said.get("categories", ())),
        publisher=organisation(settings.PUBLISHER, ""),
        responsible=organisation(*body) if body else None,
    )
    if term is None:
        return described
    action_on = retention_of(term).day_of_action()
    return replace(
        described,
        selection_list=term.selection_list,
        selection_category=term.category,
        nomination=term.nomination,
        action_on=action_on.isoformat() if action_on else None,
    )
