"""`leerlus redact`: propose which passages go, or make the public version that a plan asks for."""

import argparse
import os
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from leerlus.cli.files import bytes_of
from leerlus.errors import FileError, PlanError, RedactionError
from leerlus.formats.sandbox import read_file
from leerlus.formats.sniff import format_of
from leerlus.pipeline import read_document
from leerlus.redaction import plan_file
from leerlus.redaction.plan import Decision, Plan
from leerlus.redaction.policy import proposed
from leerlus.redaction.public_version import public_version

_KINDS = ("person", "personal-data", "defect")


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command and its options."""
    parser = commands.add_parser("redact", help="lak een bestand: stel een plan voor, of voer een plan uit")
    parser.add_argument("source", metavar="BESTAND", help="pdf, docx, odt, html of tekst")
    parser.add_argument("target", nargs="?", metavar="OPENBAAR", help="waar de openbare versie komt")
    parser.add_argument("--propose", metavar="PLAN", help="schrijf een plan dat u daarna nakijkt en aanpast")
    parser.add_argument("--plan", metavar="PLAN", help="het nagekeken plan dat wordt uitgevoerd")
    parser.add_argument("--alike", action="store_true", help="lak alle plaatsen met dezelfde woorden")
    parser.add_argument(
        "--strict", action="store_true", help="maak van elke PDF-bladzijde met een gelakte passage een beeld"
    )
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Propose or carry out; 1 when the file or the plan is refused, and then no public version is left."""
    if bool(options.propose) == bool(options.plan) or bool(options.target) != bool(options.plan):
        options.parser.error("geef BESTAND --propose PLAN, of BESTAND OPENBAAR --plan PLAN")
    try:
        return _propose(options) if options.propose else _carry_out(options)
    except (FileError, RedactionError) as error:
        sys.stderr.write(f"leerlus: {error}\n")
        return 1


def _propose(options: argparse.Namespace) -> int:
    source = Path(options.source)
    data = bytes_of(source)
    reading = read_document(read_file(data, name=source.name), kinds=_KINDS)
    plan = proposed(reading.document, reading.statements)
    _write(Path(options.propose), plan_file.written(plan, file=source.name).encode())
    _say(_summary(plan))
    return 0


def _carry_out(options: argparse.Namespace) -> int:
    source, target = Path(options.source), Path(options.target)
    if target.exists() and target.samefile(source):
        raise PlanError("Het oorspronkelijke bestand blijft bewaard: kies een andere naam voor de openbare versie.")
    with suppress(FileNotFoundError):  # an older public version must not be taken for this one
        target.unlink()
    data = bytes_of(source)
    document = read_file(data, name=source.name)
    plan = plan_file.read(_plan_text(Path(options.plan)), document, alike=options.alike)
    outcome = public_version(data, document, plan, form=format_of(data, source.name), strict=options.strict)
    _write(target, outcome.data)
    _say([*_summary(plan), *outcome.report.cleaned, *outcome.report.notices, "De controle vond geen sporen."])
    return 0


def _plan_text(path: Path) -> str:
    try:
        return bytes_of(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:  # saved by an old editor
        raise PlanError("Het plan is niet bewaard als UTF-8. Bewaar het opnieuw als UTF-8.") from error


def _summary(plan: Plan) -> list[str]:
    counts = {decision: sum(one.decision is decision for one in plan.redactions) for decision in Decision}
    lines = [
        f"{counts[Decision.PROPOSED]} voorgesteld, {counts[Decision.CONFIRMED]} bevestigd, "
        f"{counts[Decision.REJECTED]} blijft staan, {counts[Decision.UNDECIDED]} nog te beslissen."
    ]
    for caution in plan.cautions:
        page = f"bladzijde {caution.page}, " if caution.page else ""
        lines.append(f"Let op ({page}teken {caution.start}): {caution.message}")
    return lines


def _write(path: Path, data: bytes) -> None:
    """Write whole or not at all."""
    try:
        with NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(data)
        os.replace(file.name, path)  # noqa: PTH105 (Path.replace says the same)
    except OSError as error:  # no such folder, no permission, no room
        raise FileError(f"'{path}' kan niet worden geschreven. Controleer de map en of u er mag schrijven.") from error


def _say(lines: list[str]) -> None:
    sys.stdout.buffer.write(("\n".join(lines) + "\n").encode("utf-8", errors="replace"))
