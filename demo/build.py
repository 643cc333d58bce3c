"""Builds the demo world: `python -m demo.build TARGET_DIR`. The same bytes every time, on every machine."""

import shutil
import sys
from pathlib import Path

from demo.paper import CHAIN, papers
from demo.writers import WRITERS


def build(target: Path) -> list[Path]:
    """Write every document and chain.json into `target`, made where absent; the files written, in chain order."""
    target.mkdir(parents=True, exist_ok=True)
    written = []
    for paper in papers():
        path = target / paper.file
        path.write_bytes(WRITERS[paper.suffix](paper))
        written.append(path)
    written.append(Path(shutil.copyfile(CHAIN, target / CHAIN.name)))
    return written


def main(arguments: list[str]) -> int:
    """Run the command; the exit status."""
    if len(arguments) != 1:
        sys.stderr.write("Gebruik: python -m demo.build DOELMAP\n")
        return 2
    for path in build(Path(arguments[0])):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
