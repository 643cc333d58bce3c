"""The file itself, before everyone may fetch it: what it still carries beside its text, and what a PDF lacks.

The file is not trusted: it is looked at in a child process with the limits of the reader.
"""

import json
from tempfile import TemporaryFile

from leerlus.errors import ReaderFailed
from leerlus.formats.limits import DEFAULT_LIMITS, Limits
from leerlus.formats.sandbox import run_child
from leerlus.publication.file_check.faults import SENTENCES, Fault

__all__ = ["SENTENCES", "VERSION", "Fault", "faults_of"]

VERSION = "1"
"""Rises when the check sees more, so that files are looked at again."""

_CHILD = "leerlus.publication.file_check.child"


def faults_of(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> list[Fault]:
    """What a person should know before this file is offered; ReaderFailed when it cannot be looked at."""
    with TemporaryFile() as question, TemporaryFile() as answer:
        question.write(data)
        question.seek(0)
        run_child(_CHILD, (), question=question, answer=answer, limits=limits)
        answer.seek(0)
        said = answer.read()
    try:
        return [Fault(word) for word in json.loads(said)]
    except (ValueError, TypeError, RecursionError) as error:  # a child that was taken over, or broke off
        raise ReaderFailed("Het nakijken van dit bestand gaf geen bruikbaar antwoord.") from error
