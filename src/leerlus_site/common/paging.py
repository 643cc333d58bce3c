"""Lists in pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest

T = TypeVar("T")
M = TypeVar("M", bound=Model)
PAGE_SIZE = 20
_AROUND = 2


@dataclass(frozen=True)
class Page(Generic[T]):
    """One page of a list; pages count from 1, and a list without rows has one empty page."""

    rows: Sequence[T]
    number: int
    last: int
    total: int

    @property
    def previous(self) -> int | None:
        """The page before this one."""
        return self.number - 1 if self.number > 1 else None

    @property
    def next(self) -> int | None:
        """The page after this one."""
        return self.number + 1 if self.number < self.last else None

    @property
    def numbers(self) -> list[int | None]:
        """The pages to link to: first, last and those around this one; None stands for a gap."""
        near = range(self.number - _AROUND, self.number + _AROUND + 1)
        wanted = sorted({1, self.last} | {n for n in near if 1 <= n <= self.last})
        shown: list[int | None] = []
        for number in wanted:
            if shown and shown[-1] is not None and number - shown[-1] > 1:
                shown.append(None)
            shown.append(number)
        return shown


def asked_page(request: HttpRequest, name: str = "pagina") -> int:
    """The page number in the address; 1 when there is none or it is no number."""
    raw = request.GET.get(name, "")
    return int(raw) if raw.isascii() and raw.isdigit() and len(raw) < 7 and int(raw) > 0 else 1


def page_of(rows: Sequence[T], number: int, *, size: int = PAGE_SIZE) -> Page[T]:
    """One page of a sequence; a number past the end gives the last page."""
    last = max(1, -(-len(rows) // size))
    number = min(number, last)
    return Page(rows[(number - 1) * size : number * size], number, last, len(rows))


def page_of_query(query: QuerySet[M], number: int, *, size: int = PAGE_SIZE) -> Page[M]:
    """One page of a query, in two questions to the database; a number past the end gives the last page."""
    total = query.count()
    last = max(1, -(-total // size))
    number = min(number, last)
    return Page(list(query[(number - 1) * size : number * size]), number, last, total)
