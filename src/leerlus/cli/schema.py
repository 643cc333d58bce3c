"""The JSON Schema of what `leerlus read` prints; the schema itself is data."""

import json
from importlib.resources import files
from typing import Any


def schema() -> dict[str, Any]:  # Any: JSON values
    """The schema (draft 2020-12) of one answer: a reading, or an error in its place."""
    found: dict[str, Any] = json.loads(files("leerlus.cli").joinpath("reading.schema.json").read_text(encoding="utf-8"))
    return found
