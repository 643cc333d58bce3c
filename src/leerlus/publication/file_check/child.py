"""The child's own program: `python -m leerlus.publication.file_check.child ARGUMENTS`, as the reader's child."""

import json
import os
import sys
from collections.abc import Iterator

import pikepdf

from leerlus.formats.limits import Limits
from leerlus.formats.sandbox.confine import confine
from leerlus.formats.sandbox.wire import OUT_OF_MEMORY
from leerlus.publication.file_check.accessibility import lacking
from leerlus.publication.file_check.faults import Fault
from leerlus.publication.file_check.residue import residue


def main(arguments: str) -> int:
    """Look at one file and write what was seen."""
    question, answer, sizes = json.loads(arguments)
    confine(Limits(**sizes))
    with os.fdopen(question, "rb") as file:
        data = file.read()
    try:
        said = json.dumps(list(dict.fromkeys(seen(data)))).encode()
    except MemoryError:
        return OUT_OF_MEMORY
    while said:
        said = said[os.write(answer, said) :]
    return 0


def seen(data: bytes) -> Iterator[Fault]:
    """The faults by what the file is; none for text and web pages, which have no such parts."""
    if data.startswith(b"%PDF") or b"%PDF-" in data[:1024]:
        try:
            yield from lacking(data)
        except (pikepdf.PdfError, pikepdf.PasswordError):
            # Broken where the reader did not look, or locked: a reader may still show it, its tags cannot be trusted.
            yield Fault.NOT_TAGGED
    else:
        yield from residue(data)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
