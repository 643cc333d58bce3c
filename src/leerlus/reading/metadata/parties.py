"""Who sent a document, and to whom."""

import re
from collections.abc import Iterator

from leerlus.document.lines import Line
from leerlus.reading.metadata.fields import Field, is_label
from leerlus.reading.rulebook import Rule, rules

_POSTCODE = re.compile(r"\b\d{4}\s?[A-Z]{2}\b")
_STREET = re.compile(r"postbus\b|p\.?o\.?\s?box|.*\b\d{1,4}[a-z]?$", re.IGNORECASE)
_CAPTION = re.compile(r"\bvan het (ministerie van [A-ZÀ-Þ][^.,()]{2,80})", re.IGNORECASE)


def sender(fields: list[Field], lines: tuple[Line, ...], head: int) -> str | None:
    """The sender by label, by signature, or by the ministry that a caption names; None where none of them does."""
    if labelled := _value(fields, "sender", head):
        return labelled
    signed = list(_signatures(lines))
    if signed:
        return signed[-1]
    caption = next(
        (match for line in lines[:40] if (match := _CAPTION.search(line.text)) and line.text[:5] == "Tabel"), None
    )
    return caption.group(1) if caption else None


def addressee(fields: list[Field], lines: tuple[Line, ...], head: int) -> str | None:
    """The addressee by label, else the Speaker named in the head, else the first address block."""
    if labelled := _value(fields, "addressee", head):
        return labelled
    block = _address(lines[:head])
    head_text = " ".join(line.text for line in lines[: min(head, 60)])
    house = _rule("house").compiled.search(head_text)
    if house:
        return re.sub(r"^aan\s", "", house.group(), flags=re.IGNORECASE)
    return block


def _value(fields: list[Field], name: str, head: int) -> str | None:
    return next((field.value for field in fields if field.name == name and field.value and field.index < head), None)


def _signatures(lines: tuple[Line, ...]) -> Iterator[str]:
    """Lines, or pairs of lines, that name only an office, outside the head of the text."""
    pattern = _rule("signature").compiled
    for index, line in enumerate(lines):
        if index < 5 or len(line.text) > 160:
            continue
        follower = lines[index + 1] if index + 1 < len(lines) and not line.blank_after else None
        joined = f"{line.text} {follower.text}" if follower and len(follower.text) < 80 else ""
        for words in (joined, line.text):
            match = pattern.match(words) if words else None
            if match and (match.group("end") or (line.blank_before and (words == joined or line.blank_after))):
                yield " ".join(match.group("office").split())
                break


def _address(lines: tuple[Line, ...]) -> str | None:
    """The names in the first address block below the return address: what stands above its street or postcode."""
    names: list[str] = []
    for line in lines:
        if re.match(r">?\s*retouradres", line.text, re.IGNORECASE):
            names = []
            continue
        if line.blank_before:
            names = []
        if is_label(line.text) or line.bold:
            names = []
        elif _POSTCODE.search(line.text) or (names and _STREET.match(line.text)):
            if names:
                return " ".join(names)
            names = []
        else:
            names.append(line.text)
    return None


def _rule(name: str) -> Rule:
    return next(rule for rule in rules("metadata") if rule.name == f"metadata.{name}")
