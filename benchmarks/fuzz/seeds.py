"""What a search starts from: the papers of the demo world and the texts of the tests, in pieces."""

import io
import json
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

import openpyxl

from benchmarks.fuzz.packaging import MAIN_PART, main_part
from demo.build import build

_GOLD = Path(__file__).resolve().parents[2] / "tests" / "gold"
_ENDINGS = {"text": (".txt", ".md"), "pdf": (".pdf",), "docx": (".docx",), "odt": (".odt",), "html": (".html",)}
_ROWS = (
    ("Nr", "Actie", "Stand van zaken"),
    ("1", "Loket openen", "Loopt."),
    ("2", "Brief sturen", "Klaar op 3 mei 2034."),
)
_SHEET = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    '<office:body><office:spreadsheet><table:table table:name="Stand">{}</table:table></office:spreadsheet>'
    "</office:body></office:document-content>"
)
_CELL = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
_LETTER = (
    "From: Noor Proef <noor@example.org>\nTo: loket@example.org\nSubject: Vraag\n"
    "Date: Fri, 03 Nov 2034 10:00:00 +0100\n"
    "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=grens\n\n--grens\nContent-Type: text/plain; "
    "charset=utf-8\n\n{}\n--grens\nContent-Type: text/html\n\n<p>Dag</p>\n--grens--\n"
)
_PIECE = 1_500
_PUBLICATION = "<officiele-publicatie><metadata/><tekst>{}</tekst></officiele-publicatie>"


def write_seeds(target: str, folder: Path) -> bytes:
    """Write the first inputs of a target into `folder`; the whole file that packages are made after (may be empty)."""
    with tempfile.TemporaryDirectory() as place:
        papers = [path for path in build(Path(place)) if path.suffix != ".json"]
        whole = [path.read_bytes() for path in papers if path.suffix in _ENDINGS.get(target, (f".{target}",))]
        texts = [
            path.read_text(encoding="utf-8") for path in (*papers, *_GOLD.iterdir()) if path.suffix in (".txt", ".md")
        ]
    whole += _tables(target)
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(_seeds(target, whole, texts)):
        (folder / f"seed-{number:03}").write_bytes(seed)
    return min(whole, key=len) if target in MAIN_PART else b""


def _seeds(target: str, whole: list[bytes], texts: list[str]) -> Iterable[bytes]:
    pieces = [text[at : at + _PIECE] for text in texts for at in range(0, len(text), _PIECE)]
    if target == "text":
        return [piece.encode() for piece in pieces]
    if target == "mail":
        return [_LETTER.format(piece).encode() for piece in pieces]
    if target == "batch":
        return [
            f"{json.dumps({'id': number, 'text': piece, 'date': '2034-12-03'})}\n".encode()
            for number, piece in enumerate(pieces)
        ]
    if target == "official_xml" and not whole:
        lines = [[line for line in piece.splitlines() if line.strip()] for piece in pieces]
        return [_PUBLICATION.format("".join(f"<al>{line}</al>" for line in some)).encode() for some in lines]
    return [main_part(package, target) for package in whole] + whole if target in MAIN_PART else whole


def _tables(target: str) -> list[bytes]:
    """A small table in the formats that only hold tables."""
    made = io.BytesIO()
    if target == "csv":
        return ["\n".join(";".join(row) for row in _ROWS).encode()]
    if target == "xlsx":
        book = openpyxl.Workbook()
        for row in _ROWS:
            book.active.append(row)
        book.save(made)
    elif target == "ods":
        rows = ("".join(_CELL.format(cell) for cell in row) for row in _ROWS)
        with zipfile.ZipFile(made, "w") as package:
            package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            package.writestr(
                "content.xml", _SHEET.format("".join(f"<table:table-row>{row}</table:table-row>" for row in rows))
            )
    return [made.getvalue()] if made.getvalue() else []
