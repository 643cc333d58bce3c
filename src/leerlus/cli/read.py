"""`leerlus read`: what one or more files say, or what each line of standard input says."""

import argparse
import gc
import os
import sys
from collections.abc import Iterator
from datetime import date
from io import BufferedIOBase
from pathlib import Path, PurePath
from typing import Any, cast

from leerlus.cli import batch, output
from leerlus.cli.files import bytes_of
from leerlus.cli.schema import schema
from leerlus.errors import FileError
from leerlus.formats.ocr import read_scan
from leerlus.formats.sandbox import read_file, read_with_attachments
from leerlus.pipeline import KINDS, as_json, checked_kinds, error_as_json, read_document

_SELDOM = 100_000
_DEEPEST = 5  # a message in a message in a message …


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command and its options."""
    parser = commands.add_parser("read", help="lees bestanden en toon wat erin staat")
    parser.add_argument(
        "files", nargs="*", metavar="BESTAND", help="pdf, docx, odt, html, e-mail, officiële xml of tekst"
    )
    parser.add_argument("--date", type=_day, metavar="JJJJ-MM-DD", help="datum van een stuk dat er zelf geen noemt")
    parser.add_argument("--kinds", type=_kinds, default=KINDS, metavar="SOORT,…", help=", ".join(KINDS))
    parser.add_argument("--format", choices=output.FORMS, help="vorm; op een scherm standaard table, anders json")
    parser.add_argument("--batch", action="store_true", help="lees regels {id, text, date} van de standaardinvoer")
    parser.add_argument("--attachments", action="store_true", help="lees ook de bijlagen van een e-mail")
    parser.add_argument("--ocr", action="store_true", help="herken de tekst van scans (traag; met ocrmypdf)")
    parser.add_argument("--schema", action="store_true", help="toon het JSON Schema van de uitvoer")
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Print an answer for each file or line, in order; 1 when one of them could not be read."""
    checked_kinds(options.kinds)
    if options.schema:
        output.write(schema(), form="json")
        return 0
    if options.batch == bool(options.files):
        options.parser.error("geef één of meer bestanden, of --batch met regels op de standaardinvoer")
    if options.batch:
        gc.set_threshold(_SELDOM)  # what a line leaves behind is freed without the collector, which looks at all rules
        lines = batch.arrived(cast("BufferedIOBase", sys.stdin.buffer))
        answers = batch.answers(lines, kinds=options.kinds, known_date=options.date)
        form = options.format or "jsonl"
    else:
        answers = _answers(options)
        form = options.format or ("table" if sys.stdout.isatty() else "json")
    status = 0
    for answer in answers:
        if "error" in answer:
            status = 1
            output.complain(answer)
        output.write(answer, form=form)
    return status


def _answers(options: argparse.Namespace) -> Iterator[dict[str, Any]]:  # Any: JSON values
    for path in options.files:
        shown = os.fsencode(path).decode("utf-8", errors="replace")
        try:
            data = bytes_of(Path(path))
        except FileError as error:
            yield error_as_json(error, file=shown)
            continue
        yield from _read(data, shown, options)


def _read(
    data: bytes, shown: str, options: argparse.Namespace, *, depth: int = 0
) -> Iterator[dict[str, Any]]:  # Any: JSON values
    """The answer for one file and, where they are asked for, those for the attachments within it."""
    try:
        document = (read_scan if options.ocr else read_file)(data, name=PurePath(shown).name)
        files = read_with_attachments(data).attachments if options.attachments and document.attachments else ()
    except FileError as error:
        yield error_as_json(error, file=shown)
        return
    reading = read_document(document, kinds=options.kinds, known_date=options.date)
    yield as_json(reading, file=shown)
    for file in files if depth < _DEEPEST else ():
        yield from _read(file.data, f"{shown}/{file.name}", options, depth=depth + 1)


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{words}' is geen datum; schrijf bijvoorbeeld 2024-12-03") from error


def _kinds(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(",") if word.strip())
