"""What several readers ask of the same document is made once and kept with it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from leerlus.document.document import Document

_Made = TypeVar("_Made")
_Work = Callable[[Document], _Made]


def once(work: _Work[_Made]) -> _Work[_Made]:
    """`work`, done once a text: also for a copy with other sections or metadata, on which its answer may not depend."""
    return _kept(work, lambda document: document.made_of_text)


def once_described(work: _Work[_Made]) -> _Work[_Made]:
    """`work`, done once a document with its sections and metadata as they are."""
    return _kept(work, lambda document: document.made)


def _kept(work: _Work[_Made], made_of: Callable[[Document], dict[object, object]]) -> _Work[_Made]:
    @wraps(work)
    def kept(document: Document) -> _Made:
        made = made_of(document)
        if work not in made:
            made[work] = work(document)
        return cast("_Made", made[work])

    return kept
