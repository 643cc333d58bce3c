"""Who acts in a text of the government: the author and the bodies it speaks for, or others.

The words stand in `data/bodies.toml`.
"""

import re
import tomllib
from enum import StrEnum
from functools import cache
from importlib.resources import files

_OF = r"(?:\s+(?:van|voor)\s+[A-Z][\w&-]{1,30}(?:(?:,?\s+en\s+(?:de\s+)?|,\s+|\s+)[A-Z][\w&-]{1,30}){0,6})?"


class Party(StrEnum):
    """`own` speaks for itself, `agency` works for the government, `other` is someone else."""

    OWN = "own"
    AGENCY = "agency"
    OTHER = "other"


@cache
def body(party: Party) -> re.Pattern[str]:
    """The names of bodies of that party, with the ministry that follows ("de minister van Wonen en Water").

    >>> body(Party.OWN).match("de minister van Wonen en Water zal dit doen").group()
    'de minister van Wonen en Water'
    """
    return _names(party.value)


@cache
def local_body() -> re.Pattern[str]:
    """The government of a municipality, a province or a water board, and who sits in it.

    >>> local_body().match("het college van burgemeester en wethouders zal").group()
    'het college van burgemeester en wethouders'
    """
    return _names("local")


@cache
def adviser() -> re.Pattern[str]:
    """Who advises, examines or asks from outside: an adviser, its report, the House, a motion.

    >>> adviser().match("de Nationale ombudsman vindt").group()
    'de Nationale ombudsman'
    """
    return _names("adviser")


def _names(group: str) -> re.Pattern[str]:
    rows = tomllib.loads(files("leerlus.law.data").joinpath("bodies.toml").read_text(encoding="utf-8"))[group]
    return re.compile(rf"(?<![\w-])(?i:{'|'.join(rows)})(?![\w-]){_OF}")


def party_at(text: str, start: int, end: int) -> tuple[Party, int] | None:
    """The party whose name begins at `start`, and where the name ends; None where no body is named.

    The author's own name goes first; of the others the longest holds.

    >>> party_at("het kabinet zal", 0, 15)
    (<Party.OWN: 'own'>, 11)
    """
    found = [(match.end(), party) for party in Party if (match := body(party).match(text, start, end))]
    if not found:
        return None
    own = next((one for one in found if one[1] is Party.OWN), None)
    stop, party = own or max(found, key=lambda one: one[0])
    return party, stop
