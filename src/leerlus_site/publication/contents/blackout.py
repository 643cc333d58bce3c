"""Black out what must not be public: names and data that the reader marked to be removed and no person cleared."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from leerlus.formats import text
from leerlus.reading import person, personal_data
from leerlus.redaction.letters import is_telling
from leerlus.register.states import StatementState
from leerlus_site.documents.models import Statement
from leerlus_site.redaction.queries import gone, public_versions, unfinished

BLACK = "\u2588"
_TYPED = frozenset({"words", "reason", "fact", "question", "basis_words", "about", "commissioned_by", "evidence"})
Json = Any  # a JSON value of any depth


def blackout(words: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with each span black, one sign a code point, so that offsets stay.

    >>> blackout("Bel Ans.", [(4, 7)])
    'Bel ███.'
    """
    signs = list(words)
    for start, end in spans:
        for place in range(max(0, start), min(end, len(signs))):
            if not signs[place].isspace():
                signs[place] = BLACK
    return "".join(signs)


def blackout_words(shown: str, words: Iterable[str]) -> str:
    """What is shown with every occurrence of the words black, longest first."""
    for word in sorted(words, key=len, reverse=True):
        if word.strip():
            shown = shown.replace(word, blackout(word, [(0, len(word))]))
    return shown


@dataclass(frozen=True)
class Secrets:
    """What must be black, by document id: spans in the current text, and the words that stand there.

    `grounds` has the spans that two people decided on, each with its ground.
    """

    spans: Mapping[int, Sequence[tuple[int, int]]]
    words: Mapping[int, frozenset[str]]
    grounds: Mapping[int, Sequence[tuple[int, int, str]]] = field(default_factory=dict)

    def hide(self, words: str, documents: Iterable[int]) -> str:
        """The words without those that must be black in any of the documents."""
        return blackout_words(words, {word for document in documents for word in self.words.get(document, ())})

    def hide_everywhere(self, content: Json, documents: Iterable[int]) -> Json:
        """The content with those words black in every string of it, also in those that nobody thought of."""
        words = {word for document in documents for word in self.words.get(document, ())}
        return _hidden(content, words) if words else content


def without_people(content: Json) -> Json:
    """The content with every person black who holds no public office, in what people typed here.

    No document stands behind those words, so nobody reviewed the names in them; the reader finds them once more.
    """
    if isinstance(content, list):
        return [without_people(value) for value in content]
    if not isinstance(content, Mapping):
        return content
    return {
        name: _nobody(value) if name in _TYPED and isinstance(value, str) else without_people(value)
        for name, value in content.items()
    }


def _nobody(words: str) -> str:
    if not words.strip():
        return words
    document = text.read(words.encode())
    spans = [(mention.start, mention.end) for mention in person.find(document) if not mention.keep]
    spans += [(mention.start, mention.end) for mention in personal_data.find(document) if not mention.keep]
    return blackout(words, spans)


def _hidden(content: Json, words: set[str]) -> Json:
    if isinstance(content, str):
        return blackout_words(content, words)
    if isinstance(content, Mapping):
        return {name: _hidden(value, words) for name, value in content.items()}
    if isinstance(content, list | tuple):
        return [_hidden(value, words) for value in content]
    return content


def secrets_of(documents: Iterable[int]) -> Secrets:
    """What must be black in these documents.

    Where two people agreed on a redaction and its public version was made, that decides. Elsewhere everything marked so
    that no reviewer rejected, and all that people at work on a redaction did not say may stay.
    """
    asked = list(documents)
    spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
    words: dict[int, set[str]] = defaultdict(set)
    grounds: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    redacted = {version.sheet_id: document for document, version in public_versions(asked).items()}
    for row in gone(redacted):
        document = redacted[row.sheet_id]
        spans[document].append((row.start, row.end))
        grounds[document].append((row.start, row.end, row.ground))
        if is_telling(row.quote):
            words[document].add(row.quote)
    for document, places in unfinished(asked).items():
        spans[document] += [(place.start, place.end) for place in places]
        words[document] |= {place.words for place in places if is_telling(place.words)}
    found = Statement.objects.filter(
        document__in=set(asked) - set(redacted.values()), kind__in=("person", "personal-data"), details__keep=False
    ).exclude(state=StatementState.REJECTED)
    for statement in found:
        spans[statement.document_id].append((statement.start, statement.end))
        words[statement.document_id].add(statement.quote)
    return Secrets(spans, {document: frozenset(found) for document, found in words.items()}, grounds)
