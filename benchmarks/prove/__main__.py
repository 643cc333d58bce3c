"""`python -m benchmarks.prove [ONLY]`: a JSON line a point; exit status 1 when one fails or is missing."""

import sys
from importlib import import_module

from benchmarks.prove import POINTS


def main(words: list[str]) -> int:
    """Measure the points of the named issue, or of all."""
    only = words[0] if words and words[0] else None
    known = dict(POINTS)
    if only is not None and only not in known:
        sys.stderr.write(f"Er zijn geen punten voor '{only}'. Kies uit: {', '.join(known)}.\n")
        return 2
    failed = False
    for name in [only] if only else list(known):
        for point in import_module(known[name]).points():
            sys.stdout.write(point.line() + "\n")
            sys.stdout.flush()
            failed |= not point.holds
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
