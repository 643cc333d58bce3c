"""A text that grows, and remembers where each name and each datum stands."""

from dataclasses import dataclass, field
from typing import Self

from benchmarks.likeness import Record


@dataclass(frozen=True)
class Memo:
    """The text, and what must be found in it: records as the gold writes them, with offsets and `keep`."""

    name: str
    layout: str
    text: str
    answers: tuple[Record, ...]


@dataclass
class Writer:
    """Adds words in turn; `person` and `data` note what they add."""

    text: str = ""
    answers: list[Record] = field(default_factory=list)

    def add(self, words: str) -> Self:
        """Words that hold nobody."""
        self.text += words
        return self

    def person(self, name: str, *, keep: bool) -> Self:
        """A person's name."""
        self.answers.append({"kind": "person", "name": name, "keep": keep, **self._place(name)})
        return self.add(name)

    def data(self, kind: str, words: str, *, keep: bool = False) -> Self:
        """Another datum, of a kind that the gold knows."""
        self.answers.append({"kind": "personal-data", "type": kind, "keep": keep, **self._place(words)})
        return self.add(words)

    def sign(self, mark: str, name: str) -> Self:
        """A signature: the mark and the name are one datum, and the name is a person's too."""
        start = len(self.text)
        self.add(mark).person(name, keep=False)
        whole: Record = {"start": start, "end": len(self.text), "quote": self.text[start:]}
        self.answers.append({"kind": "personal-data", "type": "signature", "keep": False, **whole})
        return self

    def _place(self, words: str) -> Record:
        return {"start": len(self.text), "end": len(self.text) + len(words), "quote": words}
