"""Two shapes that all released content shares: something with a page of its own, and a sentence as proof."""

from typing import TypedDict


class Named(TypedDict):
    """Something with a page of its own: its key there, and its name."""

    key: str
    name: str


class Quote(TypedDict):
    """A sentence in a released document: the proof."""

    document_key: str
    document_title: str
    document_date: str | None
    text_version: str
    start: int
    end: int
    page: int | None
    quote: str
    rule: str
