"""Dates in words, and choices."""

from datetime import UTC, date, datetime

import pytest

from leerlus_site.design.templatetags.design import day, options


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2026-03-01", "1 maart 2026"),
        (date(2026, 12, 31), "31 december 2026"),
        (datetime(2026, 5, 4, 9, tzinfo=UTC), "4 mei 2026"),
        (None, ""),
        ("", ""),
    ],
)
def test_a_date_is_written_in_dutch(value: date | str | None, words: str) -> None:
    assert day(value) == words


def test_choices_are_marked_and_escaped() -> None:
    drawn = options([("", "Alle"), ("bzk", "Binnenlandse Zaken & <Koninkrijk>")], "bzk")
    assert drawn == (
        '<option value="">Alle</option>'
        '<option value="bzk" selected>Binnenlandse Zaken &amp; &lt;Koninkrijk&gt;</option>'
    )
