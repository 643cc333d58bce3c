"""`leerlus link`: what in several files belongs together, as proposals with the words that match."""

import argparse
import json
import os
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Any

from leerlus.cli import output
from leerlus.cli.files import bytes_of
from leerlus.errors import FileError
from leerlus.formats.sandbox import read_file
from leerlus.pipeline import error_as_json, read_document
from leerlus.register.linking import Item, Proposal, SourcePaper, items_of, propose

SCHEMA = "leerlus/links/1"
_KINDS = ("citation", "recommendation", "commitment", "progress")
_WIDTH = 100


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command and its options."""
    parser = commands.add_parser("link", help="stel voor wat in meer stukken bij elkaar hoort")
    parser.add_argument("files", nargs="+", metavar="BESTAND", help="de stukken: rapport, motie, reactie, bijlage")
    parser.add_argument("--format", choices=output.FORMS, help="vorm; op een scherm standaard table, anders json")
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Print the proposals between all files that could be read; 1 when one of them could not."""
    papers, errors = [], []
    for path in options.files:
        shown = os.fsencode(path).decode("utf-8", errors="replace")
        try:
            papers.append(_paper(Path(path), shown))
        except FileError as error:
            errors.append(error_as_json(error, file=shown))
            output.complain(errors[-1])
    found = propose([item for paper in papers for item in items_of(paper)])
    form = options.format or ("table" if sys.stdout.isatty() else "json")
    written = _FORMS[form](found, [paper.name for paper in papers], errors)
    sys.stdout.buffer.write((written + "\n").encode("utf-8", errors="replace"))
    return 1 if errors else 0


def _paper(path: Path, shown: str) -> SourcePaper:
    reading = read_document(read_file(bytes_of(path), name=PurePath(shown).name), kinds=_KINDS)
    return SourcePaper(shown, reading.document, reading.statements)


def as_json(proposal: Proposal) -> dict[str, Any]:  # Any: JSON values
    """One proposal: the rule, both ends, how alike they are and by which words."""
    return {
        "rule": proposal.rule.name,
        "link": proposal.rule.link,
        "score": round(proposal.score, 3),
        "words": list(proposal.words),
        "part": proposal.part,
        "source": _end(proposal.source),
        "target": _end(proposal.target),
    }


def _end(item: Item) -> dict[str, Any]:  # Any: JSON values
    return {"file": item.paper, "kind": item.kind, "number": item.number, "place": item.place, "text": item.text}


def _pretty(found: list[Proposal], files: list[str], errors: list[dict[str, Any]]) -> str:  # Any: JSON values
    answer = {"schema": SCHEMA, "files": files, "links": list(map(as_json, found)), "errors": errors}
    return json.dumps(answer, ensure_ascii=False, indent=2)


def _lines(found: list[Proposal], _files: list[str], errors: list[dict[str, Any]]) -> str:  # Any: JSON values
    rows = [*map(as_json, found), *errors]
    return "\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)


def _table(found: list[Proposal], files: list[str], errors: list[dict[str, Any]]) -> str:  # Any: JSON values
    head = f"Voorstellen: {len(found)}, uit {len(files)} stukken" + (f", {len(errors)} niet gelezen" if errors else "")
    return "\n".join([head, *(line for proposal in found for line in _shown(proposal))])


def _shown(proposal: Proposal) -> Iterator[str]:
    yield ""
    yield from _wrapped(f"{proposal.source.paper}: {proposal.source.text}", "  ", "    ")
    part = f", deel {proposal.part}" if proposal.part else ""
    yield from _wrapped(f"{proposal.target.paper}{part}: {proposal.target.text}", "  hoort bij ", "    ")
    words = ", ".join(proposal.words)
    yield from _wrapped(f"{proposal.rule.explanation} Gelijk: {words} ({proposal.score:.2f})", "    ", "    ")
    yield f"    regel: {proposal.rule.name}"


def _wrapped(words: str, first: str, after: str) -> list[str]:
    return textwrap.wrap(" ".join(output.plain(words).split()), _WIDTH, initial_indent=first, subsequent_indent=after)


_FORMS = {"table": _table, "json": _pretty, "jsonl": _lines}
