"""The child's own program: `python -m leerlus.redaction.apart.child ARGUMENTS`, a list as the reader's child gets."""

import json
import os
import sys
from importlib import import_module
from typing import Any

from leerlus.errors import FileError, RedactionRefused
from leerlus.formats.limits import Limits
from leerlus.formats.sandbox.confine import confine
from leerlus.formats.sandbox.wire import OUT_OF_MEMORY
from leerlus.redaction import REDACTORS
from leerlus.redaction.job import Outcome, as_json, job_from_json, report_from_json


def main(arguments: str) -> int:
    """Do one task and write the answer."""
    question, answer, sizes = json.loads(arguments)
    limits = Limits(**sizes)
    confine(limits)
    with os.fdopen(question, "rb") as file:
        head, blobs = _read(file.read())
    try:
        said = _done(head, blobs, limits)
    except MemoryError:
        return OUT_OF_MEMORY
    while said:
        said = said[os.write(answer, said) :]
    return 0


def _read(asked: bytes) -> tuple[dict[str, Any], list[bytes]]:  # Any: JSON values
    line, _newline, rest = asked.partition(b"\n")
    head: dict[str, Any] = json.loads(line)  # Any: JSON values
    blobs, place = [], 0
    for size in head["sizes"]:
        blobs.append(rest[place : place + size])
        place += size
    return head, blobs


def _done(head: dict[str, Any], blobs: list[bytes], limits: Limits) -> bytes:  # Any: JSON values
    job = job_from_json(head["job"])
    maker, verifier = next((maker, verifier) for form, maker, verifier in REDACTORS if form == job.form)
    try:
        if head["task"] == "carry-out":
            outcome: Outcome = import_module(maker).carry_out(blobs[0], job, limits=limits)
            return json.dumps({"report": as_json(outcome.report)}).encode() + b"\n" + outcome.data
        outcome = Outcome(blobs[1], report_from_json(head["report"]))
        found = import_module(verifier).faults(blobs[0], outcome, job, limits=limits)
        return json.dumps({"faults": found}).encode() + b"\n"
    except RedactionRefused as error:
        return json.dumps({"error": "refused", "message": str(error)}).encode() + b"\n"
    except FileError as error:
        return json.dumps({"error": error.code, "message": str(error)}).encode() + b"\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
