"""The fields of the index: what is kept, what is searched, and how much each counts."""

from typing import Any

import tantivy

LABELS = ("kind", "key", "organisation", "report", "state")
WEIGHTS = {"body": 2.0, "head": 2.0, "parts": 0.5, "pairs": 0.3}
"""Words of the text, words of the title, parts of compounds and other helps, and two telling words in a row."""


def schema() -> Any:  # Any: tantivy has no types
    """The fields of one passage."""
    builder = tantivy.SchemaBuilder()
    for name in LABELS:
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    # What an update takes out again: all passages of one thing.
    builder.add_text_field("thing", tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("day", indexed=True, fast=True)
    # The passage itself, as JSON: one field is read faster than ten.
    builder.add_bytes_field("passage", stored=True)
    # A vector of meaning, for passages that have one: see `paraphrase`.
    builder.add_bytes_field("vector", stored=True)
    builder.add_text_field("meaning", tokenizer_name="raw", index_option="basic")
    for name in ("body", "head"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    for name in ("parts", "pairs"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    # Words as they are written, for typing help.
    builder.add_text_field("words", tokenizer_name="whitespace", index_option="basic")
    return builder.build()
