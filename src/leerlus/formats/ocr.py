"""Scans: text recognition by ocrmypdf with the Dutch language of tesseract, where the computer has them.

Never by itself: it takes seconds a page, and what it reads may be wrong. It is a program of its own, in its own process
group, with limits on time and memory; what it makes is read as any PDF, in a confined child.
"""

import os
import resource
import shutil
import signal
import subprocess
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from leerlus.document import Document
from leerlus.errors import NoTextLayer, ReaderFailed
from leerlus.formats.limits import DEFAULT_LIMITS, MEGABYTE, Limits
from leerlus.formats.sandbox import read_file

_PROGRAM = "ocrmypdf"
_OPTIONS = ("--language", "nld", "--skip-text", "--output-type", "pdf", "--optimize", "0", "--jobs", "1", "--quiet")
_SECONDS = 600
_MEMORY = 2048 * MEGABYTE


def is_installed() -> bool:
    """Whether this computer can recognise text."""
    return shutil.which(_PROGRAM) is not None and shutil.which("tesseract") is not None


def read_scan(data: bytes, *, name: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document as `read_file` gives it; pages without text are recognised first.

    The pages keep their size, so that the place of a word is its place on the scan. `text_version` ends in "+ocr" where
    text was recognised. NoTextLayer where the computer cannot, ReaderFailed where it did not work out.
    """
    try:
        document = read_file(data, name=name, limits=limits)
    except NoTextLayer:
        document = None
    if document is not None and "pagesWithoutText" not in dict(document.properties):
        return document
    found = read_file(_recognised(data), name=name, limits=limits)
    return replace(found, sha256=sha256(data).hexdigest(), text_version=f"{found.text_version}+ocr")


def _recognised(data: bytes) -> bytes:
    """The same PDF with recognised text behind the pages that have none."""
    if not is_installed():
        raise NoTextLayer(
            "Deze PDF bevat plaatjes van tekst, en op deze computer staat geen tekstherkenning. Installeer ocrmypdf en "
            "tesseract met de Nederlandse taal, of lever een PDF met tekst aan."
        )
    with TemporaryDirectory() as folder:
        scan, made = Path(folder) / "scan.pdf", Path(folder) / "tekst.pdf"
        scan.write_bytes(data)
        _run([_PROGRAM, *_OPTIONS, str(scan), str(made)], folder)
        return made.read_bytes()


def _run(command: list[str], folder: str) -> None:
    child = subprocess.Popen(  # noqa: S603 (a fixed program; the file is data, never an argument)
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={
            "PATH": os.environ.get("PATH", os.defpath),
            "LC_ALL": "C.UTF-8",
            "TMPDIR": folder,
            "OMP_THREAD_LIMIT": "1",
        },
        cwd=folder,
        start_new_session=True,
    )
    if hasattr(resource, "prlimit"):  # on Linux; its own children inherit it
        with suppress(ProcessLookupError):  # it has ended already
            resource.prlimit(child.pid, resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    try:
        status = child.wait(timeout=_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise ReaderFailed(
            f"De tekstherkenning duurde langer dan {_SECONDS // 60} minuten. Splits het bestand en probeer het opnieuw."
        ) from error
    finally:
        with suppress(ProcessLookupError):  # the whole group has ended
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()
    if status != 0:
        raise ReaderFailed(
            "De tekstherkenning van dit bestand is niet gelukt. Maak de scan opnieuw, of lever een PDF met tekst aan."
        )
