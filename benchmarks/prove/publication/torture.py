"""P1: hundreds of files with words to remove in every place, and a leak planted in each place of what comes out."""

import os
import secrets
import shutil
import sys
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from pypdfium2 import PdfDocument

from benchmarks.prove.point import Part, Point, at_least, exactly, from_parts
from benchmarks.prove.running import run
from benchmarks.torture.leaks import LEAKS, caught
from benchmarks.torture.pixels import Compared
from benchmarks.torture.running import Redacted, redacted
from benchmarks.torture.samples import sample

MANY, FEW, LEAKS_A_FILE = 300, 40, 3


@dataclass(frozen=True)
class Told:
    """What came of one file: problems, pages that became a picture or whose letters moved, leaks planted and missed."""

    name: str
    problems: tuple[str, ...]
    pictures: int
    moved: int
    pages: int
    planted: tuple[str, ...]
    missed: tuple[str, ...]


def measure(seed: int | None = None) -> Point:
    """Make, redact, judge; the seed is drawn now and stands in the command that repeats it."""
    chosen = secrets.randbelow(1_000_000) if seed is None else seed
    count = FEW if os.environ.get("FAST") else MANY
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        told = list(pool.map(_told, [(chosen, number) for number in range(count)], chunksize=4))
    command = f"python -m benchmarks.prove.publication.torture {chosen}"
    return from_parts("P1", [*_parts(told), *_opened(chosen)], n=len(told), command=command)


def _told(which: tuple[int, int]) -> Told:
    made = sample(*which)
    done = redacted(made)
    places = LEAKS[made.form]
    first = which[1] // 2 * LEAKS_A_FILE
    planted = tuple(f"{made.form}: {places[(first + step) % len(places)]}" for step in range(LEAKS_A_FILE))
    missed = tuple(place for place in planted if not caught(done, place.partition(": ")[2]))
    return Told(
        made.name,
        (*done.problems, *(f"verifier: {fault}" for fault in done.faults)),
        len(done.outcome.report.rasterised),
        *_moved(done),
        planted,
        missed,
    )


def _moved(done: Redacted) -> tuple[int, int]:
    """Pages on which a screen shows letters one dot aside beside a box, and all pages; a Word document has none."""
    if done.sample.form != "pdf":
        return 0, 0
    with PdfDocument(done.outcome.data) as document:
        count = len(document)
    return Compared(done.sample, done.outcome.data, done.outcome.report).moved(), count


def _parts(told: list[Told]) -> list[Part]:
    found = Counter(_kind(problem) for one in told for problem in one.problems)
    named = "; ".join(f"{one.name}: {one.problems[0]}" for one in told if one.problems)[:400]
    missed = [place for one in told for place in one.missed]
    planted = Counter(place for one in told for place in one.planted)
    everywhere = sum(map(len, LEAKS.values()))
    pages, pictures, moved = (sum(getattr(one, count) for one in told) for count in ("pages", "pictures", "moved"))
    seen = f"of {pages} pages {pictures} became a picture and say so; on {moved} a screen shows letters one dot aside"
    return [
        at_least("files made, redacted and judged", len(told), MANY),
        exactly("removed words found by pdfium, poppler, in XML or in bytes", found["found"], 0, note=named),
        exactly("other words lost", found["lost"], 0),
        exactly("pages that changed outside the boxes", found["changed"], 0, note=seen),
        exactly("public versions that the verifier stops without a leak in them", found["verifier"], 0),
        at_least("places where a leak was planted", len(planted), everywhere, note=f"{planted.total()} leaks"),
        exactly("planted leaks that the verifier let through", len(missed), 0, note=", ".join(missed[:5])),
    ]


def _kind(problem: str) -> str:
    if problem.startswith("verifier"):
        return "verifier"
    return "lost" if " lost by " in problem else "changed" if "changed outside" in problem else "found"


def _opened(seed: int) -> list[Part]:
    """Whether another program opens a redacted Word document; left out where LibreOffice is not installed."""
    program = shutil.which("soffice")
    if program is None:
        return []
    numbers = (1, 3, 5)
    with tempfile.TemporaryDirectory() as folder:
        for number in numbers:
            (Path(folder) / f"{number}.docx").write_bytes(redacted(sample(seed, number)).outcome.data)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        files = [f"{folder}/{number}.docx" for number in numbers]
        run([program, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *files])
        made = len(list(Path(folder).glob("*.pdf")))
    return [exactly("redacted Word documents that LibreOffice opens", made, len(numbers))]


if __name__ == "__main__":
    sys.stdout.write(measure(int(sys.argv[1]) if sys.argv[1:] else None).line() + "\n")
