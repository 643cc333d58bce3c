"""Marks in the content of pages that say in words what stands there: alternative and actual text, expansions."""

import re

import pikepdf
from pikepdf import Dictionary, Name, Object, Pdf, Stream, String

from leerlus.errors import RedactionRefused
from leerlus.redaction.wanted import Search

_SAYS = re.compile(rb"/(?:Alt|ActualText|E|T|Contents)\b")


def blank_marks(pdf: Pdf, search: Search) -> None:
    """Telling words go from the marks of every page and form; content without such marks is left byte for byte."""
    for page in pdf.pages:
        page.contents_coalesce()
        content = page.obj.get("/Contents")
        if isinstance(content, Stream):
            _blank(content, search)
    for one in pdf.objects:
        if isinstance(one, Stream) and one.get("/Subtype") == Name.Form:
            _blank(one, search)


def _blank(content: Stream, search: Search) -> None:
    if not _SAYS.search(content.read_bytes()):
        return
    try:
        instructions = pikepdf.parse_content_stream(content)
    except pikepdf.PdfError as error:
        raise RedactionRefused(
            "De inhoud van een bladzijde in deze PDF klopt niet. Druk het bestand af naar een nieuwe PDF en lak die."
        ) from error
    changed = [
        _blank_in(operand, search)
        for instruction in instructions
        if str(instruction.operator) in ("BDC", "DP")
        for operand in instruction.operands
        if isinstance(operand, Dictionary)
    ]
    if any(changed):
        content.write(pikepdf.unparse_content_stream(instructions))


def _blank_in(mark: Object, search: Search) -> bool:
    """Blank the strings of a mark; whether there were telling words in them."""
    found = False
    for key in list(mark.keys()):
        value = mark[key]
        if isinstance(value, String) and search.blanked(str(value)) != str(value):
            del mark[key]
            found = True
    return found
