"""Scans: recognised only when asked, where the computer can."""

from hashlib import sha256
from io import BytesIO

import pypdfium2
import pytest

from leerlus.errors import NoTextLayer
from leerlus.formats import ocr
from leerlus.formats.sandbox import read_file

from .test_pdf import made

WORDS = "De minister stuurt de Kamer een brief over de dijken en de sluizen."


def scan(source: str) -> bytes:
    """A PDF that holds a picture of each page."""
    out = BytesIO()
    pages = [page.render(scale=3).to_pil() for page in pypdfium2.PdfDocument(made(source))]
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=216)
    return out.getvalue()


def test_a_scan_is_not_recognised_unasked() -> None:
    with pytest.raises(NoTextLayer, match="OCR"):
        read_file(scan(WORDS), name="scan.pdf")


def test_without_the_programs_a_scan_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoTextLayer, match="ocrmypdf"):
        ocr.read_scan(scan(WORDS), name="scan.pdf")


def test_a_paper_with_text_is_read_as_ever() -> None:
    data = made(WORDS)
    assert ocr.read_scan(data, name="brief.pdf") == read_file(data, name="brief.pdf")


@pytest.mark.skipif(not ocr.is_installed(), reason="ocrmypdf or tesseract is not on this computer")
def test_a_scan_is_recognised_and_keeps_its_places() -> None:
    data = scan(WORDS)
    document = ocr.read_scan(data, name="scan.pdf")
    assert "stuurt de Kamer een brief over de dijken" in " ".join(document.text.split())
    assert document.text_version.endswith("+ocr")
    assert document.sha256 == sha256(data).hexdigest()
    start = document.text.index("Kamer")
    (box,) = document.boxes(start, start + 5)
    assert 0 < box.left < box.right < document.pages[0].width < 360
