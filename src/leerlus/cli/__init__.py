"""The `leerlus` command: what papers say (`read`), what in them belongs together (`link`), and more; see COMMANDS."""

import argparse
import os
import sys
from collections.abc import Sequence

from leerlus import __version__
from leerlus.cli import explain, link, read, redact
from leerlus.errors import LeerlusError

COMMANDS = (read, link, explain, redact)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status is 0, 1 when something could not be read, 2 for a wrong call."""
    parser = argparse.ArgumentParser(
        prog="leerlus", description="Leest overheidsstukken en laat bij elke vondst de zin zien."
    )
    parser.add_argument("--version", action="version", version=f"leerlus {__version__}")
    commands = parser.add_subparsers(required=True, metavar="OPDRACHT", title="opdrachten")
    for command in COMMANDS:
        command.add_to(commands)
    chosen = parser.parse_args(arguments)
    try:
        return int(chosen.run(chosen))
    except LeerlusError as error:
        print(f"leerlus: {error}", file=sys.stderr)  # noqa: T201 (a command speaks to its user)
        return 2
    except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


__all__ = ["COMMANDS", "main"]
