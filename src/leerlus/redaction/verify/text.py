"""Plain text: read anew, compared letter by letter, and searched as bytes."""

from leerlus.formats import text as text_format
from leerlus.formats.limits import Limits
from leerlus.redaction.job import Job, Outcome
from leerlus.redaction.verify.spelling import with_labels
from leerlus.redaction.verify.traces import Hunt


def faults(original: bytes, outcome: Outcome, job: Job, *, limits: Limits) -> list[str]:
    """What is wrong with the public version of a text."""
    hunt = Hunt(job)
    shown = text_format.read(outcome.data, limits=limits).text
    hunt.read(text_format.read(original, limits=limits).text, shown, "in de tekst")
    hunt.missing(with_labels(job), shown, "de tekst")
    hunt.stored(outcome.data, "in de bytes van het bestand")
    return hunt.faults
