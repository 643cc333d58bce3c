"""The imperative: a sentence that opens with the stem of a verb ("Zorg dat …").

The stems stand in `data/imperatives.toml`; a list, because a noun may look the same.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files

_FIRST = re.compile(
    r"[\"'*_]*(?!Pas\s(?:daarna|dan|als|in|op|na|vanaf|sinds|wanneer|nadat|later)\b)(?!Zie\s(?!(?:erop|daarop|nauwlettend|streng|actief)?\s?toe\b))([A-ZÀ-Þ][\wà-ÿ]+)\s+(?!is\b|zijn\b|was\b|wordt\b|worden\b|van\b)\S"
)


@cache
def _stems() -> frozenset[str]:
    table = tomllib.loads(files("leerlus.dutch.data").joinpath("imperatives.toml").read_text(encoding="utf-8"))
    return frozenset(table["stems"].split())


def imperative(text: str, start: int, end: int) -> bool:
    """Whether the sentence `[start, end)` opens with an imperative.

    >>> imperative("Zorg dat mensen weten wat er komt.", 0, 34), imperative("Zorg is duur.", 0, 13)
    (True, False)
    """
    first = _FIRST.match(text, start, end)
    return first is not None and first.group(1).lower() in _stems()
