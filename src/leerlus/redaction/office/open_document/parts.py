"""Which parts of an OpenDocument package stay."""

import posixpath
import re

from lxml import etree

from leerlus.formats.odt.styles import attribute
from leerlus.redaction.office.packing import Parts
from leerlus.redaction.wanted import Search

_MANIFEST = "META-INF/manifest.xml"
_KEPT = re.compile(r"mimetype|META-INF/manifest\.xml|(?:Object \d+/)?(?:content|styles)\.xml|Pictures/.+|Fonts/.+")
_SAID = {
    "meta.xml": "documenteigenschappen verwijderd",
    "Thumbnails/": "miniatuur verwijderd",
    "Basic/": "macro's verwijderd",
    "Scripts/": "macro's verwijderd",
    "Versions/": "eerdere versies verwijderd",
    "META-INF/documentsignatures.xml": "handtekeningen van het bestand verwijderd",
    "Object": "ingebedde bestanden verwijderd",
}


def prune(package: Parts) -> list[str]:
    """Keep what draws the page; in Dutch, what went."""
    said = []
    for name in package.names:
        if not _KEPT.fullmatch(name):
            said += [words for start, words in _SAID.items() if name.startswith(start)]
            package.drop(name)
    manifest = package.trees.get(_MANIFEST)
    for row in [] if manifest is None else list(manifest):
        if not _is_there(attribute(row, "full-path"), package):
            row.getparent().remove(row)  # type: ignore[union-attr]  # a row of the list has a parent
    return said


def _is_there(path: str, package: Parts) -> bool:
    return path == "/" or any(name == path or (path.endswith("/") and name.startswith(path)) for name in package.names)


def rename_pictures(package: Parts, search: Search) -> None:
    """Give a picture whose name holds telling words a name without; links were blanked with the attributes."""
    for number, name in enumerate(list(package.others), start=1):
        if name == "mimetype" or search.blanked(name) == name:
            continue
        fresh = f"{posixpath.dirname(name)}/deel{number}{posixpath.splitext(name)[1]}"
        package.others[fresh] = package.others.pop(name)
        for tree in package.trees.values():
            _relink(tree, search.blanked(name), fresh)


def _relink(tree: etree._Element, old: str, fresh: str) -> None:
    for element in tree.iter():
        for key, value in element.attrib.items():
            if str(value).removeprefix("./") == old:
                element.set(str(key), fresh)
