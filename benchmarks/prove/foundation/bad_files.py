"""F4: files that cannot be read, through the command that a user types; and the tests for what no file can show."""

import re
import tempfile
from pathlib import Path

from benchmarks.prove.point import Part, Point, exactly, from_parts
from benchmarks.prove.running import Said, empty_var, manage
from benchmarks.prove.suites import tests, together
from tests.leerlus_site.documents.bad_files import BAD_FILES

COMMAND = (
    "manage.py import_documents FOLDER (bad files among good ones); "
    "pytest tests/leerlus_site/documents tests/leerlus/formats"
)
LETTER = "Datum 4 maart 2025\n\nGeachte voorzitter,\n\nHet loket opent op 1 juni 2025, zei de beheerder van het café.\n"
GOOD = {"goed.txt": LETTER.encode(), "latijn.txt": LETTER.replace("juni", "juli").encode("cp1252")}


def measure() -> Point:
    """Import a folder with all of them; then run the tests, where a reader also crashes and hangs."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in [*GOOD.items(), *((name, data) for name, (data, _words) in BAD_FILES.items())]:
            (Path(folder) / name).write_bytes(data)
        with empty_var() as env:
            said = manage("import_documents", folder, env=env)
            again = manage("import_documents", folder, env=env)
            history = manage("verify_history", env=env)
            kept = [path for path in (Path(env["VAR_ROOT"]) / "files").rglob("*") if path.is_file()]
    tested = together(tests("tests/leerlus_site/documents", "tests/leerlus/formats"))
    parts = [
        _sentences(said),
        exactly("exit status with bad files", said.status, 1),
        _counted("good files kept", said, new=len(GOOD), same=0),
        _counted("good files unchanged in the second run", again, new=0, same=len(GOOD)),
        exactly("files stored", len(kept), len(GOOD)),
        exactly("exit status of verify_history", history.status, 0),
        tested.part("bad files, readers that crash or hang, formats"),
    ]
    return from_parts("F4", parts, n=len(BAD_FILES) + len(GOOD) + tested.all, command=COMMAND)


def _sentences(said: Said) -> Part:
    """Bad files that are listed at the end with a sentence that says what is wrong."""
    listed = said.error.splitlines()
    right = [
        name
        for name, (_data, words) in BAD_FILES.items()
        if any(re.search(rf"{re.escape(name)}: .*(?:{words}).*\.$", line) for line in listed)
    ]
    note = ", ".join(sorted(set(BAD_FILES) - set(right)))
    return exactly("bad files with a clear sentence", len(right), len(BAD_FILES), note=note)


def _counted(name: str, said: Said, *, new: int, same: int) -> Part:
    wanted = f"{new} nieuw, 0 gewijzigd, {same} ongewijzigd, {len(BAD_FILES)} mislukt"
    return exactly(name, max(new, same) if wanted in said.out else -1, max(new, same))
