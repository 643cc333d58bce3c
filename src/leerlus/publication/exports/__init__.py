"""A paper to bytes. EXPORTS is the table of contents: name (also the ending of a file), media type, module as a string.

Each module has `render(paper: Paper) -> bytes`; the same paper gives the same bytes wherever the format allows it.
"""

from dataclasses import dataclass
from importlib import import_module

from leerlus.publication.paper import Paper

EXPORTS: tuple[tuple[str, str, str], ...] = (
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "leerlus.publication.exports.docx",
    ),
    ("pdf", "application/pdf", "leerlus.publication.exports.pdf"),
    ("odt", "application/vnd.oasis.opendocument.text", "leerlus.publication.exports.odt"),
    ("html", "text/html", "leerlus.publication.exports.html"),
    ("csv", "text/csv", "leerlus.publication.exports.csv"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "leerlus.publication.exports.xlsx"),
)
NAMES: tuple[str, ...] = tuple(name for name, _media_type, _module in EXPORTS)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A paper in one format."""

    data: bytes
    media_type: str


def rendered(paper: Paper, name: str) -> Rendered:
    """The paper in the format with that name; KeyError for a name that is not in the table."""
    known = {row: (media_type, module) for row, media_type, module in EXPORTS}
    media_type, module = known[name]
    return Rendered(import_module(module).render(paper), media_type)
