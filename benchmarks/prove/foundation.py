"""The points of the foundation: F1 to F6."""

import json
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.prove.point import Point
from benchmarks.prove.running import BIN, ROOT, SHARED, page, run, site, source, surroundings, tests, two_free_ports

SECOND_START = 5.0
TEST_MINUTES = 10.0
SCORES = {
    "progress row": 1.0,
    "progress action": 1.0,
    "progress text": 1.0,
    "progress themes": 1.0,
    "progress status": 0.95,
    "progress motions": 0.95,
    "citation": 0.90,
    "period (right)": 0.75,
    "section": 0.90,
    "metadata": 0.90,
}


def points() -> Iterator[Point]:
    """Each point of the foundation, measured one after the other."""
    yield from _reading()
    yield from _seeds_to_portal()
    yield from _suites()
    yield from _fresh_clone()


def _reading() -> Iterator[Point]:
    command = "leerlus read ../shared/seeds/*.txt --format jsonl | score.py --gold ../shared/gold/seeds.jsonl"
    if not SHARED.exists():
        yield Point(id="F2", figure=None, bar=1.0, holds=False, n=0, command=command, note="../shared is not here")
        return
    seeds = sorted((SHARED / "seeds").glob("*.txt"))
    read = run([BIN / "leerlus", "read", *seeds, "--format", "jsonl"])
    score = run(
        [sys.executable, SHARED / "gold" / "score.py", "--gold", SHARED / "gold" / "seeds.jsonl"], text=read.out
    )
    found = {
        match[1].strip(): float(match[2])
        for match in re.finditer(r"^(\S[\w() -]+?) +\d+ +\d+ +[\d.]+ +[\d.]+ +([\d.]+)$", score.out, re.MULTILINE)
    }
    for kind, bar in SCORES.items():
        figure = found.get(kind)
        holds = figure is not None and figure >= bar
        yield Point(id="F2", figure=figure, bar=bar, holds=holds, n=len(seeds), command=command, note=kind)


def _seeds_to_portal() -> Iterator[Point]:
    command = "manage.py import_documents ../shared/seeds --accept; manage.py release; the portal's pages"
    if not SHARED.exists():
        yield Point(id="F3", figure=None, bar=8, holds=False, n=0, command=command, note="../shared is not here")
        return
    with tempfile.TemporaryDirectory() as folder:
        env = surroundings(VAR_ROOT=f"{folder}/var", LOG_LEVEL="WARNING")
        manage: list[str | Path] = [sys.executable, ROOT / "manage.py"]
        run([*manage, "migrate", "--no-input", "--verbosity=0"], env=env)
        first = run([*manage, "import_documents", SHARED / "seeds", "--accept"], env=env)
        released = run([*manage, "release", "--reason", "Nagekeken"], env=env)
        second = run([*manage, "import_documents", SHARED / "seeds", "--accept"], env=env)
        port = two_free_ports()
        env |= {"PORT": str(port), "LOAD_DEMO": "nee"}
        with site([sys.executable, "-m", "leerlus_site.run"], cwd=ROOT, env=env, port=port):
            seen = _on_the_portal(f"http://127.0.0.1:{port}")
    seen |= {
        "import": first.status == 0,
        "release": released.status == 0,
        "second run": second.status == 0 and "0 wijzigingen" in second.out.splitlines(),
    }
    missing = [name for name, right in seen.items() if not right]
    right = len(seen) - len(missing)
    yield Point(
        id="F3", figure=right, bar=len(seen), holds=not missing, n=len(seen), command=command, note=", ".join(missing)
    )


