"""Sitemaps: an index of them, and one with a record an address, each with its `diwoo:Document`.

A sitemap is given in pieces, so that fifty thousand records never stand in memory together.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from io import BytesIO
from typing import cast

from lxml import etree

from leerlus.publication.found import diwoo
from leerlus.publication.metadata import Listed

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_SCHEMA = "http://www.w3.org/2001/XMLSchema-instance"
_PLACES = (
    f"{NAMESPACE} http://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd "
    f"{diwoo.NAMESPACE} https://standaarden.overheid.nl/diwoo/metadata/0.9.8/xsd/diwoo-metadata.xsd"
)
_EACH = 200
# None is the default namespace, which the types of lxml do not know.
_PLAIN = cast("dict[str, str]", {None: NAMESPACE})
_SPACES = {**_PLAIN, "diwoo": diwoo.NAMESPACE}


def index(sitemaps: Iterable[tuple[str, date | None]]) -> bytes:
    """The sitemap index of these sitemaps: address, and the day that one last changed where it is known."""
    root = etree.Element(f"{{{NAMESPACE}}}sitemapindex", nsmap=_PLAIN)
    for address, changed in sitemaps:
        _place(etree.SubElement(root, f"{{{NAMESPACE}}}sitemap"), address, changed)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def pieces(records: Iterable[Listed]) -> Iterator[bytes]:
    """The sitemap of these records, in pieces of some hundreds of records."""
    buffer = BytesIO()
    with etree.xmlfile(buffer, encoding="UTF-8") as file:
        file.write_declaration()
        with file.element(
            f"{{{NAMESPACE}}}urlset", {f"{{{_SCHEMA}}}schemaLocation": _PLACES}, nsmap={**_SPACES, "xsi": _SCHEMA}
        ):
            for number, record in enumerate(records, start=1):
                file.write(_url(record))
                if number % _EACH == 0:
                    file.flush()
                    yield _taken(buffer)
    yield _taken(buffer)


def read(data: bytes) -> list[Listed]:
    """The records of a sitemap; ValueError for what is none."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as wrong:
        raise ValueError(f"not a sitemap: {wrong}") from None
    return [_read_url(url) for url in root.iter(f"{{{NAMESPACE}}}url", "url")]


def _url(record: Listed) -> etree._Element:
    url = etree.Element(f"{{{NAMESPACE}}}url", nsmap=_SPACES)
    _place(url, record.address, record.changed)
    if record.metadata:
        url.append(diwoo.document(record.metadata))
    return url


def _place(parent: etree._Element, address: str, changed: date | None) -> None:
    etree.SubElement(parent, f"{{{NAMESPACE}}}loc").text = address
    if changed:
        etree.SubElement(parent, f"{{{NAMESPACE}}}lastmod").text = changed.isoformat()


def _read_url(url: etree._Element) -> Listed:
    said = {etree.QName(child).localname: child for child in url}
    found = said.get("Document")
    return Listed(
        address=said["loc"].text or "",
        changed=date.fromisoformat((said["lastmod"].text or "")[:10]),
        metadata=None if found is None else diwoo.read(found),
    )


def _taken(buffer: BytesIO) -> bytes:
    taken = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return taken
