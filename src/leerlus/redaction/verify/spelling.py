"""Words that were removed, in every spelling they may have survived in.

Folded text has no accents, ligatures, soft hyphens or invisible signs; between two letters of a word anything but
letters and digits may stand (spaces, hyphens, line ends), so that "Bak-ker" is "Bakker".
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from leerlus.law.words import words as word_list
from leerlus.redaction.job import Job

_WORD = re.compile(r"[^\W_]+")
_LONG, _SHORT, _PART, _MOST_PARTS = 8, 5, 5, 8


def folded(text: str) -> str:
    """The text without accents, ligatures and signs that nobody sees; capitals stay.

    >>> folded("Brá\\u00adkker ﬁn")
    'Brakker fin'
    """
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in parts if unicodedata.category(sign) not in ("Mn", "Cf"))


def squashed(text: str) -> str:
    """The letters and digits only, in lower case."""
    return "".join(_WORD.findall(folded(text))).casefold()


@dataclass(frozen=True)
class Spelling:
    """The words of a passage, or a part of them. `telling` words point at someone wherever they stand."""

    number: int
    quote: str
    is_part: bool = False
    whole: str = ""

    @cached_property
    def tokens(self) -> list[str]:
        """The words one by one."""
        return _WORD.findall(folded(self.quote))

    @cached_property
    def size(self) -> int:
        """How many letters and digits."""
        return sum(map(len, self.tokens))

    @cached_property
    def telling(self) -> bool:
        """Whether the words tell something by themselves: a name or number, not "de" or "volgens"."""
        common = word_list("title_links") | word_list("title_ends")
        if self.size < 3 or (len(self.tokens) == 1 and self.tokens[0].casefold() in common):
            return False
        if len(self.tokens) > 1:
            return self.size >= _SHORT
        return any(sign.isupper() or sign.isdigit() for sign in self.quote)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        body = r"[\W_]*".join(re.escape(sign) for token in self.tokens for sign in token)
        anywhere = self.size >= _LONG and (len(self.tokens) > 1 or any(map(str.isdigit, self.quote)))
        return re.compile(body if anywhere else rf"(?<![^\W_]){body}(?![^\W_])", re.IGNORECASE)

    @cached_property
    def flat(self) -> str:
        """The letters and digits only."""
        return squashed(self.quote)

    def count(self, text: str, flat: str) -> int:
        """How often the words stand in folded text; a very short name only with its capital.

        `flat` is the same text squashed: most words are not even there, and that is seen at once.
        """
        if not self.flat or self.flat not in flat:
            return 0
        named = self.size < _SHORT and self.tokens[0][0].isupper()
        return sum(1 for hit in self._pattern.finditer(text) if not named or hit.group()[0].isupper())


def spellings(job: Job) -> Iterator[Spelling]:
    """What each row of the plan takes out, and the longer words of it by themselves: half a name is a trace too."""
    seen: set[tuple[str, bool]] = set()
    for passage in job.passages:
        for row in passage.parts:
            whole = Spelling(row.number, job.quote(row))
            words = [
                Spelling(row.number, token, is_part=True, whole=whole.quote)
                for token in whole.tokens
                if len(token) >= _PART
            ]
            for one in [whole, *(words if 1 < len(whole.tokens) <= _MOST_PARTS else [])]:
                if (one.quote, one.is_part) not in seen:
                    seen.add((one.quote, one.is_part))
                    yield one


@dataclass(frozen=True)
class Allowance:
    """How often the words of one spelling stood in the job's text, and how many of those places stay."""

    spelling: Spelling
    removed: int
    stays: int


def allowances(job: Job) -> list[Allowance]:
    """The spellings of a job with what may still be found of them."""
    whole, left = folded(job.text), folded(without_passages(job))
    flat = squashed(whole), squashed(left)
    found = [(one, one.count(whole, flat[0]), one.count(left, flat[1])) for one in spellings(job)]
    return [Allowance(one, removed=max(before - after, 0), stays=after) for one, before, after in found]


def without_passages(job: Job) -> str:
    """The job's text with a bar where each passage stood."""
    return _spliced(job, [" | "] * len(job.passages))


def with_labels(job: Job) -> str:
    """The job's text as its public version should read."""
    return _spliced(job, [passage.label for passage in job.passages])


def _spliced(job: Job, shown: list[str]) -> str:
    pieces, place = [], 0
    for passage, words in zip(job.passages, shown, strict=True):
        pieces += [job.text[place : passage.start], words]
        place = passage.end
    return "".join([*pieces, job.text[place:]])
