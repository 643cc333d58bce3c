"""A package read whole and written anew: fixed times, plain names, no leftovers of the first file."""

from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

from leerlus.formats.limits import Limits
from leerlus.formats.package import Package, parse_xml

_DAY = (1980, 1, 1, 0, 0, 0)


@dataclass
class Parts:
    """The parts of a package by name: XML as a tree, all else as bytes."""

    trees: dict[str, etree._Element] = field(default_factory=dict)
    others: dict[str, bytes] = field(default_factory=dict)

    @property
    def names(self) -> list[str]:
        """All parts."""
        return [*self.trees, *self.others]

    def drop(self, name: str) -> None:
        """Forget a part."""
        self.trees.pop(name, None)
        self.others.pop(name, None)


def unpacked(data: bytes, limits: Limits) -> Parts:
    """The parts of a package (LibreOffice writes empty ones too); FileError as the reader raises it."""
    package, parts = Package(data, limits=limits), Parts()
    for name in package.names():
        if name.endswith("/"):
            continue
        part = package.part(name) or b""
        if part.strip() and name.endswith((".xml", ".rels", ".vml", ".rdf")):
            parts.trees[name] = parse_xml(part)
        else:
            parts.others[name] = part
    return parts


def packed(parts: Parts, *, first: str) -> bytes:
    """The package; `first` is the part that its format wants in front, uncompressed where it is the media type."""
    contents = {name: _xml(tree) for name, tree in parts.trees.items()} | parts.others
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name in sorted(contents, key=lambda name: (name != first, name)):
            entry = ZipInfo(name, _DAY)
            entry.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            package.writestr(entry, contents[name])
    return out.getvalue()


def _xml(tree: etree._Element) -> bytes:
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
