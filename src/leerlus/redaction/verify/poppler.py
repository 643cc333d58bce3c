"""The second reader of a PDF: poppler's `pdftotext`, another program by other people, where it is installed."""

import shutil
import subprocess
from tempfile import NamedTemporaryFile

from leerlus.redaction.job import Job
from leerlus.redaction.verify.traces import Hunt

_PROGRAM = "pdftotext"
_SECONDS = 300
_ABSENT = "De tweede lezer (pdftotext, van poppler) is niet geïnstalleerd: de controle las met één lezer minder."


def notices() -> list[str]:
    """In Dutch, that the program is not here."""
    return [] if shutil.which(_PROGRAM) else [_ABSENT]


def faults(original: bytes, data: bytes, job: Job) -> list[str]:
    """What poppler still reads in the public version; nothing where it is not installed."""
    program = shutil.which(_PROGRAM)
    if program is None:
        return []
    hunt = Hunt(job)
    for order in ((), ("-raw",)):
        before, after = (_text(program, one, order) for one in (original, data))
        if after is None:
            return ["De tweede lezer kan de openbare versie niet lezen."]
        hunt.read(before or after, after, "in wat een tweede programma leest")
    return hunt.faults


def _text(program: str, data: bytes, order: tuple[str, ...]) -> str | None:
    with NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        try:
            said = subprocess.run(  # noqa: S603 (a fixed program on a file of ours)
                [program, "-q", *order, file.name, "-"], capture_output=True, timeout=_SECONDS, check=False
            )
        except subprocess.TimeoutExpired:
            return None
    return said.stdout.decode("utf-8", errors="replace") if said.returncode == 0 else None
