"""Packages for the tests: text written by hand, for what no ordinary program writes; sheets by their usual libraries."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import odfdo
from openpyxl import Workbook

from leerlus.document import Document

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A ZIP of these parts."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def docx(body: str, **others: str) -> bytes:
    """A .docx with this body; other parts ("styles", "footnotes", "header" …) by their kind, as inner XML."""
    roots = {"header": "hdr", "footer": "ftr"}
    parts: dict[str, str | bytes] = {
        "_rels/.rels": _RELATIONS.format(
            f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": _RELATIONS.format(
            "".join(f'<Relationship Id="{k}" Type="{_OFFICE}/{k}" Target="{k}.xml"/>' for k in others)
        ),
    }
    for kind, content in others.items():
        root = roots.get(kind, kind)
        parts[f"word/{kind}.xml"] = f'<w:{root} xmlns:w="{WORD}">{content}</w:{root}>'
    return zipped(parts)


def paragraph(text: str, properties: str = "") -> str:
    """A Word paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def odt(body: str, **others: str) -> bytes:
    """An .odt with this body; `others` are whole parts by their name without ".xml"."""
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in {"office": "office", "text": "text", "table": "table", "draw": "drawing"}.items()
    )
    content = f"<office:body><office:text>{body}</office:text></office:body>"
    parts: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f'<office:document-content {names} xmlns:dc="http://purl.org/dc/elements/1.1/">{content}'
        "</office:document-content>",
    }
    return zipped(parts | {f"{name}.xml": part for name, part in others.items()})


def excel(*sheets: list[list[object]]) -> bytes:
    """A workbook with these sheets, each rows of cells."""
    book, out = Workbook(), BytesIO()
    book.remove(book.worksheets[0])
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    book.save(out)
    return out.getvalue()


def calc(rows: list[list[str]]) -> bytes:
    """An .ods with one sheet of these rows."""
    book, out = odfdo.Document("spreadsheet"), BytesIO()
    book.body.clear()
    table = odfdo.Table("Blad1")
    for row in rows:
        drawn = odfdo.Row()
        for text in row:
            drawn.append_cell(odfdo.Cell(text=text), clone=False)
        table.append_row(drawn, clone=False)
    book.body.append(table)
    book.save(out)
    return out.getvalue()


def linked(document: Document) -> list[tuple[str, str]]:
    """What stands before each mark, and the note that it leads to."""
    return [
        (document.text[: note.mark].split("\n")[-1], document.quote(note.start, note.end)) for note in document.notes
    ]
