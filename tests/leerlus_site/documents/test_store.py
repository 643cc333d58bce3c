from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from leerlus_site.accounts.models import User
from leerlus_site.documents import store
from leerlus_site.documents.file_names import plain_name
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.receive import receive
from leerlus_site.documents.operations.sweep import sweep

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def files_in(root: Path) -> list[str]:
    return sorted(path.name for path in root.rglob("*") if path.is_file())


def test_bytes_are_stored_under_their_digest_and_nothing_is_left_beside_them(store_root: Path) -> None:
    digest = store.put(b"een brief")
    assert digest == sha256(b"een brief").hexdigest()
    assert store.read(digest) == b"een brief"
    assert files_in(store_root) == [digest]


def test_a_half_written_file_of_an_earlier_crash_is_replaced(store_root: Path) -> None:
    digest = store.put(b"een brief")
    store.path_of(digest).write_bytes(b"een")
    store.put(b"een brief")
    assert store.read(digest) == b"een brief"


def test_a_full_disk_leaves_nothing_half_written(store_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        store.put(b"een brief")
    assert files_in(store_root) == []


def test_a_sweep_removes_what_no_document_names_and_keeps_the_rest(team: User, store_root: Path) -> None:
    kept = receive(b"Een brief over het loket.", name="brief.txt", by=team, at=NOON).document.sha256
    store.put(b"bytes zonder document")
    store.path_of(kept).with_name(".new-half").write_bytes(b"half")
    assert sweep() == 2
    assert files_in(store_root) == [kept]
    assert Document.objects.get().sha256 == kept


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("nota.docx", "nota.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\stukken\\nota.docx", "nota.docx"),
        ("map/", "map"),
        ("no\x00ta\n.txt", "nota.txt"),
        ("nota\u202etxt.exe", "notatxt.exe"),
        ("", "document"),
        ("..", "document"),
        ("///", "document"),
    ],
)
def test_of_a_file_name_the_last_plain_part_is_kept(name: str, plain: str) -> None:
    assert plain_name(name) == plain


def test_a_long_file_name_keeps_its_ending() -> None:
    assert plain_name("a" * 300 + ".pdf") == "a" * 196 + ".pdf"
