"""What sitemaps say of a released document; `metadata` of its snapshot. Of other kinds it is empty."""

from typing import TypedDict


class Described(TypedDict, total=False):
    """`categories` and `document_kinds` are URIs of the official lists, chosen by a person; none until then."""

    categories: list[str]
    document_kinds: list[str]
    references: list[str]
    responsible: tuple[str, str]
    media_type: str
    file_name: str
    received_at: str
