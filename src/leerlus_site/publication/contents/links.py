"""An entry's links, in both directions, to entries that may be public."""

from leerlus_site.publication.contents.blackout import Secrets
from leerlus_site.publication.contents.quotes import day, public_quote
from leerlus_site.register.models import Entry, Link
from leerlus_site.snapshots.contents import Linked


def links_of(entry: Entry, secrets: Secrets, public: set[int]) -> list[Linked]:
    """Links from and to the entry, outgoing first; `public` are the ids of entries that may be shown."""
    outgoing = [
        _linked(link, link.target, "out", secrets) for link in entry.links_out.all() if link.target_id in public
    ]
    incoming = [_linked(link, link.source, "in", secrets) for link in entry.links_in.all() if link.source_id in public]
    return sorted(outgoing, key=_order) + sorted(incoming, key=_order)


def _order(linked: Linked) -> tuple[str, str, str]:
    return (linked["link"], linked["key"], linked["part"] or "")


def _linked(link: Link, other: Entry, direction: str, secrets: Secrets) -> Linked:
    documents = [link.statement.document_id] if link.statement else []
    return Linked(
        link=link.kind,
        direction=direction,
        kind=other.kind,
        key=other.reference,
        title=secrets.hide(other.title, documents),
        part=link.part.number if link.part else None,
        reason=link.reason,
        on=day(link.made_at) or "",
        quote=public_quote(link.statement, secrets),
    )
