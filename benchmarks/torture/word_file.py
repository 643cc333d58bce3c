"""A Word document with someone's data in the asked places: by python-docx, then furnished in its XML."""

from collections.abc import Callable
from io import BytesIO
from random import Random
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree
from PIL import Image

from benchmarks.torture.words import Person

PLACES = (
    *("table", "header", "footer", "link", "bookmark", "comment", "alt text", "property", "custom property"),
    *(
        "split over runs",
        "split over lines",
        "text box",
        "content control",
        "field",
        "hidden text",
        "inserted",
        "deleted",
    ),
    *(
        "custom XML",
        "attachment",
        "picture name",
        "footnote",
        "glossary",
        "settings",
        "file name",
        "remark on the archive",
    ),
)


def made(someone: Person, words: list[str], places: tuple[str, ...], chance: Random) -> bytes:
    """The document; the name, number and addresses also stand in its text."""
    document = docx.Document()
    blocks = [place for place in places if place in _WRITE]
    chance.shuffle(blocks)
    step = max(1, len(words) // (len(blocks) + 1))
    document.add_paragraph(f"Opgesteld door {someone.name}, {someone.phone}, {someone.email}, {someone.address}.")
    for index, place in enumerate(blocks):
        document.add_paragraph(" ".join(words[index * step : (index + 1) * step]))
        _WRITE[place](document, someone)
    document.add_paragraph(" ".join(words[len(blocks) * step :]))
    out = BytesIO()
    document.save(out)
    return _furnished(out.getvalue(), someone, places)


def with_leak(data: bytes, someone: Person, place: str) -> bytes:
    """A document in which someone's data stand once more in that place."""
    if place not in _WRITE:
        return _furnished(data, someone, (place,))
    document = docx.Document(BytesIO(data))
    _WRITE[place](document, someone)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _table(document: Document, someone: Person) -> None:
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("Naam", someone.name, "Adres", someone.address), strict=True):
        cell.text = text


def _header(document: Document, someone: Person) -> None:
    document.sections[0].header.paragraphs[0].text = f"Kop {someone.name}"


def _footer(document: Document, someone: Person) -> None:
    document.sections[0].footer.paragraphs[0].text = f"Voet {someone.surname}"


def _link(document: Document, someone: Person) -> None:
    paragraph = document.add_paragraph("zie ")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    identity = document.part.relate_to(f"mailto:{someone.email}", kind, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), identity)
    link.append(_run("post"))
    paragraph._p.append(link)


def _run(text: str) -> etree._Element:
    made: etree._Element = parse_xml(f"<w:r {nsdecls('w')}><w:t>{escape(text)}</w:t></w:r>")
    return made


def _xml(document: Document, inner: str) -> None:
    paragraph = document.add_paragraph("hier ")
    for part in parse_xml(f"<w:p {nsdecls('w', 'wp', 'a', 'pic', 'r')}>{inner}</w:p>"):
        paragraph._p.append(part)


