from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document
from leerlus_site.history.models import Event
from tests.leerlus_site.documents.bad_files import BAD_FILES

LETTER = "Datum 4 maart 2025\n\nGeachte voorzitter,\n\nHet loket opent op 1 juni 2025.\n"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def store_root(tmp_path: Path, settings: Settings) -> Path:
    settings.FILES_ROOT = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two letters, one of them in a folder of its own, and a hidden file."""
    letters = tmp_path / "brieven"
    (letters / "oud").mkdir(parents=True)
    (letters / "b.txt").write_text(LETTER, encoding="utf-8")
    (letters / "oud" / "a.txt").write_text(LETTER.replace("juni", "juli"), encoding="utf-8")
    (letters / ".verborgen").write_text("niet voor ons", encoding="utf-8")
    return letters


def run(*words: str | Path, **options: object) -> tuple[str, str]:
    """What the command printed, on standard output and on standard error."""
    out, err = StringIO(), StringIO()
    call_command("import_documents", *map(str, words), stdout=out, stderr=err, **options)
    return out.getvalue(), err.getvalue()


def test_a_folder_is_read_whole_and_in_order(folder: Path) -> None:
    out, err = run(folder)
    assert "2 nieuw, 0 gewijzigd, 0 ongewijzigd, 0 mislukt" in out
    assert list(Document.objects.order_by("reference").values_list("file_name", flat=True)) == ["b.txt", "a.txt"]
    assert err.splitlines() == [f"1/2 {folder}/b.txt: nieuw", f"2/2 {folder}/oud/a.txt: nieuw"]


def test_a_second_run_changes_nothing(folder: Path) -> None:
    run(folder)
    before = Event.objects.count()
    out, _err = run(folder)
    assert "0 nieuw, 0 gewijzigd, 2 ongewijzigd, 0 mislukt\n0 wijzigingen\n" in out
    assert Event.objects.count() == before


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    assert "2 nieuw" in run(folder, folder / "b.txt")[0]


def test_bad_files_stop_nothing_and_are_listed_at_the_end(folder: Path, store_root: Path) -> None:
    for name, (data, _words) in BAD_FILES.items():
        (folder / name).write_bytes(data)
    out, err = StringIO(), StringIO()
    with pytest.raises(CommandError, match="6 niet gelukt") as caught:
        call_command("import_documents", str(folder), stdout=out, stderr=err)
    assert caught.value.returncode == 1
    assert "2 nieuw, 0 gewijzigd, 0 ongewijzigd, 6 mislukt" in out.getvalue()
    listed = err.getvalue().splitlines()[-6:]
    assert sorted(line.partition(": ")[0] for line in listed) == sorted(f"{folder}/{name}" for name in BAD_FILES)
    assert Document.objects.count() == sum(1 for path in store_root.rglob("*") if path.is_file()) == 2


def test_a_file_that_is_not_there_is_a_sentence(folder: Path) -> None:
    err = StringIO()
    with pytest.raises(CommandError, match="1 niet gelukt"):
        call_command("import_documents", str(folder / "b.txt"), str(folder / "weg.txt"), stdout=StringIO(), stderr=err)
    assert "weg.txt: Dit bestand bestaat niet." in err.getvalue()
    assert Document.objects.get().file_name == "b.txt"


def test_an_empty_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="geen bestanden"):
        run(tmp_path)


def test_a_trial_marks_documents_public_and_a_real_server_keeps_them_inside(folder: Path, settings: Settings) -> None:
    assert "Markering van nieuwe documenten: openbaar." in run(folder / "b.txt")[0]
    settings.DEMO_ACCOUNTS = False
    run(folder / "oud")
    assert list(Document.objects.order_by("reference").values_list("marking", flat=True)) == ["openbaar", "intern"]


def test_the_documents_are_received_by_who_is_named(folder: Path) -> None:
    bob = User.objects.create(email="bob@leerlus.test", name="Bob de Wit", role="contributor")
    run(folder, "--by", "bob@leerlus.test", "--marking", "intern")
    assert set(Document.objects.values_list("received_by", "marking")) == {(bob.pk, "intern")}


def test_only_the_programme_team_accepts_rows(folder: Path) -> None:
    User.objects.create(email="bob@leerlus.test", name="Bob de Wit", role="contributor")
    with pytest.raises(CommandError, match="programmateam"):
        run(folder, "--by", "bob@leerlus.test", "--accept")
    assert not Document.objects.exists()


def test_a_known_date_stands_where_the_text_has_none(tmp_path: Path) -> None:
    (tmp_path / "nota.txt").write_text("Het loket opent in juni.", encoding="utf-8")
    run(tmp_path / "nota.txt", "--date", "2025-03-04")
    assert str(Document.objects.get().date) == "2025-03-04"
