"""Black out what must not be public: names and data that the reader marked to be removed and no person cleared."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from leerlus.register.states import StatementState
from leerlus_site.documents.models import Statement

BLACK = "\u2588"
Json = Any  # a JSON value of any depth


def blackout(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with each span black, one sign a code point, so that offsets stay.

    >>> blackout("Bel Ans.", [(4, 7)])
    'Bel ███.'
    """
    signs = list(text)
    for start, end in spans:
        for place in range(max(0, start), min(end, len(signs))):
            if not signs[place].isspace():
                signs[place] = BLACK
    return "".join(signs)


def blackout_words(text: str, words: Iterable[str]) -> str:
    """The text with every occurrence of the words black, longest first."""
    for word in sorted(words, key=len, reverse=True):
        if word.strip():
            text = text.replace(word, blackout(word, [(0, len(word))]))
    return text


@dataclass(frozen=True)
class Secrets:
    """What must be black, by document id: spans in the current text, and the words that stand there."""

    spans: Mapping[int, Sequence[tuple[int, int]]]
    words: Mapping[int, frozenset[str]]

    def hide(self, text: str, documents: Iterable[int]) -> str:
        """The text without the words that must be black in any of the documents."""
        return blackout_words(text, {word for document in documents for word in self.words.get(document, ())})

    def hide_everywhere(self, content: Json, documents: Iterable[int]) -> Json:
        """The content with those words black in every string of it, also in those that nobody thought of."""
        words = {word for document in documents for word in self.words.get(document, ())}
        return _hidden(content, words) if words else content


def _hidden(content: Json, words: set[str]) -> Json:
    if isinstance(content, str):
        return blackout_words(content, words)
    if isinstance(content, Mapping):
        return {name: _hidden(value, words) for name, value in content.items()}
    if isinstance(content, list | tuple):
        return [_hidden(value, words) for value in content]
    return content


def secrets_of(documents: Iterable[int]) -> Secrets:
    """What must be black in these documents: everything marked so that no reviewer rejected."""
    spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
    words: dict[int, set[str]] = defaultdict(set)
    found = Statement.objects.filter(
        document__in=list(documents), kind__in=("person", "personal-data"), details__keep=False
    ).exclude(state=StatementState.REJECTED)
    for statement in found:
        spans[statement.document_id].append((statement.start, statement.end))
        words[statement.document_id].add(statement.quote)
    return Secrets(spans, {document: frozenset(found) for document, found in words.items()})
