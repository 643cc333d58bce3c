"""What a search starts from: the papers of the demo world and the texts of the tests, in pieces."""

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path

from benchmarks.fuzz.packaging import MAIN_PART, main_part
from demo.build import build

_GOLD = Path(__file__).resolve().parents[2] / "tests" / "gold"
_ENDINGS = {"text": (".txt", ".md"), "pdf": (".pdf",), "docx": (".docx",), "odt": (".odt",), "html": (".html",)}
_PIECE = 1_500
_PUBLICATION = "<officiele-publicatie><metadata/><tekst>{}</tekst></officiele-publicatie>"


def write_seeds(target: str, folder: Path) -> bytes:
    """Write the first inputs of a target into `folder`; the whole file that packages are made after (may be empty)."""
    with tempfile.TemporaryDirectory() as place:
        papers = [path for path in build(Path(place)) if path.suffix != ".json"]
        whole = [path.read_bytes() for path in papers if path.suffix in _ENDINGS.get(target, (".xml",))]
        texts = [
            path.read_text(encoding="utf-8") for path in (*papers, *_GOLD.iterdir()) if path.suffix in (".txt", ".md")
        ]
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(_seeds(target, whole, texts)):
        (folder / f"seed-{number:03}").write_bytes(seed)
    return min(whole, key=len) if target in MAIN_PART else b""


def _seeds(target: str, whole: list[bytes], texts: list[str]) -> Iterable[bytes]:
    pieces = [text[at : at + _PIECE] for text in texts for at in range(0, len(text), _PIECE)]
    if target == "text":
        return [piece.encode() for piece in pieces]
    if target == "batch":
        return [
            f"{json.dumps({'id': number, 'text': piece, 'date': '2034-12-03'})}\n".encode()
            for number, piece in enumerate(pieces)
        ]
    if target == "official_xml" and not whole:
        lines = [[line for line in piece.splitlines() if line.strip()] for piece in pieces]
        return [_PUBLICATION.format("".join(f"<al>{line}</al>" for line in some)).encode() for some in lines]
    return [main_part(package, target) for package in whole] + whole if target in MAIN_PART else whole
