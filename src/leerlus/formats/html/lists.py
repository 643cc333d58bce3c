"""Numbers of list items as a browser counts them."""

import re

from lxml import etree

from leerlus.formats.counting import counted

MARK = "leerlus-mark"

_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_OWN_NUMBER = re.compile(r"\s*(?:\(?(?:\d{1,3}|[a-z]{1,4})[.):\u00b0]|[-\u2013\u2022\u00b7])\s", re.IGNORECASE)
_LONGEST_NUMBER = 8


def number_items(content: etree._Element) -> None:
    """Give each item of an ordered list its number as an attribute `MARK`, unless its own words begin with one."""
    for element in content.iter("ol"):
        form = _FORMS.get(element.get("type", ""), "decimal")
        number = _number(element.get("start"), 1)
        for item in element.iterchildren("li"):
            number = _number(item.get("value"), number)
            if not _OWN_NUMBER.match(_beginning(item)):
                item.set(MARK, f"{counted(number, form)}.")
            number += 1


def _beginning(item: etree._Element) -> str:
    """The first words in the item."""
    found = ""
    for text in item.itertext():
        found = (found + str(text)).lstrip()
        if len(found) >= _LONGEST_NUMBER:
            break
    return found


def _number(stated: str | None, otherwise: int) -> int:
    return int(stated) if stated and len(stated) < 6 and stated.isascii() and stated.isdigit() else otherwise
