"""Working notes that were left in, and notes that break off."""

from collections import Counter
from collections.abc import Iterator

from leerlus.document import Document
from leerlus.reading.defect.found import Found, defect_rule
from leerlus.reading.gate import everywhere

_LONGEST = 240
_SEVERAL = 2
_SHORTEST = 60


def leftovers(document: Document) -> Iterator[Found]:
    """Remarks of a word processor or PDF program, and places that someone still had to fill in."""
    rule = defect_rule("leftover-annotation")
    found = list(everywhere(rule, document))
    times = Counter(match.group() for match in found)
    for match in found:
        if times[match.group()] <= _SEVERAL or match.group()[0] != "[":  # "[naam]" all over is how names are hidden
            yield Found(*match.span(), rule.name, "Hier is een werkaantekening blijven staan.")
    if document.comments:
        count = len(document.comments)
        words = "1 opmerking" if count == 1 else f"{count} opmerkingen"
        end = min(len(document.text), 1)
        yield Found(0, end, rule.name, f"Het bestand bevat nog {words} in de kantlijn.")


def broken_off(document: Document) -> Iterator[Found]:
    """Paragraphs of running text whose last word wants more."""
    rule = defect_rule("truncated.sentence")
    found = document.lines
    for line, follower in zip(found, [*found[1:], None], strict=False):
        ends = line.blank_after and (follower is None or follower.text[:1].isupper())
        if not ends or len(line.text) < _SHORTEST or "\t" in line.raw or "|" in line.raw:
            continue
        if match := rule.compiled.search(line.text[-60:]):
            words = match.group()
            start = (
                line.end - len(line.raw.rstrip()) + line.raw.rstrip().rfind(words) if words in line.raw else line.start
            )
            message = f"De zin breekt af na “{words.split()[-1]}”."
            yield Found(max(line.start, start), line.end, rule.name, message)


def sources(document: Document) -> Iterator[Found]:
    """Footnotes that announce a Kamerstuk and give no number."""
    rule = defect_rule("truncated.source")
    for line in document.lines:
        if len(line.text) <= _LONGEST and (match := rule.compiled.match(line.text)):
            start = line.start + match.start("source")
            message = "De noot noemt een Kamerstuk maar geeft geen dossier- en stuknummer."
            yield Found(start, line.end, rule.name, message)
