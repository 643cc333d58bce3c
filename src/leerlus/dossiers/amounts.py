"""Amounts of money in a text, so that two papers can be compared."""

import re
from collections.abc import Iterator
from decimal import Decimal

from leerlus.dossiers.paper import Said

_TIMES = {
    "": 1,
    "duizend": 1_000,
    "miljoen": 1_000_000,
    "mln": 1_000_000,
    "miljard": 1_000_000_000,
    "mld": 1_000_000_000,
}
_NUMBER = r"(?P<{0}>\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?|\d+(?:,\d+)?)"
_UNIT = r"(?:\s(?P<{0}>duizend|miljoen|mln|miljard|mld)\b\.?)?"
_AMOUNT = re.compile(
    rf"(?:€|\beuro)\s?{_NUMBER.format('a')}{_UNIT.format('b')}|{_NUMBER.format('c')}{_UNIT.format('d')}\s?(?:euro\b|€)"
)


def amounts(text: str) -> Iterator[Said]:
    """Each amount with its value in euros; the same value may be written in several ways.

    >>> [said.value for said in amounts("Het kost € 1,5 miljoen, dus 1.500.000 euro, en € 20.")]
    ['1500000', '1500000', '20']
    """
    for found in _AMOUNT.finditer(text):
        number = found["a"] or found["c"]
        unit = found["b"] or found["d"] or ""
        value = Decimal(number.replace(".", "").replace(",", ".")) * _TIMES[unit]
        yield Said(value=f"{value.normalize():f}", quote=found.group(), start=found.start())
