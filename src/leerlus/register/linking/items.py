"""What can be linked, whether it comes from papers at hand or from the register."""

import datetime
import re
from dataclasses import dataclass
from enum import StrEnum

from leerlus.dutch.folding import fold


class ItemKind(StrEnum):
    """What an item is; the values are those of the register's kinds."""

    REPORT = "report"
    RECOMMENDATION = "recommendation"
    COMMITMENT = "commitment"
    ROW = "action"
    MOTION = "motion"


@dataclass(frozen=True, slots=True)
class MotionNamed:
    """A motion as someone names it: what is unknown is None; `mover` is the first mover, "c.s." left out."""

    number: str | None
    mover: str | None
    part: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that may be linked; `key` is how the caller finds it again, `paper` where it stands.

    `number` is how its source numbers it, `place` the offset in its paper's text where it begins. `motions` are those
    that it names, or for a motion itself its own name. `mentions` is what its paper says of other papers: its title,
    its subject and its first words.
    """

    key: str
    kind: ItemKind
    text: str
    paper: str
    number: str | None = None
    place: int | None = None
    day: datetime.date | None = None
    motions: tuple[MotionNamed, ...] = ()
    mentions: str = ""


def surname(mover: str | None) -> str | None:
    """A mover's name to compare by: small letters, without "c.s.", co-movers and first name or initials.

    >>> surname("Van der Berg c.s."), surname("VERHOECKX C.S."), surname("De Boer/Kaya")
    ('van der berg', 'verhoeckx', 'de boer')
    """
    if not mover:
        return None
    first = re.split(r"\s?/\s?|\sen\s|,\s", fold(mover).lower())[0]
    return re.sub(r"\s*\bc\.?\s?s\.?$", "", first).strip(" .") or None
