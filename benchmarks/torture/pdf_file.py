"""A PDF with someone's data in the asked places: set by typst, then furnished with what typst does not write."""

from collections.abc import Callable
from io import BytesIO
from random import Random
from typing import Any

import pikepdf
import typst
from pikepdf import Array, Dictionary, Name, Pdf, String

from benchmarks.torture.words import Person

_SET: dict[str, Callable[[Person], str]] = {
    "table": lambda p: f"#table(columns: 2)[Naam][{p.name}][Adres][{p.address}]",
    "link": lambda p: (
        f'#link("mailto:{p.email}")[post] #link("https://www.example.nl/{p.surname}")[lees] {_safe(p.email)}'
    ),
    "bookmark": lambda p: f"= Brief van {p.name}",
    "alt text": lambda p: f'#image(bytes("{_SVG}"), width: 1cm, alt: "Foto van {p.name}")',
    "rotated a quarter": lambda p: f"#rotate(90deg, reflow: true)[kant {p.surname} kant]",
    "slanted": lambda p: f"#rotate(-25deg, reflow: true)[schuin {p.name} schuin]",
    "skewed": lambda p: f"#skew(ax: -12deg, reflow: true)[scheef {p.name} scheef]",
    "tracked": lambda p: f"#text(tracking: 3pt)[wijd {p.name} wijd]",
    "overlapping": lambda p: (
        f"#box[laag {p.surname} laag#place(top + left, dx: 4mm, dy: 1mm, text(fill: gray)[overheen])]"
    ),
    "another font": lambda p: f'#text(font: "DejaVu Sans Mono", size: 8pt)[mono {p.name} {p.phone}]',
    "bold and slanted": lambda p: f"#strong[vet {p.name[:4]}]{p.name[4:]} #emph[cursief {p.surname}]",
    "split over lines": lambda p: f"#box(width: 3cm)[ergens {p.first} {p.surname} {p.address}]",
    "columns": lambda p: f"#columns(2)[links {p.name} en #colbreak() rechts {p.phone}]",
    "ligature": lambda p: f"office {p.surname} affligem {p.name}, fluit",
    "footnote": lambda p: f"noot#footnote[Gesprek met {p.name}, {p.phone}.]",
}
_SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'><rect width='20' height='20' fill='teal'/></svg>"
_AFTER = (
    *("metadata", "xmp", "attachment", "comment", "form", "script", "hidden layer", "form object", "kerned", "hex"),
    *("unseen text", "structure text", "earlier revision", "piece of a program", "turned page", "split over runs"),
)
_OTHERWISE = {"header": "kop", "footer": "voet", "split over pages": "eind"}
PLACES = ("header", "footer", "split over pages", *_SET, *_AFTER)


LEAKS = (*(place for place in PLACES if place != "turned page"), "outline", "link address", "alternative text")


def made(someone: Person, words: list[str], places: tuple[str, ...], chance: Random) -> bytes:
    """The PDF; the name, number and addresses also stand in its text."""
    data = bytes(typst.compile(_source(someone, words, places, chance).encode()))
    with pikepdf.open(BytesIO(data)) as pdf:
        _add_font(pdf)
        for place in places:
            if place in _FURNISH:
                _FURNISH[place](pdf, someone)
        out = BytesIO()
        pdf.save(out, object_stream_mode=chance.choice(list(pikepdf.ObjectStreamMode)))
    written = out.getvalue()
    return _revised(written, someone) if "earlier revision" in places else written


def with_leak(data: bytes, someone: Person, place: str) -> bytes:
    """A PDF in which someone's data stand once more in that place."""
    if place == "earlier revision":
        return _revised(data, someone)
    with pikepdf.open(BytesIO(data)) as pdf:
        _add_font(pdf)
        if place in _FURNISH:
            _FURNISH[place](pdf, someone)
        else:
            block = _SET[place](someone) if place in _SET else f"{_OTHERWISE[place]} {someone.name}"
            _lay_over(pdf, block)
        out = BytesIO()
        pdf.save(out)
    return out.getvalue()


def _lay_over(pdf: Pdf, block: str) -> None:
    """A page of its own, set over the first one, with the bookmarks and links it brings."""
    settings = '#set page(width: 13cm, height: 17cm, margin: 1cm)\n#set text(lang: "nl", hyphenate: false)\n'
    with pikepdf.open(BytesIO(typst.compile((settings + block).encode()))) as other:
        pdf.pages.append(other.pages[0])
        pdf.pages[0].add_overlay(pdf.pages[-1], None)
        del pdf.pages[-1]


