"""Who speaks in the report of a debate: there a member's "ik zal" binds no government."""

import re

from leerlus.document import Document

Span = tuple[int, int]
_LABEL = re.compile(
    r"^[ \t]*(?:de |het )?(?:(?P<office>minister(?:-president)?|staatssecretaris)|voorzitter|heer|mevrouw|lid)\b"
    r"[^:\n]{0,60}:(?=\s)",
    re.IGNORECASE | re.MULTILINE,
)
_FEWEST = 2


def turns_of_others(document: Document) -> list[Span]:
    """The turns of the chair and of members, each up to the next label ("De heer Kaya (Volt):"); none in a letter."""
    labels = list(_LABEL.finditer(document.folded))
    if sum(1 for label in labels if not label["office"]) < _FEWEST:
        return []
    ends = [*(label.start() for label in labels[1:]), len(document.folded)]
    return [(label.start(), end) for label, end in zip(labels, ends, strict=True) if not label["office"]]
