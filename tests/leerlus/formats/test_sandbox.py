"""The reading child: what goes wrong in it becomes a sentence here, and it can reach nothing."""

import json
import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import mkdtemp

import pytest

from leerlus.document import Document
from leerlus.errors import DamagedFile, EmptyFile, ReaderFailed, TooLarge
from leerlus.formats.limits import MEGABYTE, Limits
from leerlus.formats.sandbox import Reader, read_apart, read_file, read_files

TIGHT = Limits(memory=400 * MEGABYTE, processor_seconds=1, wall_seconds=3)
# A child on a busy machine may take long to begin.
ROOMY = Limits(memory=400 * MEGABYTE, processor_seconds=20, wall_seconds=60)
Run = Callable[..., Document]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Read one byte in a child, with a reader of which this is the body."""

    def read(body: str, limits: Limits = ROOMY) -> Document:
        lines = "\n".join(f"    {line}" for line in body.splitlines())
        folder = Path(mkdtemp(dir=tmp_path))
        (folder / "strange_reader.py").write_text(
            "import os, socket, subprocess, sys, ctypes\n"
            "from leerlus.document import Document\n"
            "from leerlus.errors import DamagedFile\n"
            f"def read(data, *, limits):\n{lines}\n"
            "    return Document(text=said, media_type='test/test', sha256='', text_version='test/1')\n"
        )
        return read_apart(b"x", reader=Reader("strange_reader", "test/test", str(folder)), limits=limits)

    return read


def test_a_reader_that_works_gives_its_document_with_our_own_checksum(run: Run) -> None:
    document = run("said = 'gelezen \\U0001f600'")
    assert (document.text, len(document.sha256)) == ("gelezen \U0001f600", 64)


def test_a_file_error_crosses_the_border_with_its_sentence(run: Run) -> None:
    with pytest.raises(DamagedFile, match=r"^Deze zin\.$"):
        run("raise DamagedFile('Deze zin.')")


@pytest.mark.parametrize(
    "body", ["ctypes.string_at(0)", "os._exit(3)", "os.abort()", "raise KeyError('onverwacht')", "sys.exit(1)"]
)
def test_a_crash_becomes_a_sentence_with_a_remedy(run: Run, body: str) -> None:
    with pytest.raises(ReaderFailed, match=r"onverwacht gestopt.*bewaar het opnieuw"):
        run(body)


@pytest.mark.parametrize("body", ["while True: pass", "import time; time.sleep(60)"])
def test_a_reader_that_hangs_is_stopped(run: Run, body: str) -> None:
    with pytest.raises(ReaderFailed, match=r"duurde te lang.*Splits"):
        run(body, TIGHT)


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS does not limit address space")
def test_a_reader_that_asks_too_much_memory_is_stopped(run: Run) -> None:
    with pytest.raises(ReaderFailed, match="400 MB geheugen"):
        run("said = 'x' * 900_000_000")


def test_endless_nesting_is_a_damaged_file(run: Run) -> None:
    with pytest.raises(DamagedFile, match="opbouw"):
        run("read(data, limits=limits)")


@pytest.mark.parametrize(
    "body",
    [
        "socket.socket()",
        "socket.create_connection(('127.0.0.1', 9))",
        "subprocess.run(['true'])",
        "os.system('true')",
        "os.fork()",
        "open('/tmp/leerlus-mag-niet', 'w')",
        "os.remove('/tmp/leerlus-mag-niet')",
        "os.kill(os.getppid(), 0)",
    ],
)
def test_a_reader_reaches_no_network_no_program_and_no_file(run: Run, body: str) -> None:
    if sys.platform != "linux" and "kill" in body:
        pytest.skip("needs the kernel filter of Linux")
    said = run(f"try:\n    {body}\n    said = 'reached'\nexcept PermissionError:\n    said = 'refused'").text
    assert said == "refused"


@pytest.mark.skipif(sys.platform != "linux", reason="needs the kernel filter of Linux")
@pytest.mark.parametrize(
    "call", ["socket(2, 1, 0)", "fork()", "execl(b'/bin/true', b'true', None)", "creat(b'/tmp/leerlus-mag-niet', 384)"]
)
def test_native_code_is_refused_by_the_kernel_itself(run: Run, call: str) -> None:
    if os.uname().machine not in {"x86_64", "aarch64"}:
        pytest.skip("no filter for this processor")
    assert run(f"said = str(ctypes.CDLL(None).{call})").text == "-1"


def test_the_child_does_not_see_our_settings(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://secret")
    assert "DATABASE_URL" not in json.loads(run("import json; said = json.dumps(list(os.environ))").text)


def test_an_answer_that_no_reader_writes_is_not_believed(run: Run) -> None:
    with pytest.raises(ReaderFailed, match="geen bruikbaar antwoord"):
        run("os._exit(0)")


def test_many_threads_may_read_at_once(run: Run) -> None:
    with ThreadPoolExecutor(4) as pool:
        assert [document.text for document in pool.map(run, ["said = 'gelezen'"] * 4)] == ["gelezen"] * 4


def test_a_file_of_50_mb_is_refused_with_its_size_and_ours() -> None:
    with pytest.raises(TooLarge, match=r"50 MB groot.*tot 40 MB"):
        read_file(bytes(50 * MEGABYTE), name="groot.pdf")


def test_an_empty_file_is_called_empty() -> None:
    with pytest.raises(EmptyFile):
        read_file(b"", name="leeg.docx")


def test_one_bad_file_stops_nothing() -> None:
    found = dict(read_files([("leeg.txt", b""), ("goed.txt", b"Goed gelezen.")]))
    assert isinstance(found["leeg.txt"], EmptyFile)
    assert isinstance(found["goed.txt"], Document)
