"""The `leerlus` command: what papers say (`read`), what in them belongs together (`link`), and more; see COMMANDS."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from leerlus import __version__
from leerlus.errors import LeerlusError

COMMANDS: tuple[tuple[str, str], ...] = (
    ("read", "leerlus.cli.read"),
    ("link", "leerlus.cli.link"),
    ("explain", "leerlus.cli.explain"),
    ("redact", "leerlus.cli.redact"),
)
"""Each command with its module as a string: who reads a text does not wait for the libraries of the others."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status is 0, 1 when something could not be read, 2 for a wrong call."""
    parser = argparse.ArgumentParser(
        prog="leerlus", description="Leest overheidsstukken en laat bij elke vondst de zin zien."
    )
    parser.add_argument("--version", action="version", version=f"leerlus {__version__}")
    commands = parser.add_subparsers(required=True, metavar="OPDRACHT", title="opdrachten")
    words = sys.argv[1:] if arguments is None else list(arguments)
    for module in [module for name, module in COMMANDS if [name] == words[:1]] or [
        module for _name, module in COMMANDS
    ]:
        import_module(module).add_to(commands)
    chosen = parser.parse_args(words)
    try:
        return int(chosen.run(chosen))
    except LeerlusError as error:
        print(f"leerlus: {error}", file=sys.stderr)  # noqa: T201 (a command speaks to its user)
        return 2
    except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


__all__ = ["COMMANDS", "main"]