def _text(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _bookmark(document: Document, someone: Person) -> None:
    name = f"plek_{someone.surname}"
    _xml(
        document,
        f'<w:bookmarkStart w:id="7" w:name="{name}"/>{_text("merk")}<w:bookmarkEnd w:id="7"/>'
        f'<w:hyperlink w:anchor="{name}">{_text(" ga")}</w:hyperlink>',
    )


def _comment(document: Document, someone: Person) -> None:
    paragraph = document.add_paragraph("opmerking ")
    run = paragraph.add_run("hierbij")
    document.add_comment(run, text=f"Vraag het {someone.name}", author=someone.name, initials="XX")


def _alt(document: Document, someone: Person) -> None:
    picture = BytesIO()
    Image.new("RGB", (8, 8), "teal").save(picture, "PNG")
    document.add_picture(picture)
    shape = document.inline_shapes[-1]._inline.docPr
    shape.set("descr", f"Foto van {someone.name}")
    shape.set("title", someone.email)


def _property(document: Document, someone: Person) -> None:
    document.core_properties.author = someone.name
    document.core_properties.last_modified_by = someone.surname
    document.core_properties.comments = someone.phone


def _split_runs(document: Document, someone: Person) -> None:
    paragraph = document.add_paragraph("stuk ")
    for sign in someone.name:
        paragraph.add_run(sign).bold = sign in "aeiou"


def _split_lines(document: Document, someone: Person) -> None:
    run = document.add_paragraph("regel ").add_run(someone.first)
    run.add_break()
    run.add_text(f"{someone.surname} regel")


def _box(document: Document, someone: Person) -> None:
    inner = f"<w:txbxContent><w:p>{_text(f'kader {someone.name} kader')}</w:p></w:txbxContent>"
    paragraph = document.add_paragraph("naast ")
    box = parse_xml(
        f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape alt="{someone.name}" '
        f'style="width:90pt;height:40pt"><v:textbox>{inner}</v:textbox></v:shape></w:pict></w:r>'
    )
    paragraph._p.append(box)


def _control(document: Document, someone: Person) -> None:
    _xml(
        document,
        f'<w:sdt><w:sdtPr><w:alias w:val="{someone.name}"/><w:tag w:val="{someone.email}"/></w:sdtPr>'
        f"<w:sdtContent>{_text(f'keuze {someone.phone}')}</w:sdtContent></w:sdt>",
    )


def _field(document: Document, someone: Person) -> None:
    half = len(someone.email) // 2
    _xml(
        document,
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">HYPERLINK "mailto:{someone.email[:half]}</w:instrText></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{someone.email[half:]}"</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{_text("veld")}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )


def _hidden(document: Document, someone: Person) -> None:
    _xml(document, f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>weg {escape(someone.name)}</w:t></w:r>{_text('zichtbaar')}")


def _inserted(document: Document, someone: Person) -> None:
    _xml(
        document,
        f'<w:ins w:id="8" w:author="{someone.name}" w:date="2031-01-01T00:00:00Z">{_text(someone.name)}</w:ins>',
    )


def _deleted(document: Document, someone: Person) -> None:
    _xml(
        document,
        f'<w:del w:id="9" w:author="{someone.surname}"><w:r><w:delText>{escape(someone.name)}</w:delText></w:r></w:del>'
        f"{_text('over')}",
    )


_WRITE: dict[str, Callable[[Document, Person], None]] = {
    "table": _table,
    "header": _header,
    "footer": _footer,
    "link": _link,
    "bookmark": _bookmark,
    "comment": _comment,
    "alt text": _alt,
    "property": _property,
    "split over runs": _split_runs,
    "split over lines": _split_lines,
    "text box": _box,
    "content control": _control,
    "field": _field,
    "hidden text": _hidden,
    "inserted": _inserted,
    "deleted": _deleted,
}
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _furnished(data: bytes, someone: Person, places: tuple[str, ...]) -> bytes:
    """What python-docx does not write, put into the package."""
    with ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    if "custom property" in places:
        parts["docProps/custom.xml"] = (
            f"<Properties><property name='Behandelaar'>{someone.name}</property></Properties>".encode()
        )
        _relate(parts, "_rels/.rels", "custom-properties", "docProps/custom.xml")
    if "custom XML" in places:
        parts["customXml/item9.xml"] = f"<dossier><door>{someone.name}</door></dossier>".encode()
        _relate(parts, "word/_rels/document.xml.rels", "customXml", "../customXml/item9.xml")
    if "attachment" in places:
        parts["word/embeddings/bijlage.bin"] = someone.name.encode("utf-16-le")
        _relate(parts, "word/_rels/document.xml.rels", "oleObject", "embeddings/bijlage.bin")
    if "footnote" in places:
        _footnote(parts, someone)
    if "glossary" in places:
        parts["word/glossary/document.xml"] = f"<x>{someone.name}</x>".encode()
        _relate(parts, "word/_rels/document.xml.rels", "glossaryDocument", "glossary/document.xml")
    if "settings" in places:
        parts["word/settings.xml"] = parts["word/settings.xml"].replace(
            b"</w:settings>",
            f'<w:docVars><w:docVar w:name="wie" w:val="{someone.name}"/></w:docVars></w:settings>'.encode(),
        )
    if "file name" in places:
        parts[f"word/media/{someone.surname}.txt"] = b"x"
    if "picture name" in places:
        picture = BytesIO()
        exif = Image.Exif()
        exif[0x013B] = someone.name
        Image.new("RGB", (8, 8), "navy").save(picture, "JPEG", exif=exif)
        parts[f"word/media/foto_{someone.email.split('@')[0]}.jpg"] = picture.getvalue()
        _relate(parts, "word/_rels/document.xml.rels", "image", f"media/foto_{someone.email.split('@')[0]}.jpg")
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
            b"<Default ", b'<Default Extension="jpg" ContentType="image/jpeg"/><Default ', 1
        )
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        package.comment = someone.name.encode() if "remark on the archive" in places else b""
        for name, part in parts.items():
            package.writestr(name, part)
    return out.getvalue()


def _relate(parts: dict[str, bytes], relations: str, kind: str, target: str) -> None:
    row = f'<Relationship Id="rProef{len(parts)}" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    parts[relations] = parts[relations].replace(b"</Relationships>", row.encode())


def _footnote(parts: dict[str, bytes], someone: Person) -> None:
    note = f'<w:footnote w:id="5"><w:p>{_text(f"noot {someone.name}")}</w:p></w:footnote>'
    parts["word/footnotes.xml"] = f"<w:footnotes {nsdecls('w')}>{note}</w:footnotes>".encode()
    _relate(parts, "word/_rels/document.xml.rels", "footnotes", "footnotes.xml")
    body = parts["word/document.xml"]
    mark = b'<w:p><w:r><w:t>noot</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r></w:p><w:sectPr'
    parts["word/document.xml"] = body.replace(b"<w:sectPr", mark, 1)
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    row = f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", row.encode())
