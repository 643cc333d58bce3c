"""The motions that lie beside the project, as passages, and questions about them."""

import json
import re
from pathlib import Path

from leerlus.formats import official_xml
from leerlus.search import Passage

HERE = Path(__file__).parent
_SUBJECT = re.compile(r".*?\bover (?=\S)", re.DOTALL)


def motions(samples: Path) -> list[Passage]:
    """Each motion as one passage, with its number as key."""
    return [_passage(path) for path in sorted((samples / "kst-xml").glob("*.xml"))]


def subjects(samples: Path, keys: set[str]) -> list[tuple[str, str]]:
    """(number, subject): our own short subjects, and the official ones of the motions whose case lies there too."""
    return [*_rows("subjects.tsv"), *_official(samples, keys)]


def other_words() -> list[tuple[str, str]]:
    """(number, question) in other words than those of the motion."""
    return _rows("other_words.tsv")


def _passage(path: Path) -> Passage:
    document = official_xml.read(path.read_bytes())
    title = document.metadata.title or ""
    return Passage(kind="document", key=path.stem, version=1, title=title, text=document.text, by_meaning=True)


def _rows(name: str) -> list[tuple[str, str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [(key, question) for key, _, question in (line.partition("\t") for line in lines) if question]


def _official(samples: Path, keys: set[str]) -> list[tuple[str, str]]:
    found = []
    for path in sorted((samples / "odata").glob("*.json")):
        text = path.read_text(encoding="utf-8")
        subject = json.loads(text).get("Onderwerp") or ""
        about = keys & set(re.findall(r"kst-[0-9A-Za-z-]+-\d+", text))
        if about and subject.startswith("Motie"):
            found.append((min(about), _SUBJECT.sub("", subject, count=1).strip()))
    return found
