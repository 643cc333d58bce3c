"""What chain.json says about each document, as values; the whole file is described in README.md."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
CHAIN = FOLDER / "chain.json"


@dataclass(frozen=True, slots=True)
class Official:
    """What an official publication of the House carries in its head, besides title and date."""

    dossier: str
    number: str
    dossier_title: str
    session: str
    movers: tuple[str, ...]
    published: date


@dataclass(frozen=True, slots=True)
class Paper:
    """One document of the demo world: `file` is its name once built, `source` its text in `papers/`."""

    id: str
    file: str
    source: str
    title: str
    date: date
    sender: str
    official: Official | None = None

    @property
    def suffix(self) -> str:
        """The ending that chooses the writer: "pdf", "docx" and so on."""
        return self.file.rsplit(".", 1)[1]

    @property
    def text(self) -> str:
        """The source text, with line ends as in git."""
        return (FOLDER / "papers" / self.source).read_bytes().decode("utf-8")


def chain() -> dict[str, Any]:  # Any: JSON values
    """The whole of chain.json."""
    loaded: dict[str, Any] = json.loads(CHAIN.read_text(encoding="utf-8"))
    return loaded


def papers() -> tuple[Paper, ...]:
    """The documents of the demo world, in the order of the chain."""
    return tuple(_paper(row) for row in chain()["documents"])


def _paper(row: dict[str, Any]) -> Paper:  # Any: JSON values
    official = row.get("official")
    return Paper(
        id=row["id"],
        file=row["file"],
        source=row["source"],
        title=row["title"],
        date=date.fromisoformat(row["date"]),
        sender=row["sender"],
        official=_official(official) if official else None,
    )


def _official(row: dict[str, Any]) -> Official:  # Any: JSON values
    return Official(
        dossier=row["dossier"],
        number=row["number"],
        dossier_title=row["dossier_title"],
        session=row["session"],
        movers=tuple(row["movers"]),
        published=date.fromisoformat(row["published"]),
    )
