"""What several readers ask of the same text is made once and kept with the document."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from leerlus.document.document import Document

_Made = TypeVar("_Made")


def once(work: Callable[[Document], _Made]) -> Callable[[Document], _Made]:
    """`work`, done once a text: also for a copy with other sections or metadata, on which its answer may not depend."""

    @wraps(work)
    def kept(document: Document) -> _Made:
        if kept not in document.made:
            document.made[kept] = work(document)
        return cast("_Made", document.made[kept])

    return kept
