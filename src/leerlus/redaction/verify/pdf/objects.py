"""The objects of a PDF by pikepdf: what must not be there at all, and every string, name and stream."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from leerlus.redaction.verify.traces import Hunt

_NOT_IN_ROOT = {
    "/AcroForm": "een formulier",
    "/AF": "bijlagen",
    "/Metadata": "eigenschappen (XMP)",
    "/OpenAction": "een actie bij het openen",
    "/AA": "acties",
    "/OCProperties": "lagen",
    "/Collection": "een verzameling bestanden",
    "/Perms": "rechten",
    "/PieceInfo": "gegevens van een programma",
}
_NOT_IN_NAMES = {"/EmbeddedFiles": "bijlagen", "/JavaScript": "scripts"}


def check(data: bytes, hunt: Hunt) -> None:
    """Add to the hunt what the objects give away."""
    if data.count(b"%%EOF") != 1:
        hunt.faults.append("Er staat nog een eerdere versie in het bestand.")
    with pikepdf.open(BytesIO(data)) as pdf:
        hunt.faults += [f"Er zit nog {what} in het bestand." for what in _leftovers(pdf)]
        hunt.hidden(_said(pdf), "in de gegevens bij de bladzijden (bladwijzers, links, namen, alternatieve tekst)")
        for one in pdf.objects:
            if isinstance(one, Stream):
                hunt.stored(_content(one), "in een gegevensstroom van het bestand")


def _leftovers(pdf: Pdf) -> Iterator[str]:
    names = pdf.Root.get("/Names", Dictionary())
    yield from (what for key, what in _NOT_IN_ROOT.items() if key in pdf.Root)
    yield from (what for key, what in _NOT_IN_NAMES.items() if key in names)
    if len(pdf.docinfo):
        yield "een eigenschap van het document"
    for page in pdf.pages:
        if any(one.get("/Subtype") != Name.Link for one in page.obj.get("/Annots", [])):
            yield "een opmerking"
        if "/Thumb" in page.obj:
            yield "een miniatuur"


def _said(pdf: Pdf) -> Iterator[str]:
    """Every string and name, then all strings run together: each may hold one letter."""
    strings: list[str] = []
    names: list[str] = []
    for one in pdf.objects:
        for value in _values(one):
            (strings if isinstance(value, String) else names).append(str(value))
            if isinstance(value, String):
                strings.append(bytes(value).decode("utf-8", errors="replace"))
    yield from strings
    yield from (name[1:] for name in names)
    yield " ".join(strings)


def _values(holder: Object) -> Iterator[Object]:
    """The strings and names directly in an object, keys as well."""
    if isinstance(holder, String | Name):
        yield holder
    elif isinstance(holder, Stream | Dictionary):
        for key in holder.keys():  # noqa: SIM118 (pikepdf gives keys no other way)
            yield Name(key)
            value = holder[key]
            if isinstance(value, Object) and not value.is_indirect:
                yield from _values(value)
    elif isinstance(holder, Array):
        for value in holder:
            if isinstance(value, Object) and not value.is_indirect:
                yield from _values(value)


def _content(stream: Stream) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:  # a filter that is not known here, such as that of a photograph
        return stream.read_raw_bytes()
