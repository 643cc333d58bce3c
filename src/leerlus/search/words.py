"""The word lists of the analyser, read once. In each file `#` starts a remark and white space separates words."""

from functools import cache
from importlib.resources import files


def lines(name: str) -> list[str]:
    """The lines of a word list, without remarks and empty lines."""
    text = files("leerlus.search.data").joinpath(name).read_text(encoding="utf-8")
    return [line for raw in text.splitlines() if (line := raw.split("#")[0].strip())]


@cache
def stem_exceptions() -> dict[str, str]:
    """The stem of each word that the stemmer gets wrong; a row of `stems.txt` is `stem: form form …`."""
    found: dict[str, str] = {}
    for line in lines("stems.txt"):
        stem, _, forms = line.partition(":")
        for form in (stem, *forms.split()):
            found[form.strip()] = stem.strip()
    return found


@cache
def compound_parts() -> frozenset[str]:
    """Words that compounds are made of, as they stand in a compound: folded, lower case, singular and plural."""
    return frozenset(word for line in lines("compound_parts.txt") for word in line.split())


@cache
def common_words() -> frozenset[str]:
    """Words so common that a question does not need them."""
    return frozenset(word for line in lines("common_words.txt") for word in line.split())
