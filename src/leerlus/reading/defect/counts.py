"""Numbers that do not add up: annexes and parts of a total."""

import re
from collections.abc import Iterator

from leerlus.document import Document
from leerlus.reading.defect.found import Found, defect_rule
from leerlus.reading.gate import everywhere
from leerlus.reading.metadata.annexes import annexes
from leerlus.reading.metadata.fields import fields

_LARGEST_GAP = 0.1
_PART = re.compile(r"(\d[\d.]*)(?=\s[a-z]|\s?(?:,|;|\ben\b|$))")


def annex_count(document: Document) -> Iterator[Found]:
    """The number in the head against the rows of the annex table."""
    listed = annexes(document)
    if not listed:
        return
    for field in fields(document):
        if field.name == "annex" and re.fullmatch(r"\d{1,2}", field.value) and int(field.value) != len(listed):
            message = f"De kop noemt {_annexes(int(field.value))}; de tabel telt er {len(listed)}."
            yield Found(field.start, field.end, "defect.annex-count", message)
            return


def sums(document: Document) -> Iterator[Found]:
    """A total followed by its parts in brackets."""
    for match in everywhere(defect_rule("sum"), document):
        parts = [
            value for piece in re.split(r"[,;]|\sen\s", match.group("parts")) if (value := _part(piece)) is not None
        ]
        total, counted = _number(match.group("total")), sum(parts)
        if len(parts) >= 3 and counted != total and abs(counted - total) <= _LARGEST_GAP * total:
            written = " + ".join(_dotted(part) for part in parts)
            message = f"De delen tellen op tot {_dotted(counted)} ({written}), niet tot {_dotted(total)}."
            yield Found(match.start(), match.end(), "defect.sum", message)


def _part(piece: str) -> int | None:
    """The amount in one part ("2030: 1.149 meldingen"), after the colon where there is one."""
    match = _PART.search(piece.rpartition(":")[2].strip())
    return _number(match.group(1)) if match else None


def _number(words: str) -> int:
    return int(words.replace(".", "") or 0)


def _dotted(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _annexes(count: int) -> str:
    return "1 bijlage" if count == 1 else f"{count} bijlagen"
