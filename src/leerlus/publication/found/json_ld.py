"""A public record as schema.org JSON-LD, for search engines."""

import json
from collections.abc import Mapping

from leerlus.law.value_lists import Term
from leerlus.publication.metadata import Listed, Metadata

_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def record(listed: Listed, *, identity: str, schema_type: str, title: str) -> str:
    """JSON that may stand inside a `<script>` element: no sign in it can end that element.

    `identity` is the address that lasts; `listed.address` that of the page.
    """
    said: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": schema_type,
        "@id": identity,
        "name": title,
        "url": listed.address,
        "inLanguage": "nl",
        "dateModified": listed.changed.isoformat(),
    }
    if listed.metadata:
        said |= _described(listed.metadata)
    return "".join(_UNSAFE.get(sign, sign) for sign in json.dumps(said, ensure_ascii=False))


def _described(metadata: Metadata) -> Mapping[str, object]:
    said: dict[str, object] = {"publisher": _body(metadata.publisher)}
    if metadata.identifiers:
        said["identifier"] = list(metadata.identifiers)
    if metadata.created:
        said["dateCreated"] = metadata.created.isoformat()
    if metadata.responsible:
        said["sourceOrganization"] = _body(metadata.responsible)
    about = [*metadata.categories, *metadata.document_kinds]
    if about:
        said["about"] = [{"@type": "DefinedTerm", "@id": term.uri, "name": term.label} for term in about]
    if metadata.parts:
        said["associatedMedia"] = [
            {"@type": "MediaObject", "contentUrl": part.address, "name": part.title} for part in metadata.parts
        ]
    return said


def _body(term: Term) -> Mapping[str, str]:
    identity = {"@id": term.uri} if term.uri else {}
    return {"@type": "GovernmentOrganization", **identity, "name": term.label}
