"""Names of motions: number, first mover, part."""

import re

_WITH_OTHERS = re.compile(r"[\s,]*\bc\.?\s?s\.?$", re.IGNORECASE)


def motion_target(number: str | None, mover: str | None, part: str | None) -> str:
    """The name under which a motion without a paper number is known; what is unknown stays empty.

    >>> motion_target("21", "De Boer c.s.", "1"), motion_target(None, "Kaya", None), motion_target("8", None, None)
    ('motie:21:de boer:1', 'motie::kaya', 'motie:8')
    """
    name = _WITH_OTHERS.sub("", mover or "").strip().lower()
    return ":".join(["motie", number or "", name, part or ""]).rstrip(":")
