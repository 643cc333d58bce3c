"""The texts with known answers: our own, the papers of the demo world, and those beside this project."""

import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.likeness import Record
from demo.build import build
from demo.paper import chain, papers
from leerlus.document import Document
from leerlus.formats.sandbox import read_file
from leerlus.pipeline import as_json, read_document

ROOT = Path(__file__).resolve().parents[1]
OWN = ROOT / "tests" / "gold"
SHARED = ROOT.parent / "shared"
PARAGRAPHS = "paragraphs.jsonl"
"""Short texts with a date and the periods in them, one a line: {"id", "text", "date", "periods"}."""


@dataclass(frozen=True)
class GoldSet:
    """Answers, and the texts that they are about: files, or paragraphs that stand with the answers."""

    name: str
    about: str
    answers: Sequence[Record]
    files: tuple[Path, ...] = ()
    paragraphs: tuple[Record, ...] = ()
    partial: bool = False
    nameable: bool = True
    """Whether what differs may be named in our repository: not where it would quote a real document."""

    def readings(self) -> dict[str, Record]:
        """What the reader makes of each text that has answers."""
        wanted = {record["doc"] for record in self.answers}
        return {
            **{path.name: _read(path) for path in self.files if path.name in wanted},
            **{row["id"]: _read_paragraph(row) for row in self.paragraphs},
        }


def gold_sets() -> Iterator[GoldSet]:
    """Each set that is here."""
    answers = [row for path in sorted(OWN.glob("*.jsonl")) if path.name != PARAGRAPHS for row in _rows(path)]
    yield GoldSet("own", "tests/gold", answers, files=_texts(OWN))
    yield _paragraphs("own periods", f"tests/gold/{PARAGRAPHS}", (OWN / PARAGRAPHS, OWN / PARAGRAPHS), nameable=True)
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder))
        files = tuple(sorted(Path(folder).iterdir()))
        yield GoldSet("demo", "what demo/chain.json expects, recall only", list(_demo()), files=files, partial=True)
    if not (SHARED / "gold").is_dir():
        _note = "../shared is not here"
        return
    gold, samples = SHARED / "gold", SHARED / "samples"
    letters = [*_texts(SHARED / "seeds"), *samples.glob("pdf/*.pdf"), *samples.glob("docx/*.docx")]
    pooled = [row for name in ("seeds", "letters_dev") for row in _rows(gold / f"{name}.jsonl")]
    yield GoldSet("shared", "seeds and letters, pooled", pooled, files=tuple(letters), nameable=False)
    pair = (gold / "temporal_dev.in.jsonl", gold / "temporal_dev.jsonl")
    yield _paragraphs("shared periods", "../shared/gold/temporal_dev.jsonl", pair, nameable=False)


def _paragraphs(name: str, about: str, pair: tuple[Path, Path], *, nameable: bool) -> GoldSet:
    texts, answers = _rows(pair[0]), _rows(pair[1])
    periods = [{**period, "kind": "period", "doc": row["id"]} for row in answers for period in row["periods"]]
    # A paragraph without any period must be read too: what is found there is wrong.
    empty = [{"kind": "nothing", "doc": row["id"]} for row in answers if not row["periods"]]
    return GoldSet(name, about, [*periods, *empty], paragraphs=tuple(texts), nameable=nameable)


def _demo() -> Iterator[dict[str, Any]]:  # Any: JSON values
    """The answers of the demo world in the words of the gold."""
    world = chain()
    files = {paper.id: paper.file for paper in papers()}
    same = ("commitment", "recommendation")
    for entry in world["entries"]:
        if entry["kind"] in same:
            yield {"doc": files[entry["document"]], "kind": entry["kind"], "quote": entry["quote"]}
    for row in world["documents"]:
        yield {
            "doc": files[row["id"]],
            "kind": "document",
            **{key: row[key] for key in ("genre", "date", "references")},
        }
    kinds = {
        "citations": "citation",
        "findings": "finding",
        "decisions": "decision",
        "persons": "person",
        "personal_data": "personal-data",
        "defects": "defect",
    }
    for group, kind in kinds.items():
        for row in world["expected"][group]:
            yield {**row, "doc": files[row["document"]], "kind": kind}
    yield from _demo_rows(world, files)


def _demo_rows(world: dict[str, Any], files: dict[str, str]) -> Iterator[dict[str, Any]]:  # Any: JSON values
    for entry in world["entries"]:
        for update in entry["updates"] if entry["kind"] == "action" else ():
            yield {
                "doc": files[update["document"]],
                "kind": "progress",
                "number": entry["source_number"],
                "action": entry["quote"],
                "motions": entry["motions"],
                "themes": entry["themes"],
                "status": update["status"],
            }


def _read(path: Path) -> Record:
    return as_json(read_document(read_file(path.read_bytes(), name=path.name)), file=path.name)


def _read_paragraph(row: Record) -> Record:
    text = str(row["text"])
    document = Document(
        text=text, media_type="text/plain", sha256=sha256(text.encode()).hexdigest(), text_version="text/1"
    )
    known = date.fromisoformat(row["date"]) if row.get("date") else None
    return as_json(read_document(document, kinds=("period",), known_date=known), id=row["id"])


def _rows(path: Path) -> list[dict[str, Any]]:  # Any: JSON values
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _texts(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".md")))
