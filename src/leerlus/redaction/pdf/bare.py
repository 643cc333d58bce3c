"""A PDF laid bare: hidden layers, remarks and scripts gone, and what was filled in on forms part of its page."""

from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name, Object, Pdf

from leerlus.errors import RedactionRefused
from leerlus.formats.package import damaged, encrypted
from leerlus.redaction.pdf import layers

_STAYS = frozenset({"/Link", "/Widget"})


def laid_bare(data: bytes) -> tuple[bytes, list[str]]:
    """The file, and in Dutch what was found in it; EncryptedFile or DamagedFile when it cannot be opened."""
    with opened(data) as pdf:
        said = _found(pdf)
        said += layers.drop_hidden(pdf)
        _drop_remarks(pdf)
        _fill_in(pdf)
        out = BytesIO()
        pdf.save(out)
    return out.getvalue(), said


def opened(data: bytes) -> Pdf:
    """The file opened with pikepdf."""
    try:
        return pikepdf.open(BytesIO(data))
    except pikepdf.PasswordError as error:
        raise encrypted() from error
    except (pikepdf.PdfError, RuntimeError) as error:  # broken structure
        raise damaged() from error


def _found(pdf: Pdf) -> list[str]:
    root, said = pdf.Root, []
    if len(pdf.docinfo) or "/Metadata" in root:
        said.append("documenteigenschappen verwijderd")
    if len(pdf.attachments) or "/AF" in root:
        said.append("bijlagen in het bestand verwijderd")
    if "/OpenAction" in root or "/AA" in root or "/JavaScript" in root.get("/Names", Dictionary()):
        said.append("scripts en acties verwijderd")
    remarks = sum(1 for page in pdf.pages for one in _annotations(page.obj) if one.get("/Subtype") not in _STAYS)
    if remarks:
        said.append(f"opmerkingen en stempels verwijderd: {remarks}")
    if "/AcroForm" in root:
        said.append("formulier vastgezet: wat was ingevuld is gewone tekst")
    return said


def _annotations(page: Object) -> list[Object]:
    found = page.get("/Annots")
    return [one for one in found if isinstance(one, Dictionary)] if isinstance(found, pikepdf.Array) else []


def _drop_remarks(pdf: Pdf) -> None:
    for page in pdf.pages:
        kept = [one for one in _annotations(page.obj) if one.get("/Subtype") in _STAYS]
        for one in kept:
            for key in ("/AA", "/Popup"):
                if key in one:
                    del one[key]
        if "/Annots" in page.obj:
            page.obj.Annots = pikepdf.Array(kept)


def _fill_in(pdf: Pdf) -> None:
    """Make the appearance of each field part of its page; links stay what they are."""
    if "/AcroForm" not in pdf.Root:
        return
    links = [[one for one in _annotations(page.obj) if one.get("/Subtype") == Name.Link] for page in pdf.pages]
    try:
        if pdf.Root.AcroForm.get("/NeedAppearances", False):
            pdf.generate_appearance_streams()
        pdf.flatten_annotations("screen")
    except (pikepdf.PdfError, RuntimeError) as error:
        raise RedactionRefused(
            "Het formulier in deze PDF kan niet worden vastgezet. Druk het bestand af naar een nieuwe PDF en lak die."
        ) from error
    for page, own in zip(pdf.pages, links, strict=True):
        if "/Annots" in page.obj or own:
            page.obj.Annots = pikepdf.Array(own)
    if "/AcroForm" in pdf.Root:
        del pdf.Root["/AcroForm"]
