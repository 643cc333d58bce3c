"""What cannot be read gives a sentence, and leaves no row, no file and no event."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from leerlus.document import Document as ReadDocument
from leerlus.errors import FileError, ReaderFailed
from leerlus.formats.limits import Limits
from leerlus.formats.sandbox import Reader, read_apart
from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document, Statement, TextVersion
from leerlus_site.documents.operations import receive as module
from leerlus_site.documents.operations.receive import Outcome, receive
from leerlus_site.history.models import Event
from tests.leerlus_site.documents.bad_files import BAD_FILES

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
CRASHES = "import os\ndef read(data, **options):\n    os.abort()\n"
HANGS = "import time\ndef read(data, **options):\n    time.sleep(600)\n"


def nothing_is_left(store_root: Path) -> bool:
    tables = (Document, TextVersion, Statement, Event)
    rows = any(table.objects.exists() for table in tables)  # type: ignore[attr-defined]  # each is a model
    return not rows and not any(path.is_file() for path in store_root.rglob("*"))


@pytest.mark.parametrize("name", list(BAD_FILES))
def test_a_file_that_cannot_be_read_is_a_sentence_and_leaves_nothing(team: User, store_root: Path, name: str) -> None:
    data, words = BAD_FILES[name]
    with pytest.raises(FileError, match=words) as caught:
        receive(data, name=name, by=team, at=NOON)
    assert str(caught.value).endswith(".")
    assert nothing_is_left(store_root)


@pytest.mark.parametrize(("code", "words"), [(CRASHES, "onverwacht gestopt"), (HANGS, "duurde te lang")])
def test_a_reader_that_crashes_or_hangs_is_a_sentence_and_leaves_nothing(
    team: User, store_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, words: str
) -> None:
    (tmp_path / "broken_reader.py").write_text(code, encoding="utf-8")
    reader = Reader("broken_reader", "application/pdf", folder=str(tmp_path))

    def read(data: bytes, *, name: str) -> ReadDocument:
        return partial(read_apart, reader=reader, limits=Limits(wall_seconds=2))(data)

    # The child is real; only which module it loads is ours.
    monkeypatch.setattr(module, "read_file", read)
    with pytest.raises(ReaderFailed, match=words):
        receive(b"%PDF-1.7 iets", name="stuk.pdf", by=team, at=NOON)
    assert nothing_is_left(store_root)


def test_latin_1_is_read_as_it_was_meant(team: User, store_root: Path) -> None:
    data = "Eén brief over gedupeerden: ‘zij’ wachten nog.".encode("cp1252")
    received = receive(data, name="brief.txt", by=team, at=NOON)
    assert received.outcome is Outcome.NEW
    assert received.document.current_text is not None
    assert received.document.current_text.text == "Eén brief over gedupeerden: ‘zij’ wachten nog."
