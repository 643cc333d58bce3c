"""The word lists of the lessons, read once. In each file `#` starts a remark."""

from functools import cache
from importlib.resources import files


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(word for line in _lines(name) for word in line.split())


@cache
def plain_words() -> dict[str, str]:
    """A word of offices -> the word that everyone knows; a row of `plain_words.txt` is `word: other word`."""
    return {
        word.strip(): other.strip() for word, _, other in (line.partition(":") for line in _lines("plain_words.txt"))
    }


def _lines(name: str) -> list[str]:
    text = files("leerlus.lessons.data").joinpath(name).read_text(encoding="utf-8")
    return [line for raw in text.splitlines() if (line := raw.split("#")[0].strip())]
