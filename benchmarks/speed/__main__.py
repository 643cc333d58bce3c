"""`python -m benchmarks.speed [WORD]`: a line a figure, of the measures named so; 1 when a bar is missed."""

import sys
from importlib import import_module

from benchmarks.speed import MEASURES


def main(words: list[str]) -> int:
    """Measure and print."""
    sys.stdout.write(f"{'measure':74} {'figure':>9} {'bar':>8}\n")
    holds = True
    for module in MEASURES:
        if words and not any(word in module for word in words):
            continue
        for part in import_module(module).measure():
            figure = "-" if part.figure is None else f"{part.figure:.3f}"
            verdict = "" if part.holds else "  MISSED"
            note = f"  ({part.note})" if part.note else ""
            sys.stdout.write(f"{part.name:74} {figure:>9} {part.bar:8g}{verdict}{note}\n")
            sys.stdout.flush()
            holds = holds and part.holds
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
