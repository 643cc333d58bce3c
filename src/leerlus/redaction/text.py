"""Plain text: each passage gives way to its ground; nothing else changes, except that the file becomes UTF-8."""

from leerlus.formats.limits import Limits
from leerlus.redaction.job import Job, Outcome


def carry_out(data: bytes, job: Job, *, limits: Limits) -> Outcome:
    """The text without the passages; the job's text is the decoded file itself."""
    return Outcome(spliced(job).encode("utf-8"))


def spliced(job: Job) -> str:
    """The job's text with the ground in the place of each passage."""
    pieces, place = [], 0
    for passage in job.passages:
        pieces += [job.text[place : passage.start], passage.label]
        place = passage.end
    return "".join([*pieces, job.text[place:]])
