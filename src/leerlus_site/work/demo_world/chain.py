"""Reading `demo/chain.json`: what someone accepts in each paper, and how a quote leads to its statement."""

import json
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from django.utils import timezone

from leerlus_site.documents.models import Document, Statement

Record = dict[str, Any]  # Any: JSON values, as demo/README.md describes them


def read_chain(folder: Path) -> dict[str, list[Record]]:
    """The lists of the chain, by name."""
    chain: dict[str, list[Record]] = json.loads((folder / "chain.json").read_text(encoding="utf-8"))
    return chain


def moment(day: str) -> datetime:
    """Noon on that day: when an act of the demo world happens."""
    return timezone.make_aware(datetime.combine(date.fromisoformat(day), time(12)))


def find_statement(document: Document, kind: str, quote: str) -> Statement | None:
    """The statement of that kind whose quote equals `quote`, else the only one that holds it or is held by it."""
    wanted = _plain(quote)
    found = [(statement, _plain(statement.quote)) for statement in document.statements.filter(kind=kind)]
    same = [statement for statement, text in found if text == wanted]
    near = [statement for statement, text in found if wanted in text or text in wanted]
    candidates = same or near
    return candidates[0] if len(candidates) == 1 else None


def _plain(text: str) -> str:
    return " ".join(text.split())
