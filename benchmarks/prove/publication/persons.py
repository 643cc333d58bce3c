"""P2: who and what goes from memos made now, who stays in real motions, and how fast that is decided."""

import secrets
import statistics
import sys
import time
from collections.abc import Callable

from benchmarks.memos import Memo, memo
from benchmarks.prove.point import Part, Point, at_least, at_most, exactly, from_parts
from benchmarks.prove.running import SHARED
from leerlus.document import Document
from leerlus.formats import official_xml, text
from leerlus.formats.limits import DEFAULT_LIMITS
from leerlus.pipeline import read_document
from leerlus.redaction.job import job_of
from leerlus.redaction.plan import Decision, Plan
from leerlus.redaction.policy import proposed
from leerlus.redaction.text import carry_out

MEMOS, ROUNDS = 300, 7
KINDS = ("person", "personal-data", "defect")
_END = "gaat over tot de orde van de dag"


def measure(seed: int | None = None) -> Point:
    """The seed is drawn now and stands in the command that repeats it."""
    chosen = secrets.randbelow(1_000_000) if seed is None else seed
    memos = [memo(chosen, number) for number in range(MEMOS)]
    parts = [*_right(memos), *_motions(), _speed(memos)]
    command = f"python -m benchmarks.prove.publication.persons {chosen}"
    return from_parts("P2", parts, n=len(memos), command=command)


def _plan(document: Document) -> Plan:
    reading = read_document(document, kinds=KINDS)
    return proposed(reading.document, reading.statements)


def _right(memos: list[Memo]) -> list[Part]:
    """Recall by what must go and does; precision by what goes and must. Doubt goes nowhere before a person decides."""
    wanted = hit = going = rightly = doubtful = 0
    for one in memos:
        plan = _plan(text.read(one.text.encode()))
        gone = [(row.start, row.end) for row in plan.redactions if row.goes]
        doubt = [(row.start, row.end) for row in plan.redactions if row.decision is Decision.UNDECIDED]
        must = [(answer["start"], answer["end"]) for answer in one.answers if not answer["keep"]]
        wanted, going, doubtful = wanted + len(must), going + len(gone), doubtful + len(doubt)
        hit += sum(_covered(place, [*gone, *doubt], one.text) for place in must)
        rightly += sum(any(start < place[1] and place[0] < end for start, end in must) for place in gone)
    note = f"{wanted} names and data must go; {doubtful} are left to a person"
    return [
        at_least("recall of what must go", round(hit / wanted, 4), 0.99, note=note),
        at_least("precision of what goes", round(rightly / going, 4), 0.95, note=f"{going} proposals"),
    ]


def _covered(place: tuple[int, int], spans: list[tuple[int, int]], said: str) -> bool:
    """Whether every letter of a place lies in one of the spans."""
    return all(
        not said[offset].isalnum() or any(start <= offset < end for start, end in spans) for offset in range(*place)
    )


def _motions() -> list[Part]:
    """The lines under each real motion: those who sign it act in public."""
    folder = SHARED / "samples" / "kst-xml"
    signers = gone = 0
    for path in sorted(folder.glob("*.xml")):
        document = official_xml.read(path.read_bytes(), limits=DEFAULT_LIMITS)
        place = document.text.find(_END)
        if place < 0:
            continue
        lines = [line for line in document.text[place:].splitlines()[1:] if line.strip()]
        signers += len(lines)
        gone += sum(one.goes and one.start > place for one in _plan(document).redactions)
    if not signers:
        return []
    return [exactly("signatories of real motions that would go", gone, 0, note=f"{signers} lines under the motions")]


def _speed(memos: list[Memo]) -> Part:
    """The time to propose and carry out, against the time to read the same text."""
    document = text.read("\n\n".join(one.text for one in memos[:20]).encode())
    reading = read_document(document)
    data = document.text.encode()

    def redact() -> None:
        plan = proposed(reading.document, reading.statements)
        carry_out(data, job_of(plan, reading.document, form="text"), limits=DEFAULT_LIMITS)

    ratio = _seconds(redact) / _seconds(lambda: read_document(document))
    return at_most("time to propose and carry out, in times the reading", round(ratio, 3), 1.0)


def _seconds(act: Callable[[], object]) -> float:
    taken = []
    for _round in range(ROUNDS):
        began = time.perf_counter()
        act()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


if __name__ == "__main__":
    sys.stdout.write(measure(int(sys.argv[1]) if sys.argv[1:] else None).line() + "\n")