def _on_the_portal(root: str) -> dict[str, bool]:
    reports = source(f"{root}/rapporten/")
    key = re.search(r"/rapporten/(RAP-\d+-\d+)/", reports)
    if key is None:
        return {"report": False}
    words, html = page(f"{root}/rapporten/{key[1]}/"), source(f"{root}/rapporten/{key[1]}/")
    actions = set(re.findall(r"/register/(MAA-\d+-\d+)/", html))
    documents = set(re.findall(r"/documenten/(DOC-\d+-\d+)/", source(f"{root}/documenten/")))
    searched = set()
    for word in ("hersteltrajecten", "uitvoerende", "algoritmeregister", "beschut", "Kabinetsreactie"):
        searched |= set(re.findall(r"/documenten/(DOC-\d+-\d+)/", source(f"{root}/zoeken/?q={word}")))
    lower = words.lower()
    return {
        "report": "Ongekend Onrecht" in words,
        "39 actions": len(actions) == 39,
        "share": "aandeel BZK: 39 maatregelen" in words,
        "motions by part": "deel 1" in words and "deel 2" in words,
        "15 without news": "geen nieuws gemeld 15 van 39" in lower,
        "none late or silent": not re.search(r"te laat|termijn verstreken|geen opgave ontvangen|zwijg", lower),
        "five documents": len(documents) == 5,
        "five searchable": len(searched) == 5,
    }


def _suites() -> Iterator[Point]:
    suites = {
        "F4": ("tests/leerlus_site/documents/test_bad_files.py", "tests/leerlus/formats"),
        "F5": (
            "tests/leerlus_site/database/test_grants.py",
            "tests/leerlus_site/history/test_four_writers.py",
            "tests/leerlus_site/publication",
            "tests/leerlus_site/settings/test_sides.py",
        ),
        "F6": ("tests/browser",),
    }
    for point, places in suites.items():
        passed, failed, skipped = tests(*places)
        whole = passed + failed + skipped
        yield Point(
            id=point,
            figure=passed,
            bar=whole,
            holds=bool(passed) and not failed and not skipped,
            n=whole,
            command=f"pytest {' '.join(places)}",
            note=f"{failed} failed, {skipped} skipped" if failed or skipped else "",
        )


def _fresh_clone() -> Iterator[Point]:
    with tempfile.TemporaryDirectory(prefix="leerlus proef ") as folder:
        Path(folder).chmod(0o755)
        clone = Path(folder) / "een kloon"
        run(["git", "clone", "--quiet", ROOT, clone])
        user = _hand_over(Path(folder))
        port = two_free_ports()
        env = surroundings(PORT=str(port), HOME=folder)
        for name, bar in (("first start", 600.0), ("second start", SECOND_START)):
            with site([*user, "make", "run"], cwd=clone, env=env, port=port) as seconds:
                home = page(f"http://127.0.0.1:{port}/")
            figure = round(seconds, 1)
            holds = seconds <= bar and "Leerlus" in home
            yield Point(id="F1", figure=figure, bar=bar, holds=holds, n=1, command="make run", note=name)
        passed, failed, skipped = tests("tests/leerlus_site/database/test_hard_starts.py", "tests/leerlus_site/run")
        yield Point(
            id="F1",
            figure=passed,
            bar=passed + failed,
            holds=bool(passed) and not failed,
            n=passed + failed + skipped,
            command="pytest tests/leerlus_site/database/test_hard_starts.py tests/leerlus_site/run",
            note="hard starts",
        )
        yield _tests_in_clone(clone, user, env)


def _tests_in_clone(clone: Path, user: list[str], env: dict[str, str]) -> Point:
    began = time.monotonic()
    said = run([*user, "make", "test"], cwd=clone, env=env)
    minutes = round((time.monotonic() - began) / 60, 1)
    last = json.dumps(said.out.strip().splitlines()[-1:], ensure_ascii=False)
    holds = said.status == 0 and minutes <= TEST_MINUTES
    return Point(id="F1", figure=minutes, bar=TEST_MINUTES, holds=holds, n=1, command="make test", note=last)


def _hand_over(folder: Path) -> list[str]:
    """How to run as a normal user: nothing to do unless we are root."""
    if os.geteuid() != 0:
        return []
    for path in [folder, *folder.rglob("*")]:
        shutil.chown(path, "nobody")
    return ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
