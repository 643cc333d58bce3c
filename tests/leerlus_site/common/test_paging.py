"""Lists in pages."""

import pytest
from django.test import RequestFactory

from leerlus_site.common.paging import asked_page, page_of


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (1, [1, 2, 3, None, 10]),
        (5, [1, None, 3, 4, 5, 6, 7, None, 10]),
        (10, [1, None, 8, 9, 10]),
        (99, [1, None, 8, 9, 10]),
    ],
)
def test_the_pages_around_and_at_both_ends_are_shown(number: int, shown: list[int | None]) -> None:
    assert page_of(range(100), number, size=10).numbers == shown


def test_an_empty_list_has_one_empty_page() -> None:
    page = page_of([], 3)
    assert (list(page.rows), page.number, page.last, page.previous, page.next) == ([], 1, 1, None, None)


@pytest.mark.parametrize("raw", ["", "0", "-3", "²", "1e3", "9" * 20, "drie"])
def test_an_odd_page_number_counts_as_the_first(raw: str) -> None:
    assert asked_page(RequestFactory().get("/", {"pagina": raw})) == 1
