"""F3: from the seeds to the public pages, on an empty database, looked at over HTTP."""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.prove.point import Part, Point, at_least, exactly, from_parts, unmeasured
from benchmarks.prove.running import SHARED, Said, empty_var, manage, site, source, words_of

COMMAND = "manage.py import_documents ../shared/seeds --accept; manage.py release; the portal over HTTP"
ACTIONS, WITHOUT_NEWS = 39, 15
HARSH = r"te laat|termijn verstreken|geen opgave ontvangen|nog geen reactie"
_ACTION = re.compile(r'<article class="action"(.*?)</article>', re.DOTALL)


def measure() -> Point:
    """Import, release, import again, and look at what the portal shows."""
    seeds = SHARED / "seeds"
    if not seeds.is_dir() or not (SHARED / "gold").is_dir():
        return unmeasured("F3", "../shared/seeds and ../shared/gold are not here", command=COMMAND)
    with empty_var() as env:
        first = manage("import_documents", seeds, "--accept", env=env)
        released = manage("release", "--reason", "Nagekeken", env=env)
        second = manage("import_documents", seeds, "--accept", env=env)
        with site([sys.executable, "-m", "leerlus_site.run"], env=env):
            parts = list(_on_the_portal(f"http://127.0.0.1:{env['PORT']}", sorted(seeds.glob("*.txt"))))
    changes = re.search(r"^(\d+) wijzigingen$", second.out, re.MULTILINE)
    parts += [
        _exit("first import", first),
        _exit("release", released),
        exactly("changes in the second run", int(changes[1]) if changes else -1, 0),
    ]
    return from_parts("F3", parts, n=ACTIONS + len(list(seeds.glob("*.txt"))), command=COMMAND)


def _exit(name: str, said: Said) -> Part:
    return exactly(f"exit status of the {name}", said.status, 0, note=said.error[-200:] if said.status else "")


def _on_the_portal(root: str, seeds: list[Path]) -> Iterator[Part]:
    reports = set(re.findall(r"/rapporten/(RAP-\d+-\d+)/", source(f"{root}/rapporten/")))
    pages = [source(f"{root}/rapporten/{key}/") for key in sorted(reports)]
    report = next((page for page in pages if re.search(r"<h1[^>]*>\s*Ongekend Onrecht\s*</h1>", page)), "")
    actions = {_number(article): article for article in _ACTION.findall(report)}
    said = words_of(report)
    yield exactly("reports called Ongekend Onrecht", int(bool(report)), 1)
    yield exactly("actions on the report", len(actions), ACTIONS)
    yield exactly("the words 'aandeel BZK: 39 maatregelen'", int("aandeel BZK: 39 maatregelen" in said), 1)
    yield _motions(root, actions)
    quiet = [article for article in actions.values() if re.search(r"(?<!\w)geen nieuws gemeld", words_of(article))]
    yield exactly("actions that read 'geen nieuws gemeld'", len(quiet), WITHOUT_NEWS)
    yield exactly("actions called silent or late", len(re.findall(HARSH, said.lower())), 0)
    documents = set(re.findall(r"/documenten/(DOC-\d+-\d+)/", source(f"{root}/documenten/")))
    yield exactly("documents on the portal", len(documents), len(seeds))
    yield exactly("documents found by words that only they have", len(_searched(root, seeds) & documents), len(seeds))


def _number(article: str) -> str:
    found = re.search(r'class="action__number">.*?</span>\s*(\S+?)\s*</span>', article, re.DOTALL)
    return found[1] if found else ""


def _motions(root: str, actions: dict[str, str]) -> Part:
    """Each motion that the gold names beside an action: linked there, with its part, and the link leads to a motion."""
    lines = (SHARED / "gold" / "seeds.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row["kind"] == "progress"]
    wanted = [(row["number"], motion) for row in rows for motion in row["motions"]]
    missing = []
    for number, motion in wanted:
        part = rf"\s*</a>, deel {motion['part']}\b" if motion["part"] else r"\s*</a>(?!, deel)"
        shape = rf"/register/(MOT-\d+-\d+)/\">[^<]*\(nr\. {motion['number']}\){part}"
        link = re.search(shape, actions.get(number, ""))
        if link is None or not source(f"{root}/register/{link[1]}/"):
            missing.append(f"{number}: nr. {motion['number']}, deel {motion['part']}")
    return at_least("motions linked by part", len(wanted) - len(missing), len(wanted), note="; ".join(missing))


def _searched(root: str, seeds: list[Path]) -> set[str]:
    """The documents that alone come up for a word whose beginning stands in one of the texts only."""
    texts = [Counter(re.findall(r"[a-z]{8,14}", path.read_text(encoding="utf-8").lower())) for path in seeds]
    found: set[str] = set()
    for own in texts:
        # The search folds endings and parts of words, so a word must differ from its beginning on.
        others = " ".join(word for text in texts if text is not own for word in text)
        rare = [word for word in own if word[:6] not in others]
        for word in sorted(rare, key=lambda word: (-own[word], word))[:5]:
            keys = set(re.findall(r"/documenten/(DOC-\d+-\d+)/", source(f"{root}/zoeken/?q={word}")))
            found |= keys if len(keys) == 1 else set()
    return found
