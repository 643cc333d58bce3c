"""Carrying out and verifying happen in two child processes with the limits of the reader: the file is not trusted.

The verifier's child is another one than the one that made the public version, so that a file which took over the first
cannot speak for itself.
"""

import json
from dataclasses import replace
from tempfile import TemporaryFile
from typing import Any

from leerlus.errors import FileError, ReaderFailed, RedactionRefused
from leerlus.formats.limits import DEFAULT_LIMITS, Limits
from leerlus.formats.sandbox import run_child
from leerlus.redaction.job import Job, Outcome, as_json, report_from_json
from leerlus.redaction.verify import poppler

CHILD = "leerlus.redaction.apart.child"
LIMITS = replace(DEFAULT_LIMITS, memory=2 * DEFAULT_LIMITS.memory, processor_seconds=900, wall_seconds=1200)
_ERRORS: dict[str, type[FileError | RedactionRefused]] = {
    "refused": RedactionRefused,
    **{kind.code: kind for kind in FileError.__subclasses__()},
}


def carry_out_apart(data: bytes, job: Job, *, limits: Limits = LIMITS) -> Outcome:
    """The public version; FileError or RedactionRefused, as the child says, when there is none to give."""
    head, made = _asked({"task": "carry-out", "job": as_json(job)}, [data], limits)
    try:
        return Outcome(made, report_from_json(head["report"]))
    except (KeyError, TypeError, ValueError) as error:  # a child that was taken over
        raise _no_answer() from error


def verify_apart(original: bytes, outcome: Outcome, job: Job, *, limits: Limits = LIMITS) -> list[str]:
    """The faults that the verifier found."""
    question = {"task": "verify", "job": as_json(job), "report": as_json(outcome.report)}
    head, _rest = _asked(question, [original, outcome.data], limits)
    found = head.get("faults")
    if not isinstance(found, list):
        raise _no_answer()
    others = poppler.faults(original, outcome.data, job) if job.form == "pdf" else []
    return [*(str(fault)[:400] for fault in found), *others]


def _asked(
    question: dict[str, Any],
    blobs: list[bytes],
    limits: Limits,  # Any: JSON values
) -> tuple[dict[str, Any], bytes]:
    """The child's answer: a line of JSON, then bytes."""
    head = json.dumps(question | {"sizes": [len(blob) for blob in blobs]})
    with TemporaryFile() as asked, TemporaryFile() as answer:
        asked.write(b"".join([head.encode(), b"\n", *blobs]))
        asked.seek(0)
        run_child(CHILD, (), question=asked, answer=answer, limits=limits)
        answer.seek(0)
        line, _newline, rest = answer.read().partition(b"\n")
    try:
        said = json.loads(line)
    except (ValueError, RecursionError) as error:  # broken off, or nested on purpose
        raise _no_answer() from error
    if not isinstance(said, dict):
        raise _no_answer()
    if "error" in said:
        raise _ERRORS.get(str(said["error"]), ReaderFailed)(str(said.get("message"))[:600])
    return said, rest


def _no_answer() -> ReaderFailed:
    return ReaderFailed(
        "Het lakken gaf geen bruikbaar antwoord. Open het bestand, bewaar het opnieuw en probeer het nog eens."
    )
