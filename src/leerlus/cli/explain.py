"""`leerlus explain`: what a rule looks for, with an example and a counter-example."""

import argparse
import sys
import textwrap

from leerlus.reading.rulebook import Rule, all_rules, rule


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command and its options."""
    parser = commands.add_parser("explain", help="leg een regel uit; zonder naam: toon alle regels")
    parser.add_argument("rule", nargs="?", metavar="REGEL", help="de naam zoals `leerlus read` hem toont")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print one rule, or one line for each rule."""
    written = one(rule(options.rule)) if options.rule else "\n".join(map(summary, all_rules()))
    sys.stdout.buffer.write((written + "\n").encode("utf-8"))
    return 0


def summary(found: Rule) -> str:
    """A line for the list."""
    return f"{found.name:32} {' '.join(found.explanation.split())}"


def one(found: Rule) -> str:
    """All that a reader of the review queue needs to know of a rule."""
    return "\n".join(
        (
            found.name,
            *textwrap.wrap(found.explanation, 100, initial_indent="  ", subsequent_indent="  "),
            "",
            f"  Soort:            {found.kind}",
            *textwrap.wrap(
                f"Zoekt in zinnen met: {', '.join(found.trigger)}", 100, initial_indent="  ", subsequent_indent="    "
            ),
            f"  Vindt wel:        {found.example}",
            f"  Vindt niet:       {found.counter_example}",
            "",
            "  Patroon:",
            textwrap.indent(textwrap.dedent(found.pattern).strip("\n"), "    "),
        )
    )
