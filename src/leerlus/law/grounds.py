"""Grounds on which a passage is kept from the public, with the article that allows it.

The rows stand in `data/grounds.toml`.
"""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files


class Regime(StrEnum):
    """The law under which a passage is withheld: open government, the House's right to know, or personal data."""

    WOO = "woo"
    CONSTITUTION = "art68"
    GDPR = "avg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """`code` stands in the black box, `plain` says it for everyone; an `absolute` ground leaves nothing to weigh."""

    code: str
    regime: Regime
    article: str
    name: str
    plain: str
    absolute: bool = False


@cache
def grounds() -> dict[str, Ground]:
    """All grounds by their code.

    >>> grounds()["5.1.2e"].name
    'eerbiediging van de persoonlijke levenssfeer'
    """
    rows = tomllib.loads(files("leerlus.law.data").joinpath("grounds.toml").read_text(encoding="utf-8"))["ground"]
    found = [Ground(**row | {"regime": Regime(row["regime"])}) for row in rows]
    return {ground.code: ground for ground in found}
