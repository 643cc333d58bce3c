"""Who speaks in the report of a debate: there a member's "ik zal" binds no government."""

import re

from leerlus.document import Document

Span = tuple[int, int]
_LABEL = re.compile(
    r"^[ \t]*(?:(?P<chair>de voorzitter)|(?:de )?(?P<office>minister(?:-president)?|staatssecretaris)\b[^:\n]{0,60}"
    r"|(?:de heer|mevrouw|het lid) [^:\n]{2,60}):(?=\s)",
    re.IGNORECASE | re.MULTILINE,
)


def turns_of_others(document: Document) -> list[Span]:
    """The turns of the chair and of members, each up to the next label ("De heer Kaya (Volt):").

    None where no chair speaks: in a letter, or under a list of who was there.
    """
    labels = list(_LABEL.finditer(document.folded))
    if not any(label["chair"] for label in labels):
        return []
    ends = [*(label.start() for label in labels[1:]), len(document.folded)]
    return [(label.start(), end) for label, end in zip(labels, ends, strict=True) if not label["office"]]
