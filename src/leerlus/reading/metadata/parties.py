"""Who sent a document, and to whom."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from leerlus.document.lines import Line
from leerlus.law.bodies import adviser
from leerlus.reading.metadata.fields import Field, is_field
from leerlus.reading.rulebook import Rule, rules

_POSTCODE = re.compile(r"\b\d{4}\s?[A-Z]{2}\b")
_RETURN = re.compile(r">?\s*retouradres", re.IGNORECASE)
_LONGEST_NAME = 90
_MOST_NAMES = 5
_SPEAKER = "voorzitter"
_SIGNED = re.compile(r"(?:(?:ir|drs|dr|mr|prof|ing)\.\s?)*(?:[A-ZÀ-Þ]\.\s?)+(?:[a-z]+\s){0,3}[A-ZÀ-Þ]")
_OWN = re.compile(r"(?:directoraat|directie|ministerie|dg|afdeling|bestuursdepartement)\b", re.IGNORECASE)
_COVER = 12  # lines of a report's cover, where its maker stands alone on one
_ANSWERED = re.compile(
    r"(?:nader\s)?antwoord(?:en)?\svan\s(?P<office>(?:de\s)?(?:minister|staatssecretaris)(?:-president)?\s[^.]{3,120}?)"
    r"(?:,?\s(?:mede\snamens|\(ontvangen)|\.?$)",
    re.IGNORECASE,
)
_TITLED = re.compile(r"(?:Nr\. [\w-]+ |[A-Z]{1,2} )?BRIEF VAN (?P<office>(?:DE|HET) [A-ZÀ-Þ][A-ZÀ-Þ ,/'-]{3,160})$")
_STREET = re.compile(r"postbus\b|p\.?o\.?\s?box|.*\b\d{1,4}[a-z]?$", re.IGNORECASE)
_CAPTION = re.compile(r"\bvan het (ministerie van [A-ZÀ-Þ][^.,()]{2,80})", re.IGNORECASE)


def sender(fields: tuple[Field, ...], lines: tuple[Line, ...], head: int) -> str | None:
    """The sender by label, by signature, or by the ministry that a caption names; None where none of them does."""
    if labelled := _value(fields, "sender", head):
        return labelled
    signed = list(_signatures(lines))
    if signed:
        return signed[-1]
    for line in lines[:40]:
        if answered := _ANSWERED.match(line.text):
            return " ".join(answered.group("office").split())
        if titled := _TITLED.match(line.text):
            return titled.group("office").lower()
    for line in lines[: min(head, _COVER)]:
        if adviser().fullmatch(line.text.strip(" *")):
            return line.text.strip(" *")
    caption = next(
        (match for line in lines[:40] if line.text[:5] == "Tabel" and (match := _CAPTION.search(line.text))), None
    )
    return caption.group(1) if caption else None


def addressee(fields: tuple[Field, ...], lines: tuple[Line, ...], head: int) -> str | None:
    """The addressee by label, else the Speaker named in the head, else the first address block."""
    labelled = _value(fields, "addressee", head)
    above = " ".join(line.text for line in lines[: min(head, 60)])
    house = _rule("house").compiled.search(above) if _SPEAKER in above.lower() else None
    if house and (labelled is None or "voorzitter" in labelled.lower()):
        return re.sub(r"^aan\s", "", house.group(), flags=re.IGNORECASE)
    return labelled or _address(lines[: min(head, 40)])


def _value(fields: tuple[Field, ...], name: str, head: int) -> str | None:
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
            if match and (
                match.group("end")
                or match.group("name")
                or _is_signed(lines, index + (2 if words == joined else 1), line)
            ):
                yield " ".join(match.group("office").split())
                break


def _is_signed(lines: tuple[Line, ...], after: int, line: Line) -> bool:
    """Whether the office at `line` stands as a signature: alone, or with a name below it."""
    if line.blank_before and (after >= len(lines) or lines[after].blank_before):
        return True
    return after < len(lines) and _SIGNED.match(lines[after].text) is not None


def _address(lines: tuple[Line, ...]) -> str | None:
    """The names in the first address block below the return address: what stands above its street or postcode."""
    block: list[str] = []
    for line in lines:
        if _RETURN.match(line.text):
            block = []
            continue
        if line.blank_before or line.bold or is_field(line):
            block = []
        if line.bold or is_field(line) or len(line.text) > _LONGEST_NAME:
            continue
        block.append(line.text)
        if _POSTCODE.match(line.text):
            names = list(takewhile(lambda words: not _STREET.match(words) and not _POSTCODE.match(words), block))
            if 0 < len(names) <= _MOST_NAMES and not _OWN.match(names[0]):
                return " ".join(names)
    return None


@cache
def _rule(name: str) -> Rule:
    return next(rule for rule in rules("metadata") if rule.name == f"metadata.{name}")
