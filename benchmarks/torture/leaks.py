"""Removed words planted again in a public version, one place at a time."""

from benchmarks.torture import pdf_file, word_file
from benchmarks.torture.running import Redacted, faults
from leerlus.redaction.job import Outcome

LEAKS: dict[str, tuple[str, ...]] = {"pdf": pdf_file.LEAKS, "docx": word_file.PLACES}


def caught(done: Redacted, place: str) -> bool:
    """Whether the verifier stops the public version with a leak in that place."""
    maker = pdf_file if done.sample.form == "pdf" else word_file
    leaky = maker.with_leak(done.outcome.data, done.sample.someone, place)
    return bool(faults(done.sample, Outcome(leaky, done.outcome.report), done.job))
