"""Word lists of law and parliament."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The words of one list in `data/words.toml`: title_links, title_ends or parties.

    >>> "inzake" in words("title_links")
    True
    """
    lists = tomllib.loads(files("leerlus.law.data").joinpath("words.toml").read_text(encoding="utf-8"))
    return frozenset(lists[name].split())
