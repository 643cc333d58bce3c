"""Files from outside are read in a child process, so that a crash there is a sentence and not an outage.

The child (`child`) is a fresh interpreter without our settings in its environment. It limits itself (`confine`): its
memory, its time, no network, no other program, no file opened to write. It answers with JSON (`wire`), of which every
value is checked before it becomes a Document. Plain text has no parser and is read here.
"""

import json
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

import leerlus
from leerlus.document import Document
from leerlus.errors import FileError, ReaderFailed
from leerlus.formats import FORMATS
from leerlus.formats import text as text_format
from leerlus.formats.limits import DEFAULT_LIMITS, MEGABYTE, Limits, check_file_size
from leerlus.formats.sandbox.wire import OUT_OF_MEMORY, Malformed, from_wire
from leerlus.formats.sniff import format_of

_SOURCES = Path(leerlus.__file__).resolve().parent.parent
_CHILD = "leerlus.formats.sandbox.child"
_ANOTHER_WAY = "Open het bestand, bewaar het opnieuw (bijvoorbeeld als PDF) en probeer het nog eens."


@dataclass(frozen=True, slots=True)
class Reader:
    """The module whose `read` the child calls; `folder` is where it lies when that is not in Leerlus itself."""

    module: str
    media_type: str
    folder: str = ""


def read_file(data: bytes, *, name: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document in `data`; `name` is only used where the content leaves a choice. FileError when it cannot be read.

    Safe to call from several threads at once.
    """
    check_file_size(data, limits)
    form = format_of(data, name)
    if form == "text":
        return text_format.read(data, limits=limits)
    media_type, module = next((media_type, module) for known, media_type, module in FORMATS if known == form)
    return read_apart(data, reader=Reader(module=module, media_type=media_type), limits=limits)


def read_with_attachments(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """A message with the bytes of its attachments, each to be read in a child of its own; FileError as `read_file`."""
    check_file_size(data, limits)
    return read_apart(data, reader=Reader("leerlus.formats.mail.attached", "message/rfc822"), limits=limits)


def read_files(
    files: Iterable[tuple[str, bytes]], *, limits: Limits = DEFAULT_LIMITS
) -> Iterator[tuple[str, Document | FileError]]:
    """Each file's name with its document, or with the error in its place; one bad file stops nothing."""
    for name, data in files:
        try:
            yield name, read_file(data, name=name, limits=limits)
        except FileError as error:
            yield name, error


def read_apart(data: bytes, *, reader: Reader, limits: Limits = DEFAULT_LIMITS) -> Document:
    """What `reader` makes of `data` in a child process; ReaderFailed when that crashes, hangs or asks too much."""
    with TemporaryFile() as question, TemporaryFile() as answer:
        question.write(data)
        question.seek(0)
        run_child(_CHILD, (reader.module, reader.folder), question=question, answer=answer, limits=limits)
        answer.seek(0)
        said = answer.read()
    try:
        return from_wire(said, sha256=sha256(data).hexdigest(), media_type=reader.media_type)
    except Malformed as error:  # a reader that was taken over, or broke off while answering
        raise ReaderFailed(f"Het lezen van dit bestand gaf geen bruikbaar antwoord. {_ANOTHER_WAY}") from error


def run_child(program: str, words: tuple[str, ...], *, question: BinaryIO, answer: BinaryIO, limits: Limits) -> None:
    """Start a module of ours as the child and wait for it; ReaderFailed with the cause when it did not end well.

    It gets one argument, a JSON list: the descriptors of `question` and `answer`, then `words`, then the limits; it
    must `confine` itself before it reads.
    """
    child = subprocess.Popen(  # noqa: S603 (our own interpreter and module; the file is data, never an argument)
        [
            *(sys.executable, "-P", "-m", program),
            json.dumps([question.fileno(), answer.fileno(), *words, asdict(limits)]),
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=(question.fileno(), answer.fileno()),
        env={"PYTHONPATH": str(_SOURCES), "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"},
        cwd="/",
        start_new_session=True,
    )
    try:
        status = child.wait(timeout=limits.wall_seconds)
    except subprocess.TimeoutExpired as error:
        raise _too_slow(limits) from error
    finally:
        child.kill()
        child.wait()
    if status != 0:
        raise _failure(status, limits)


def _failure(status: int, limits: Limits) -> ReaderFailed:
    if -status in (signal.SIGXCPU, signal.SIGALRM):  # the child's own clocks
        return _too_slow(limits)
    if status == OUT_OF_MEMORY:
        return ReaderFailed(
            f"Voor het lezen van dit bestand is meer dan {limits.memory // MEGABYTE} MB geheugen nodig. "
            "Splits het bestand of haal grote afbeeldingen eruit, en probeer het opnieuw."
        )
    return ReaderFailed(f"Het lezen van dit bestand is onverwacht gestopt. {_ANOTHER_WAY}")


def _too_slow(limits: Limits) -> ReaderFailed:
    return ReaderFailed(
        f"Het lezen van dit bestand duurde te lang (meer dan {limits.processor_seconds} seconden). "
        "Splits het bestand in kleinere delen, of bewaar het opnieuw als PDF, en probeer het nog eens."
    )
