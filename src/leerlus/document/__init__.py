"""The one value that flows: a document's text with the structure that its format gave.

Every offset counts Unicode code points in `Document.text` and leads back to the source.
"""

from leerlus.document.block import Block, BlockKind, Cell, Note, Row, Table
from leerlus.document.document import Attachment, Comment, Document
from leerlus.document.metadata import Forum, Metadata
from leerlus.document.page import Box, Page
from leerlus.document.section import Section
from leerlus.document.span import Span

__all__ = [
    "Attachment",
    "Block",
    "BlockKind",
    "Box",
    "Cell",
    "Comment",
    "Document",
    "Forum",
    "Metadata",
    "Note",
    "Page",
    "Row",
    "Section",
    "Span",
    "Table",
]
