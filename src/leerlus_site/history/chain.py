"""The digest chain: what is chained, in which exact form. Pure; no database, no clock.

Each event's digest covers the one before it and the canonical JSON of its own facts. The payload (who, which details)
takes part only by a salted digest, so that a payload can be erased where the law asks for it and the chain stays valid.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

GENESIS = "0" * 64
"""What the first event takes as the digest before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The part of an event that is chained and never erased; it names a function, never a person."""

    at: datetime
    actor_function: str
    verb: str
    object_type: str
    object_id: str
    reason: str
    payload_digest: str


def canonical(value: object) -> bytes:
    """The one JSON form of a value: sorted keys, no spaces, UTF-8.

    TypeError for a fraction: the database may give it back in another spelling, and then no digest would hold.

    >>> canonical({"b": [1, None], "a": "één"}).decode()
    '{"a":"één","b":[1,null]}'
    """
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    json.loads(text, parse_float=_refuse)
    return text.encode("utf-8", "surrogatepass")


def payload_digest(salt: str, content: Mapping[str, Any]) -> str:  # Any: JSON values
    """The hexadecimal sha256 of salt and content; without the salt nobody can guess the content back."""
    return sha256(salt.encode() + canonical(content)).hexdigest()


def digest(previous: str, facts: Facts) -> str:
    """The hexadecimal sha256 that the next event will stand on."""
    chained = {
        "actor_function": facts.actor_function,
        "at": facts.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "object_id": facts.object_id,
        "object_type": facts.object_type,
        "payload_digest": facts.payload_digest,
        "reason": facts.reason,
        "verb": facts.verb,
    }
    return sha256(previous.encode() + canonical(chained)).hexdigest()


def _refuse(fraction: str) -> None:
    raise TypeError(f"a payload holds no fractions ({fraction}): write the number as text")
