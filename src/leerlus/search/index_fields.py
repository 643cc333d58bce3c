"""The fields of the index: what is kept, what is searched, and how much each counts."""

from typing import Any

import tantivy

LABELS = ("kind", "key", "organisation", "report", "state")
NUMBERS = ("version", "start", "end")
WEIGHTS = {"body": 2.0, "head": 2.0, "parts": 0.5, "pairs": 0.3}
"""Words of the text, words of the title, parts of compounds and other helps, and two telling words in a row."""


def schema() -> Any:  # Any: tantivy has no types
    """The fields of one passage."""
    builder = tantivy.SchemaBuilder()
    for name in LABELS:
        builder.add_text_field(name, stored=True, fast=True, tokenizer_name="raw", index_option="basic")
    # What an update takes out again: all passages of one thing.
    builder.add_text_field("thing", tokenizer_name="raw", index_option="basic")
    for name in NUMBERS:
        builder.add_unsigned_field(name, stored=True)
    builder.add_unsigned_field("day", stored=True, indexed=True, fast=True)
    for name in ("title", "text"):
        builder.add_bytes_field(name, stored=True)
    for name in ("body", "head"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    for name in ("parts", "pairs"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    # Words as they are written, for typing help.
    builder.add_text_field("words", tokenizer_name="whitespace", index_option="basic")
    return builder.build()
