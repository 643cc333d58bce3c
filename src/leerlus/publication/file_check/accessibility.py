"""What a PDF lacks for someone who cannot see it.

A part of what PDF/UA-1 (ISO 14289-1) and WCAG 2.1 ask, as far as a program can tell: text, tags, language, title,
headings, words for figures, header cells, nothing outside the tags. Whether the tags are the right ones only a person
can tell.
"""

import re
from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Object, Page, Pdf

from leerlus.publication.file_check.faults import Fault

_ARTIFACT = "/Artifact"
_TEXT = {"Tj", "TJ", "'", '"'}
_SHOWS = _TEXT | {"Do", "sh", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*"}
_HEADING = re.compile(r"/H\d*")
_FEW_PAGES, _DEEPEST = 2, 200

Tag = tuple[str, Object]
"""A structure element with the standard name of its kind."""


def lacking(data: bytes) -> Iterator[Fault]:
    """What is missing, each once; pikepdf.PdfError for a file that is no PDF."""
    with pikepdf.open(BytesIO(data)) as pdf:
        said = list(_text_and_tags(pdf))
        yield from said
        if Fault.NO_TEXT in said:
            return
        yield from _properties(pdf)
        if Fault.NOT_TAGGED not in said:
            yield from _structure(pdf)


def _text_and_tags(pdf: Pdf) -> Iterator[Fault]:
    if not any(_shows_text(page) for page in pdf.pages):
        yield Fault.NO_TEXT
    marked = pdf.Root.get("/MarkInfo", Dictionary())
    if "/StructTreeRoot" not in pdf.Root or not bool(marked.get("/Marked", False)):
        yield Fault.NOT_TAGGED


def _properties(pdf: Pdf) -> Iterator[Fault]:
    if not str(pdf.Root.get("/Lang", "")).strip():
        yield Fault.NO_LANGUAGE
    with pdf.open_metadata() as metadata:
        title = str(metadata.get("dc:title", "")).strip() or str(pdf.docinfo.get("/Title", "")).strip()
    if not title or not bool(pdf.Root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False)):
        yield Fault.NO_TITLE


def _structure(pdf: Pdf) -> Iterator[Fault]:
    roles = pdf.Root.StructTreeRoot.get("/RoleMap", Dictionary())
    tags = list(tags_of(pdf.Root.StructTreeRoot.get("/K", Array()), roles))
    names = [name for name, _element in tags]
    if len(pdf.pages) > _FEW_PAGES and not any(
        (name[:2] == "/H" and name[2:].isdigit()) or name == "/H" for name in names
    ):
        yield Fault.NO_HEADINGS
    if any(name == "/Figure" and not _described(element) for name, element in tags):
        yield Fault.FIGURE_WITHOUT_WORDS
    tables = (element for name, element in tags if name == "/Table")
    if any("/TH" not in {below for below, _one in tags_of(one.get("/K", Array()), roles)} for one in tables):
        yield Fault.TABLE_WITHOUT_HEAD
    if any(outside_tags(page) for page in pdf.pages):
        yield Fault.OUTSIDE_TAGS


def tags_of(node: Object, roles: Object, depth: int = 0) -> Iterator[Tag]:
    """Every structure element below, from top to bottom; own names of kinds by the role map."""
    if depth > _DEEPEST:
        return
    if isinstance(node, Array):
        for child in node:
            yield from tags_of(child, roles, depth + 1)
    elif isinstance(node, Dictionary) and "/S" in node:
        yield str(roles.get(str(node.S), node.S)), node
        if "/K" in node:
            yield from tags_of(node.K, roles, depth + 1)


def _described(figure: Object) -> bool:
    return bool(str(figure.get("/Alt", "")).strip() or str(figure.get("/ActualText", "")).strip())


def _shows_text(page: Page) -> bool:
    """Whether the page or something that is drawn on it shows text."""
    if any(str(instruction.operator) in _TEXT for instruction in pikepdf.parse_content_stream(page)):
        return True
    return any(
        str(instruction.operator) in _TEXT
        for form in page.form_xobjects.values()
        for instruction in pikepdf.parse_content_stream(form)
    )


def outside_tags(page: Page) -> int:
    """How often the page shows something that is neither content with a tag nor an artifact."""
    bare, stack = 0, list[bool]()
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in ("BMC", "BDC"):
            numbered = len(instruction.operands) > 1 and _is_numbered(instruction.operands[1], page)
            stack.append(str(instruction.operands[0]) == _ARTIFACT or numbered)
        elif operator == "EMC" and stack:
            stack.pop()
        elif operator in _SHOWS and not any(stack):
            bare += 1
    return bare


def _is_numbered(properties: Object, page: Page) -> bool:
    """Whether the marked content has a number that leads to its tag; the properties may be named in the resources."""
    if isinstance(properties, pikepdf.Name):
        properties = page.resources.get("/Properties", Dictionary()).get(str(properties), Dictionary())
    return isinstance(properties, Dictionary) and "/MCID" in properties
