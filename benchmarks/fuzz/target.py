"""`python -m benchmarks.fuzz.target NAME MODEL [OPTIONS OF LIBFUZZER] FOLDER…`: the search itself, for one target.

Whatever comes in, there must be a document whose quotes stand where it says, or a FileError; anything else is a crash.
"""

import json
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import atheris

from benchmarks.fuzz.packaging import packed

_LONGEST_TEXT = 20_000
Try = Callable[[bytes], None]


def main(words: list[str]) -> None:
    """Search until the time is up or something breaks."""
    name, model, *options = words
    with atheris.instrument_imports(include=["leerlus"]):
        attempt = _batch() if name == "batch" else _format(name, Path(model).read_bytes())
    atheris.Setup([sys.argv[0], *options], attempt)
    atheris.Fuzz()


def _format(name: str, model: bytes) -> Try:
    """Reading one format, and what the reader says of the text."""
    formats, pipeline = import_module("leerlus.formats"), import_module("leerlus.pipeline")
    refusal = import_module("leerlus.errors").FileError
    module = next(module for form, _media_type, module in formats.FORMATS if form == name)
    read = import_module(module).read

    def attempt(data: bytes) -> None:
        try:
            document = read(packed(data, name, model))
        except (refusal, RecursionError):  # the child process that formats run in answers both with a sentence
            return
        if len(document.text) <= _LONGEST_TEXT:
            _check(pipeline.as_json(pipeline.read_document(document)))

    return attempt


def _batch() -> Try:
    """Lines of standard input: one answer each."""
    batch, kinds = import_module("leerlus.cli.batch"), import_module("leerlus.pipeline").KINDS

    def attempt(data: bytes) -> None:
        lines = data.splitlines(keepends=True)
        answers = list(batch.answers([lines], kinds=kinds, known_date=None))
        if len(answers) != len(lines):
            raise AssertionError(f"{len(answers)} answers to {len(lines)} lines")
        for answer in answers:
            _check(answer)

    return attempt


def _check(answer: dict[str, object]) -> None:
    """The answer is JSON, and each quote is what stands there."""
    said = json.loads(json.dumps(answer, ensure_ascii=False).encode("utf-8", errors="replace"))
    if "error" in said:
        return
    text = said["document"]["text"]
    for statement in said["statements"]:
        if text[statement["start"] : statement["end"]] != statement["quote"]:
            raise AssertionError(f"the quote is not what stands at {statement['start']}: {statement['quote']!r}")


if __name__ == "__main__":
    main(sys.argv[1:])
