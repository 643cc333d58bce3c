"""R5: quotes stand where they say and the bytes of the answer are stable: on papers of each format, and as tests."""

import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.gold_sets import OWN
from benchmarks.prove.point import Part, Point, exactly, from_parts
from benchmarks.prove.running import SHARED
from benchmarks.prove.suites import tests, together
from demo.build import build
from leerlus.errors import FileError
from leerlus.formats.sandbox import read_file
from leerlus.pipeline import as_json, read_document

COMMAND = "pytest tests/leerlus/cli/test_read.py tests/leerlus/formats/test_hostile.py and papers of each format, twice"
_SUITES = ("tests/leerlus/cli/test_read.py", "tests/leerlus/cli/test_batch.py", "tests/leerlus/formats/test_hostile.py")
_SOME = 40


def measure() -> Point:
    """The papers of the demo world, our own texts and the samples at hand; then the property tests."""
    with tempfile.TemporaryDirectory() as folder:
        built = [path for path in build(Path(folder)) if path.suffix != ".json"]
        own = [path for path in OWN.iterdir() if path.suffix in (".txt", ".md")]
        samples = [path for kind in ("pdf", "docx", "kst-xml") for path in _samples(kind)]
        papers = [*built, *own, *samples]
        parts = list(_by_format(papers))
    parts.append(together(tests(*_SUITES)).part("properties on every format"))
    return from_parts("R5", parts, n=len(papers), command=COMMAND)


def _samples(kind: str) -> list[Path]:
    return sorted((SHARED / "samples" / kind).glob("*"))[:_SOME]


def _by_format(papers: list[Path]) -> Iterator[Part]:
    wrong: Counter[str] = Counter()
    read: Counter[str] = Counter()
    for path in papers:
        first, second = (_answer(path) for _ in range(2))
        read[path.suffix] += 1
        wrong[path.suffix] += first != second or not _quotes_stand(first)
    for ending, count in sorted(read.items()):
        yield exactly(f"papers {ending} whose quotes or bytes differ", wrong[ending], 0, note=f"of {count}")


def _answer(path: Path) -> str:
    try:
        document = read_file(path.read_bytes(), name=path.name)
    except FileError as error:
        return json.dumps({"error": str(error)})
    return json.dumps(as_json(read_document(document), file=path.name), ensure_ascii=False)


def _quotes_stand(answer: str) -> bool:
    said = json.loads(answer)
    if "error" in said:
        return True
    text = said["document"]["text"]
    return all(text[one["start"] : one["end"]] == one["quote"] for one in said["statements"])
