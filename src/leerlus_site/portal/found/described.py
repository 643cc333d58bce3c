"""From a snapshot to what it says of itself to sitemaps and search engines."""

from collections.abc import Iterable
from datetime import datetime
from typing import cast

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import get_default_timezone, localdate, localtime

from leerlus.law.value_lists import Term, ValueList, labelled, organisation, values
from leerlus.publication.found import json_ld
from leerlus.publication.metadata import Handling, Listed, Metadata, Reference, file_type
from leerlus_site.portal.addresses import address
from leerlus_site.snapshots.described import Described
from leerlus_site.snapshots.models import Snapshot

_REGISTER = "inspanningsverplichting art 3.1 Woo"
"""The category of the register's own pages: no duty of article 3.3 names them; see decision record 23."""
_TYPES = {"document": "DigitalDocument", "report": "Report", "organisation": "GovernmentOrganization"}


def listed(snapshot: Snapshot) -> Listed:
    """The record as a sitemap names it. A document of which nobody chose the category has no metadata."""
    page = absolute(address(snapshot.kind, snapshot.key))
    is_document = snapshot.kind == "document"
    metadata = _document(snapshot) if is_document else _register(snapshot)
    return Listed(address=page, changed=localdate(snapshot.released_at), metadata=metadata)


def described(snapshot: Snapshot) -> SafeString:
    """The record as JSON-LD, to stand in its own page."""
    kind = _TYPES.get(snapshot.kind, "CreativeWork")
    found = json_ld.record(listed(snapshot), identity=lasting(snapshot), schema_type=kind, title=snapshot.title)
    # The export leaves no sign in it that means something to HTML.
    return mark_safe(found)  # noqa: S308


def lasting(snapshot: Snapshot) -> str:
    """The address of the record that never changes."""
    return absolute(reverse("portal:lasting", args=[snapshot.kind, snapshot.key]))


def absolute(path: str) -> str:
    """The whole address of a page of this portal."""
    return f"{settings.BASE_URL}{path}"


def _register(snapshot: Snapshot) -> Metadata:
    handling = Handling(labelled(ValueList.HANDLINGS, "vaststelling"), localtime(snapshot.released_at))
    return Metadata(
        publisher=organisation(settings.PUBLISHER, ""),
        title=snapshot.title,
        categories=(labelled(ValueList.CATEGORIES, _REGISTER),),
        handlings=(handling,),
        identifiers=(lasting(snapshot), snapshot.key),
        created=snapshot.on_date,
        language=labelled(ValueList.LANGUAGES, "Nederlands"),
        file_type=file_type("text/html"),
    )


def _document(snapshot: Snapshot) -> Metadata | None:
    said = cast(Described, snapshot.metadata)
    categories = _terms(ValueList.CATEGORIES, said.get("categories", ()))
    if not categories:
        return None
    received = datetime.fromisoformat(said["received_at"]).astimezone(get_default_timezone())
    body = said.get("responsible")
    file = said.get("file_name")
    parts = (Reference(absolute(reverse("portal:download", args=[snapshot.key])), file),) if file else ()
    return Metadata(
        publisher=organisation(settings.PUBLISHER, ""),
        responsible=organisation(*body) if body else None,
        title=snapshot.title,
        categories=categories,
        document_kinds=_terms(ValueList.DOCUMENT_KINDS, said.get("document_kinds", ())),
        handlings=(Handling(labelled(ValueList.HANDLINGS, "ontvangst"), received),),
        identifiers=(lasting(snapshot), snapshot.key, *said.get("references", ())),
        created=snapshot.on_date,
        language=labelled(ValueList.LANGUAGES, "Nederlands"),
        file_type=file_type(said["media_type"]) if file else file_type("text/html"),
        parts=parts,
    )


def _terms(name: ValueList, uris: Iterable[str]) -> tuple[Term, ...]:
    known = values(name)
    return tuple(known[uri] for uri in uris if uri in known)
