"""The addresses of public pages."""

from django.urls import reverse

from leerlus_site.snapshots.quoted import Named, Quote

_VIEWS = {
    "report": "portal:report",
    "document": "portal:document",
    "organisation": "portal:organisation",
    "trajectory": "portal:trajectory",
    "refusal": "portal:refusal",
    "dossier": "portal:decision",
    "recommendation": "portal:entry",
    "commitment": "portal:entry",
    "action": "portal:entry",
    "motion": "portal:entry",
    "lesson": "portal:entry",
    "bottleneck": "portal:entry",
}

OWN_PAGE = tuple(_VIEWS)
"""The kinds of which each record has a page of its own."""


def address(kind: str, key: str) -> str:
    """The page of one released thing."""
    return reverse(_VIEWS[kind], args=[key])


def organisation_address(organisation: Named | None) -> str:
    """The page of an organisation; empty when there is none."""
    return address("organisation", organisation["key"]) if organisation else ""


def place(document_key: str, start: int, end: int) -> str:
    """The page of a document, opened at a passage."""
    return f"{address('document', document_key)}#p-{start}-{end}"


def quote_address(quote: Quote) -> str:
    """The page of the document, opened at the quoted sentence."""
    return place(quote["document_key"], quote["start"], quote["end"])
