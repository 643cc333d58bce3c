"""Files that cannot be read, each made here, with what its sentence must say."""

import io
import random
import zipfile

import pikepdf

MEGABYTE = 1024 * 1024


def pdf(**options: object) -> bytes:
    """A small PDF; the options are those of pikepdf's save."""
    document, out = pikepdf.new(), io.BytesIO()
    document.add_blank_page()
    document.save(out, **options)  # type: ignore[arg-type]  # passed on as they are
    return out.getvalue()


def zip_bomb() -> bytes:
    """A Word file of some kilobytes that unpacks to sixty megabytes of the same letter."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", b"a" * (60 * MEGABYTE))
    return out.getvalue()


def rubbish() -> bytes:
    """Bytes without meaning, the same every time."""
    return random.Random(7).randbytes(4096)


BAD_FILES: dict[str, tuple[bytes, str]] = {
    "leeg.pdf": (b"", "leeg"),
    "groot.txt": (b"a" * (50 * MEGABYTE), "MB"),
    "wachtwoord.pdf": (pdf(encryption=pikepdf.Encryption(owner="geheim", user="geheim")), "wachtwoord"),
    "afgebroken.pdf": (pdf()[:200], "PDF|bestand"),
    "bom.docx": (zip_bomb(), "uitgepakt|uitpakken|groot|MB"),
    "onzin.txt": (rubbish(), "geen leesbare tekst"),
}
