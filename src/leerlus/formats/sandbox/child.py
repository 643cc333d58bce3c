"""The reading child's own program: `python -m leerlus.formats.sandbox.child ARGUMENTS`.

ARGUMENTS is a JSON list: the file descriptor to read, the one to write, the format's module, the folder it lies in
(or ""), the limits. It ends with status 0 and an answer, or without either.
"""

import gc
import json
import os
import sys
from importlib import import_module

from leerlus.errors import DamagedFile, FileError
from leerlus.formats.limits import Limits
from leerlus.formats.sandbox.confine import confine
from leerlus.formats.sandbox.wire import OUT_OF_MEMORY, error_to_wire, to_wire


def main(arguments: str) -> int:
    """Read one file and write the answer."""
    question, answer, module, folder, sizes = json.loads(arguments)
    limits = Limits(**sizes)
    confine(limits)
    gc.disable()  # the child ends with its file: looking for cycles costs a tenth of the time and wins nothing
    if folder:
        sys.path.append(folder)
    with os.fdopen(question, "rb") as file:
        data = file.read()
    try:
        said = _answer(data, module=module, limits=limits)
    except MemoryError:
        return OUT_OF_MEMORY
    while said:
        said = said[os.write(answer, said) :]
    return 0


def _answer(data: bytes, *, module: str, limits: Limits) -> bytes:
    try:
        return to_wire(import_module(module).read(data, limits=limits))
    except FileError as error:
        return error_to_wire(error)
    except RecursionError:  # structure within structure, deeper than any real document
        return error_to_wire(
            DamagedFile("De opbouw van dit bestand klopt niet. Open het, bewaar het opnieuw en probeer het nog eens.")
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
