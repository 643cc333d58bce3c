"""The gate: rules are tried only in sentences that hold one of their trigger words."""

import re
from collections.abc import Iterator

from leerlus.document import Document
from leerlus.reading.rulebook import Rule, rules


def hits(document: Document, kind: str) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Each match of the kind's rules in the folded text, sentence by sentence, in the order of the rule table.

    Offsets of the match are offsets in the document. Overlapping matches of different rules are all given; the reader
    decides.
    """
    for start, end in document.sentences:
        sentence = document.folded[start:end].lower()
        for rule in rules(kind):
            if any(trigger in sentence for trigger in rule.trigger):
                for match in rule.compiled.finditer(document.folded, start, end):
                    yield rule, match
