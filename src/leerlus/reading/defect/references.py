"""A document's own reference, written in two ways or broken off."""

from collections.abc import Iterator
from itertools import combinations

from leerlus.document import Document
from leerlus.reading.defect.found import Found, defect_rule
from leerlus.reading.metadata.fields import fields
from leerlus.reading.sections.spelling import distance

_LEAST = 8


def own_references(document: Document) -> Iterator[Found]:
    """References that differ by a slip from another of the same document, and references that break off."""
    own = [field for field in fields(document) if field.name == "reference" and field.value]
    for field in own:
        if defect_rule("truncated.reference").compiled.match(field.value):
            message = f"Het kenmerk breekt af na “{field.value}”."
            yield Found(field.start, field.end, "defect.truncated.reference", message)
    written = list(dict.fromkeys(field.value for field in own if len(field.value) >= _LEAST))[:20]
    for one, other in combinations(written, 2):
        if len(one) <= 60 and len(other) <= 60 and 0 < distance(one, other) <= 1:
            field = next(field for field in own if field.value == one)
            start = document.folded.find(one, field.start)
            message = f"Het eigen kenmerk staat hier als {one}, elders als {other}."
            yield Found(start, start + len(one), "defect.reference-mismatch", message)