def _add_font(pdf: Pdf) -> None:
    page = pdf.pages[0].obj
    fonts = page.Resources.get("/Font", Dictionary())
    fonts["/Proef"] = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
    )
    page.Resources.Font = fonts


def _source(someone: Person, words: list[str], places: tuple[str, ...], chance: Random) -> str:
    header = f"Kop {someone.name}" if "header" in places else "Kop"
    footer = f"Voet {someone.surname}" if "footer" in places else "Voet"
    size = chance.choice((8, 9, 10, 11))
    blocks = [
        f"Opgesteld door {someone.name}, {someone.phone}, {_safe(someone.email)}, {someone.address}.",
        *(_SET[place](someone) for place in places if place in _SET),
    ]
    chance.shuffle(blocks)
    step = max(1, len(words) // len(blocks))
    body = "\n\n".join(f"{' '.join(words[i * step : (i + 1) * step])}\n\n{block}" for i, block in enumerate(blocks))
    rest = " ".join(words[len(blocks) * step :])
    split = f"\n\neind {someone.first}\n#pagebreak()\n{someone.surname} begin" if "split over pages" in places else ""
    return (
        f"#set page(width: 13cm, height: 17cm, margin: 2cm, header: [{header}], footer: [{footer}])\n"
        f'#set text(size: {size}pt, lang: "nl", hyphenate: false)\n'
        f'#set document(title: "Nota", author: "{someone.name}")\n{body}\n\n{rest}{split}\n'
    )


def _safe(text: str) -> str:
    return text.replace("@", "\\@")


def _said(text: str) -> bytes:
    return text.encode("cp1252", errors="replace")


def _show(pdf: Pdf, content: bytes) -> None:
    pdf.pages[0].contents_add(b"q BT /Proef 9 Tf " + content + b" ET Q")


def _metadata(pdf: Pdf, someone: Person) -> None:
    pdf.docinfo["/Author"] = someone.name
    pdf.docinfo["/Eigen"] = someone.email


def _xmp(pdf: Pdf, someone: Person) -> None:
    with pdf.open_metadata() as metadata:
        metadata["dc:creator"] = [someone.name]


def _attachment(pdf: Pdf, someone: Person) -> None:
    pdf.attachments[f"{someone.surname}.txt"] = someone.name.encode()


def _comment(pdf: Pdf, someone: Person) -> None:
    _annotate(
        pdf,
        Subtype=Name.Text,
        Contents=String(f"Bel {someone.phone}"),
        T=String(someone.name),
        Rect=Array([9, 9, 20, 20]),
    )


def _annotate(pdf: Pdf, **fields: Any) -> None:  # Any: values of a PDF dictionary
    page = pdf.pages[0].obj
    known = list(page.get("/Annots", Array()))
    page.Annots = Array([*known, pdf.make_indirect(Dictionary(Type=Name.Annot, **fields))])


def _form(pdf: Pdf, someone: Person) -> None:
    for number, value in enumerate((someone.name, "ingevuld")):
        _annotate(
            pdf, Subtype=Name.Widget, FT=Name.Tx, F=4, T=String(f"veld{number}"), V=String(value),
            TU=String(f"Vul in, {someone.first}"), DA=String("/Proef 9 Tf 0 g"),
            Rect=Array([60, 12 + 20 * number, 220, 28 + 20 * number]),
        )  # fmt: skip
    fields = [one for one in pdf.pages[0].obj.Annots if one.get("/Subtype") == Name.Widget]
    fonts = Dictionary(Proef=pdf.pages[0].obj.Resources.Font["/Proef"])
    pdf.Root.AcroForm = Dictionary(
        Fields=Array(fields), NeedAppearances=True, DR=Dictionary(Font=fonts), DA=String("/Proef 9 Tf 0 g")
    )


def _script(pdf: Pdf, someone: Person) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{someone.name}')"))


def _hidden_layer(pdf: Pdf, someone: Person) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(f"Klad van {someone.surname}")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    pdf.pages[0].obj.Resources.Properties = Dictionary(Laag=layer)
    pdf.pages[0].contents_add(b"/OC /Laag BDC q BT /Proef 9 Tf 20 40 Td (" + _said(someone.name) + b") Tj ET Q EMC")


def _form_object(pdf: Pdf, someone: Person) -> None:
    fonts = Dictionary(Proef=pdf.pages[0].obj.Resources.Font["/Proef"])
    inner = pdf.make_stream(
        b"BT /Proef 8 Tf 2 3 Td (binnen " + _said(someone.name) + b" binnen) Tj ET",
        Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 200, 14]), Resources=Dictionary(Font=fonts),
    )  # fmt: skip
    outer = pdf.make_stream(
        b"q 1 0 0 1 0 0 cm /Binnen Do Q", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 200, 14]),
        Resources=Dictionary(XObject=Dictionary(Binnen=inner)),
    )  # fmt: skip
    objects = pdf.pages[0].obj.Resources.get("/XObject", Dictionary())
    objects["/Buiten"] = outer
    pdf.pages[0].obj.Resources.XObject = objects
    pdf.pages[0].contents_add(b"q 1 0 0 1 60 462 cm /Buiten Do Q")


