"""Word and LibreOffice documents: read by our reader, walked through part by part, and searched as bytes."""

import zlib
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from leerlus.document import Document
from leerlus.formats import FORMATS
from leerlus.formats.limits import Limits
from leerlus.formats.package import parse_xml
from leerlus.redaction.job import Job, Outcome
from leerlus.redaction.verify.spelling import with_labels
from leerlus.redaction.verify.traces import Hunt

_DEEPEST = 3


def faults(original: bytes, outcome: Outcome, job: Job, *, limits: Limits) -> list[str]:
    """What is wrong with the public version of a .docx or .odt."""
    hunt = Hunt(job)
    read = import_module(next(module for form, _media_type, module in FORMATS if form == job.form)).read
    shown: Document = read(outcome.data, limits=limits)
    hunt.read(job.text, shown.text, "in de tekst")
    hunt.missing(with_labels(job), shown.text, "de tekst")
    if shown.comments:
        hunt.faults.append("Er staan nog opmerkingen in de kantlijn.")
    hunt.hidden((value for _name, value in shown.properties), "in de documenteigenschappen")
    before, after = dict(_parts(original)), dict(_parts(outcome.data))
    hunt.hidden(after, "in de naam van een onderdeel")
    trees = {name: parse_xml(part) for name, part in after.items() if _is_xml(part)}
    hunt.read(_walked(before), "\n".join(map(_text, trees.values())), "in de XML")
    for name, tree in trees.items():
        hunt.hidden(_attributes(tree), f"in kenmerken van het onderdeel {name}")
    for name, part in after.items():
        hunt.stored(part, f"in de bytes van het onderdeel {name}")
    hunt.stored(outcome.data, "in de bytes van het bestand")
    return hunt.faults


def _parts(data: bytes, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """Every part by its name, also of packages within the package, and what the directory itself says."""
    with ZipFile(BytesIO(data)) as package:
        yield "", package.comment
        for entry in package.infolist():
            part = package.read(entry)
            yield entry.filename, part
            if entry.extra or entry.comment:
                yield f"{entry.filename}*", entry.extra + entry.comment
            if part.startswith(b"PK\x03\x04") and depth < _DEEPEST:
                yield from ((f"{entry.filename}/{name}", inner) for name, inner in _inner(part, depth + 1))


def _inner(part: bytes, depth: int) -> list[tuple[str, bytes]]:
    try:
        return list(_parts(part, depth))
    except (BadZipFile, zlib.error, EOFError, NotImplementedError):  # looks like a package and is none
        return []


def _is_xml(part: bytes) -> bool:
    return part.lstrip().startswith((b"<", b"\xef\xbb\xbf<"))


def _walked(parts: dict[str, bytes]) -> str:
    return "\n".join(_text(parse_xml(part)) for part in parts.values() if _is_xml(part))


def _text(tree: etree._Element) -> str:
    """All text of a part, with a space between pieces: letters of one word may lie in many."""
    return " ".join(str(piece) for piece in tree.itertext())


def _attributes(tree: etree._Element) -> Iterator[str]:
    for element in tree.iter():
        yield from map(str, element.attrib.values())
