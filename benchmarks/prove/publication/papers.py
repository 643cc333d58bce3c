"""P3: the seeds and the sample documents, with the command that a user gives."""

import json
import sys
import tempfile
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from lxml import etree

from benchmarks.prove.point import Part, Point, at_least, exactly, from_parts, unmeasured
from benchmarks.prove.running import BIN, SHARED, run
from leerlus.dutch.names import surname
from leerlus.formats import text
from leerlus.pipeline import read_document
from leerlus.statements import Person

COMMAND = "leerlus redact FILE --propose PLAN on ../shared/seeds and ../shared/samples/docx"


def measure() -> Point:
    """Propose a plan for each paper and look at it; make a public version of each Word document."""
    seeds, documents = SHARED / "seeds", SHARED / "samples" / "docx"
    if not seeds.is_dir() or not documents.is_dir():
        return unmeasured("P3", "../shared/seeds and ../shared/samples are not here", command=COMMAND)
    papers = {path.name[:3]: path for path in sorted(seeds.glob("*.txt"))}
    words = sorted(documents.glob("*.docx"))
    parts = [_residue(papers["004"]), _annexes(papers["000"]), *_stays(papers["001"]), *_properties(words)]
    return from_parts("P3", parts, n=len(papers) + len(words), command=COMMAND)


def _plan(path: Path) -> dict[str, Any]:  # Any: JSON values
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "plan.json"
        said = run([BIN / "leerlus", "redact", path, "--propose", target])
        if said.status:
            raise OSError(f"no plan for {path.name}: {said.error[-300:]}")
        found: dict[str, Any] = json.loads(target.read_text(encoding="utf-8"))  # Any: JSON values
    return found


def _cautions(path: Path, code: str) -> list[dict[str, Any]]:  # Any: JSON values
    """The cautions of a kind whose place in the paper holds the words they quote."""
    said = text.decoded(path.read_bytes())
    return [
        one
        for one in _plan(path)["cautions"]
        if one["code"] == code and said[one["start"] : one["end"]] == one["quote"]
    ]


def _residue(path: Path) -> Part:
    found = [one for one in _cautions(path, "leftover-annotation") if "Auteur" in one["quote"]]
    return at_least("004: residues of a comment layer named with their place", len(found), 1)


def _annexes(path: Path) -> Part:
    return at_least("000: annex count flagged", len(_cautions(path, "annex-count")), 1)


def _stays(path: Path) -> list[Part]:
    """The minister who signs and the ombudsman to whom the letter goes: nothing that goes or waits lies over them."""
    reading = read_document(text.read(path.read_bytes()), kinds=("person",))
    persons = [one for one in reading.statements if isinstance(one, Person)]
    addressed = {surname(one.name) for one in persons if one.rule == "person.salutation"}
    holders = {
        "minister": [one for one in persons if "minister" in f"{one.role}".lower()],
        "ombudsman": [one for one in persons if surname(one.name) in addressed],
    }
    rows = [row for row in _plan(path)["redactions"] if row["decision"] != "rejected"]
    parts = []
    for office, mentions in holders.items():
        over = sum(any(row["start"] < one.end and one.start < row["end"] for row in rows) for one in mentions)
        parts += [
            at_least(f"001: mentions of the {office} found", len(mentions), 1),
            exactly(f"001: mentions of the {office} that would go", over, 0),
        ]
    return parts


def _properties(paths: list[Path]) -> list[Part]:
    """The values of the properties of each document that are still in its public version."""
    left = refused = 0
    for path in paths:
        with tempfile.TemporaryDirectory() as folder:
            plan, target = Path(folder) / "plan.json", Path(folder) / path.name
            made = (
                run([BIN / "leerlus", "redact", path, "--propose", plan]),
                run([BIN / "leerlus", "redact", path, target, "--plan", plan]),
            )
            refused += any(said.status for said in made)
            left += _left(path.read_bytes(), target.read_bytes()) if target.exists() else 0
    return [
        exactly("Word documents refused", refused, 0, note=f"{len(paths)} documents"),
        exactly("parts with document properties left in Word documents", left, 0),
    ]


def _left(before: bytes, after: bytes) -> int:
    """How many parts of properties there still are, and values of makers that any other part still holds."""
    with ZipFile(BytesIO(before)) as package:
        core = etree.fromstring(package.read("docProps/core.xml"))
    makers = [one.text for one in core if one.text and str(one.tag).rpartition("}")[2] in ("creator", "lastModifiedBy")]
    with ZipFile(BytesIO(after)) as package:
        names = package.namelist()
        parts = [package.read(name) for name in names]
    return sum(name.startswith(("docProps/", "customXml/")) for name in names) + sum(
        maker.encode() in part for maker in makers for part in parts
    )


if __name__ == "__main__":
    sys.stdout.write(measure().line() + "\n")
