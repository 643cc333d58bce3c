"""Which parts of a Word document stay: what the page is drawn from, and nothing else."""

import posixpath
from collections.abc import Iterator

from lxml import etree

from leerlus.formats.package import local_name
from leerlus.redaction.office.packing import Parts
from leerlus.redaction.wanted import Search

_TYPES = "[Content_Types].xml"
_KEPT = frozenset(
    {
        *("officeDocument", "styles", "numbering", "settings", "fontTable", "font", "theme", "themeOverride"),
        *("header", "footer", "footnotes", "endnotes", "image", "hyperlink"),
        *("chart", "chartStyle", "chartColorStyle", "chartUserShapes"),
        *("diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing"),
    }
)
_SAID = {
    "comments": "opmerkingen verwijderd",
    "core-properties": "documenteigenschappen verwijderd",
    "extended-properties": "documenteigenschappen verwijderd",
    "custom-properties": "eigen documenteigenschappen verwijderd",
    "customXml": "eigen XML-gegevens verwijderd",
    "thumbnail": "miniatuur verwijderd",
    "oleObject": "ingebedde bestanden verwijderd; de afbeelding ervan blijft staan",
    "package": "ingebedde bestanden verwijderd; de afbeelding ervan blijft staan",
    "vbaProject": "macro's verwijderd",
    "aFChunk": "ingevoegde bestanden verwijderd, met de tekst die erin staat",
    "people": "namen van schrijvers verwijderd",
}
_HOLDERS = frozenset(
    {"altChunk", "control", "OLEObject", "externalData", "subDoc", "attachedTemplate", "printerSettings"}
)
_RELATIONS = "relationships}"


def prune(package: Parts) -> list[str]:
    """Keep what can be reached through relations that draw the page; in Dutch, what went."""
    said: list[str] = []
    kept, waiting = {_TYPES, "_rels/.rels"}, [("", "_rels/.rels")]
    while waiting:
        source, relations = waiting.pop()
        if relations not in package.trees:
            continue
        kept.add(relations)
        for relation in list(package.trees[relations]):
            kind = relation.get("Type", "").rpartition("/")[2]
            if kind not in _KEPT:
                said += [words for name, words in _SAID.items() if name == kind]
                package.trees[relations].remove(relation)
            elif relation.get("TargetMode") != "External" and (target := _target(source, relation)) not in kept:
                kept.add(target)
                waiting.append((target, _relations_of(target)))
    for name in package.names:
        if name not in kept:
            package.drop(name)
    _drop_types(package)
    return said


def cut_lost_references(package: Parts) -> None:
    """Take out the elements and attributes that lead to a relation that is no longer there."""
    for name, tree in package.trees.items():
        relations = package.trees.get(_relations_of(name))
        known = set() if relations is None else {relation.get("Id") for relation in relations}
        for element in list(tree.iter()):
            lost = [
                str(key) for key, text in element.attrib.items() if _RELATIONS in str(key) and str(text) not in known
            ]
            parent = element.getparent()
            if lost and parent is not None and local_name(element) in _HOLDERS:
                parent.remove(element)
            for key in lost:
                del element.attrib[key]


def rename_media(package: Parts, search: Search) -> None:
    """Give a part whose name holds telling words a name without."""
    for number, name in enumerate(list(package.others), start=1):
        folder, own = posixpath.split(name)
        if search.blanked(own) == own:
            continue
        fresh = f"{folder}/deel{number}{posixpath.splitext(own)[1]}"
        package.others[fresh] = package.others.pop(name)
        for relation in _all_relations(package):
            if posixpath.basename(relation.get("Target", "")) == own:
                relation.set(
                    "Target", posixpath.join(posixpath.dirname(relation.get("Target", "")), fresh.rpartition("/")[2])
                )
        for row in package.trees[_TYPES]:
            if row.get("PartName", "").lstrip("/") == name:
                row.set("PartName", f"/{fresh}")


def _all_relations(package: Parts) -> Iterator[etree._Element]:
    for name, tree in package.trees.items():
        if name.endswith(".rels"):
            yield from tree


def _target(source: str, relation: etree._Element) -> str:
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(source), relation.get("Target", ""))).lstrip("/")


def _relations_of(name: str) -> str:
    folder, own = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{own}.rels")


def _drop_types(package: Parts) -> None:
    types = package.trees.get(_TYPES)
    for row in [] if types is None else list(types):
        if row.get("PartName") is not None and row.get("PartName", "").lstrip("/") not in package.names:
            package.trees[_TYPES].remove(row)