def _kerned(pdf: Pdf, someone: Person) -> None:
    letters = b" 40 ".join(b"(" + _said(sign) + b")" for sign in f"los {someone.name} los")
    _show(pdf, b"60 450 Td [" + letters + b"] TJ")


def _hex(pdf: Pdf, someone: Person) -> None:
    _show(pdf, b"60 438 Td <" + _said(f"hex {someone.phone} hex").hex().encode() + b"> Tj")


def _unseen(pdf: Pdf, someone: Person) -> None:
    _show(pdf, b"3 Tr 60 474 Td (onzichtbaar " + _said(someone.name) + b") Tj")


def _structure(pdf: Pdf, someone: Person) -> None:
    pdf.Root.StructTreeRoot.K = Array(
        [
            *(
                pdf.Root.StructTreeRoot.K
                if isinstance(pdf.Root.StructTreeRoot.K, Array)
                else [pdf.Root.StructTreeRoot.K]
            ),
            pdf.make_indirect(
                Dictionary(
                    Type=Name.StructElem,
                    S=Name.Span,
                    P=pdf.Root.StructTreeRoot,
                    ActualText=String(someone.name),
                    E=String(someone.email),
                )
            ),
        ]
    )


def _outline(pdf: Pdf, someone: Person) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(f"Bladwijzer {someone.name}", 0))


def _link_address(pdf: Pdf, someone: Person) -> None:
    _annotate(
        pdf, Subtype=Name.Link, Rect=Array([30, 30, 50, 40]),
        A=Dictionary(S=Name.URI, URI=String(f"https://www.example.nl/{someone.surname}")),
    )  # fmt: skip


def _alternative(pdf: Pdf, someone: Person) -> None:
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    pdf.Root.StructTreeRoot.K = Dictionary(Type=Name.StructElem, S=Name.Figure, Alt=String(f"Foto van {someone.name}"))


def _piece(pdf: Pdf, someone: Person) -> None:
    pdf.pages[0].obj.PieceInfo = Dictionary(
        Maker=Dictionary(Private=String(someone.name), LastModified=String("D:2031"))
    )


def _turned(pdf: Pdf, someone: Person) -> None:
    pdf.pages[0].obj.Rotate = 90 if len(someone.surname) % 2 else 270


def _runs(pdf: Pdf, someone: Person) -> None:
    half = len(someone.name) // 2
    first, last = (_said(part) for part in (someone.name[:half], someone.name[half:]))
    _show(pdf, b"60 426 Td (stuk " + first + b") Tj /Proef 9 Tf (" + last + b" stuk) Tj")


def _revised(data: bytes, someone: Person) -> bytes:
    """An object of an earlier time in front of the file's end, as programs that save quickly leave it."""
    place = data.rfind(b"startxref")
    start = data[place:].split()[1].decode()
    old = f"9999 0 obj\n({someone.name.encode('ascii', 'replace').decode()})\nendobj\n".encode()
    return data + b"\n" + old + b"startxref\n" + start.encode() + b"\n%%EOF\n"


_FURNISH: dict[str, Callable[[Pdf, Person], None]] = {
    "metadata": _metadata,
    "xmp": _xmp,
    "attachment": _attachment,
    "comment": _comment,
    "form": _form,
    "script": _script,
    "hidden layer": _hidden_layer,
    "form object": _form_object,
    "kerned": _kerned,
    "hex": _hex,
    "unseen text": _unseen,
    "structure text": _structure,
    "piece of a program": _piece,
    "turned page": _turned,
    "outline": _outline,
    "link address": _link_address,
    "alternative text": _alternative,
    "split over runs": _runs,
}
