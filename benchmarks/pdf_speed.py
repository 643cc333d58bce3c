"""How fast a PDF becomes a document, against the bare text that pypdfium2 gives of the same file in the same run.

Processor time counts, the least of several rounds; the ratio is 1 where ours takes as long. Reading also gives reading
order, headings, tables, notes and the place of every word. The papers are the samples at hand, and two that are made
here: 50 and 1,000 pages of sentences of our own, with headings, notes, tables and running heads.
"""

import gc
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import pypdfium2
import typst

from benchmarks.prove.point import Part, at_least, at_most
from leerlus.formats.pdf import read

_SAMPLES = Path("../shared/samples/pdf")
_ROUNDS = 7
_LEAST, _MOST_MEGABYTES = 0.5, 300
_PEAK = """
import resource, subprocess, sys
subprocess.run([sys.executable, "-m", "leerlus", "read", sys.argv[1]], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
_SETTINGS = """#set page(paper: "a4", margin: 2.5cm, header: [Ministerie van Proef],
  footer: context [Pagina #counter(page).display()])
#set text(size: 10pt, lang: "nl")
#set par(justify: true)
#set heading(numbering: "1.1")
"""
_SENTENCE = (
    "De dienst laat weten dat het herstel van de dijk later begint dan eerst was gedacht, "
    "en legt uit waarom dat zo is. "
)


def paper(pages: int) -> bytes:
    """A PDF of about as many pages: each a heading, paragraphs and a note; every tenth a table."""
    parts = [_SETTINGS]
    for number in range(pages):
        parts.append(f"{'=' if number % 5 == 0 else '=='} Zaak {number}\n")
        parts += [f"{_SENTENCE * (3 + (number + place) % 3)}\n" for place in range(5)]
        parts.append(f"Zie de brief#footnote[Kamerstukken II 2023/24, 39 940, nr. {number}.] van vorig jaar.\n")
        if number % 10 == 3:
            rows = ", ".join(f"[{row}], [{_SENTENCE}], [Loopt nog.]" for row in range(6))
            parts.append(f"#table(columns: (1cm, 1fr, 4cm), table.header[Nr][Actie][Stand], {rows})\n")
        parts.append("#pagebreak(weak: true)\n")
    return bytes(typst.compile("\n".join(parts).encode()))


def bare_text(data: bytes) -> int:
    """The least that can be done: the characters of each page, one page at a time."""
    length = 0
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        length += len(text.get_text_range())
        text.close()
        page.close()
    document.close()
    return length


def seconds(data: bytes) -> tuple[float, float]:
    """The least processor time of several rounds, by turns: of the bare text, and of reading.

    Without the collector, as in the child that reads a file.
    """
    spent: list[tuple[float, float]] = []
    gc.disable()
    for _round in range(_ROUNDS):
        spent.append((_spent(bare_text, data), _spent(read, data)))
        gc.collect()
    gc.enable()
    return min(bare for bare, _ours in spent), min(ours for _bare, ours in spent)


def _spent(work: Callable[[bytes], object], data: bytes) -> float:
    began = time.process_time()
    work(data)
    return time.process_time() - began


def peak_megabytes(data: bytes) -> float:
    """The most memory that `leerlus read` of this PDF holds, in the command or in its child, whichever holds more."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "stuk.pdf"
        path.write_bytes(data)
        said = subprocess.run([sys.executable, "-c", _PEAK, str(path)], check=True, capture_output=True)
    return int(said.stdout) / (1024 if sys.platform == "linux" else 1024 * 1024)


def measure() -> tuple[Part, ...]:
    """A ratio a paper, that of all papers together, and the memory for 1,000 pages."""
    papers = {path.name: path.read_bytes() for path in sorted(_SAMPLES.glob("*.pdf"))}
    long = paper(1000)
    papers |= {"50 pages": paper(50), "1,000 pages": long}
    spent = {name: seconds(data) for name, data in papers.items()}
    parts = [at_least(f"PDF against bare text, {name}", bare / ours, 0) for name, (bare, ours) in spent.items()]
    whole = sum(bare for bare, _ours in spent.values()) / sum(ours for _bare, ours in spent.values())
    return (
        *parts,
        at_least("PDF against bare text, all together", whole, _LEAST),
        at_least("PDF against bare text, the middle one", median(part.figure or 0 for part in parts), _LEAST),
        at_most("peak memory for 1,000 pages, MB", peak_megabytes(long), _MOST_MEGABYTES),
    )


def main() -> int:
    """Print a line a figure; 1 when a bar is not met."""
    parts = measure()
    for part in parts:
        sys.stdout.write(f"{part.name:70} {part.figure:8.2f}\n")
    return 0 if all(part.holds for part in parts) else 1


if __name__ == "__main__":
    sys.exit(main())
