"""Working notes that were left in, and notes that break off."""

from collections.abc import Iterator

from leerlus.document import Document
from leerlus.document.lines import lines
from leerlus.reading.defect.found import Found, defect_rule

_LONGEST = 240


def leftovers(document: Document) -> Iterator[Found]:
    """Remarks of a word processor or PDF program, and places that someone still had to fill in."""
    rule = defect_rule("leftover-annotation")
    for match in rule.compiled.finditer(document.folded):
        yield Found(*match.span(), rule.name, "Hier is een werkaantekening blijven staan.")
    if document.comments:
        count = len(document.comments)
        words = "1 opmerking" if count == 1 else f"{count} opmerkingen"
        end = min(len(document.text), 1)
        yield Found(0, end, rule.name, f"Het bestand bevat nog {words} in de kantlijn.")


def sources(document: Document) -> Iterator[Found]:
    """Footnotes that announce a Kamerstuk and give no number."""
    rule = defect_rule("truncated.source")
    for line in lines(document.folded):
        if len(line.text) <= _LONGEST and (match := rule.compiled.match(line.text)):
            start = line.start + match.start("source")
            message = "De noot noemt een Kamerstuk maar geeft geen dossier- en stuknummer."
            yield Found(start, line.end, rule.name, message)
