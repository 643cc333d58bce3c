"""What a PDF lacks for someone who cannot see it: language, title, one H1, header cells, alternative text, tags."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf

_ARTIFACT = "/Artifact"
_SHOWS = {"Tj", "TJ", "'", '"', "Do", "sh", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*"}
_OPENS, _CLOSES = {"BMC", "BDC"}, {"EMC"}


def faults_of(file: Path) -> list[str]:
    """One line for each fault; none for a file that passes."""
    with pikepdf.open(file) as pdf:
        return list(_faults(pdf))


def _faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if not str(root.get("/Lang", "")).startswith("nl"):
        yield "the language is not Dutch"
    if not bool(root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False)):
        yield "it is not marked as tagged"
    with pdf.open_metadata() as metadata:
        if not str(metadata.get("dc:title", "")).strip():
            yield "there is no title"
        if str(metadata.get("pdfuaid:part", "")) != "1":
            yield "it does not say that it follows PDF/UA-1"
    if not bool(root.get("/ViewerPreferences", pikepdf.Dictionary()).get("/DisplayDocTitle", False)):
        yield "the title is not shown"
    tags = list(_tags(root.StructTreeRoot.K)) if "/StructTreeRoot" in root else []
    names = [name for name, _element in tags]
    if names.count("/H1") != 1:
        yield f"there are {names.count('/H1')} H1"
    if "/Table" not in names:
        yield "there is no table"
    for name, element in tags:
        if name == "/TH" and not _scope(element):
            yield "a header cell has no scope"
        if name == "/Figure" and not str(element.get("/Alt", "")).strip():
            yield "a figure has no alternative text"
    yield from _tables_without_header(tags)
    for number, page in enumerate(pdf.pages, 1):
        bare = _untagged(page)
        if bare:
            yield f"page {number} shows {bare} things outside any tag"


def _tags(node: pikepdf.Object) -> Iterator[tuple[str, pikepdf.Object]]:
    """Every structure element below, with its name."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _tags(child)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield str(node.S), node
        if "/K" in node:
            yield from _tags(node.K)


def _scope(element: pikepdf.Object) -> str:
    owned = element.get("/A", pikepdf.Array())
    rows = owned if isinstance(owned, pikepdf.Array) else [owned]
    return next((str(row.Scope) for row in rows if isinstance(row, pikepdf.Dictionary) and "/Scope" in row), "")


def _tables_without_header(tags: list[tuple[str, pikepdf.Object]]) -> Iterator[str]:
    for name, element in tags:
        if name == "/Table" and "/TH" not in {below for below, _one in _tags(element.K)}:
            yield "a table has no header cells"


def _untagged(page: pikepdf.Page) -> int:
    """How often something is shown that is neither content with a tag nor an artifact."""
    bare, stack = 0, []
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in _OPENS:
            tag = str(instruction.operands[0])
            numbered = len(instruction.operands) > 1 and "/MCID" in instruction.operands[1]
            stack.append(tag == _ARTIFACT or numbered)
        elif operator in _CLOSES:
            stack.pop()
        elif operator in _SHOWS and not any(stack):
            bare += 1
    return bare
