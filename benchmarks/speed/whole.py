"""The whole reading as a process, its start included: against the least that must be done, and against peers.

Peers are slow, so they get a share of the same texts and their start is left out; both favour them. Of each the least
of some rounds counts: other programs on this computer only add to it.
"""

import json
from collections.abc import Iterable, Sequence

from benchmarks.prove.point import Part, at_least
from benchmarks.speed.processes import ours, peer
from benchmarks.speed.texts import MEGABYTE, mixed

_SIZE = 10 * MEGABYTE
_ROUNDS = 3
_SHARE, _FEW = 200_000, 20_000
KINDS = {"nllegalcit": "citation", "dateparser": "period", "deduce": "person"}


def measure() -> Sequence[Part]:
    """Ratios: how many times longer the other takes for the same text."""
    texts = mixed(_SIZE)
    lines = _lines(texts)
    share = _lines(mixed(_SHARE))
    rounds = [_round(lines, share) for _ in range(_ROUNDS)]
    whole = min(one[0] for one in rounds)
    floor = _least(one[1] for one in rounds)
    peers = {name: _least(one[2][name] for one in rounds) for name in KINDS}
    untold = peer("dateparser_any_language", _lines(mixed(_FEW)))
    note = f"{len(lines) / MEGABYTE / whole:.2f} MB a second"
    parts = [
        _ratio("whole reading against the floor", floor, whole, bar=1 / 25, note=note),
        _ratio(
            "whole reading against dateparser's dates alone, told it is Dutch", _all(peers["dateparser"]), whole, bar=8
        ),
        _ratio("whole reading against dateparser's dates alone, as it comes", _all(untold, _FEW), whole, bar=8),
    ]
    for name, kind in KINDS.items():
        alone = ours("read", "--batch", "--kinds", kind, lines=lines)
        parts.append(_ratio(f"{kind} alone against {name}", _all(peers[name]), alone, bar=1))
    return parts


def _round(lines: bytes, share: bytes) -> tuple[float, float | None, dict[str, float | None]]:
    """Ours, the floor and each peer, one after the other."""
    return (
        ours("read", "--batch", lines=lines),
        peer("floor", lines),
        {name: peer(name, share) for name in KINDS},
    )


def _least(seconds: Iterable[float | None]) -> float | None:
    return min((one for one in seconds if one is not None), default=None)


def _lines(texts: Sequence[str]) -> bytes:
    rows = (json.dumps({"id": place, "text": text}, ensure_ascii=False) for place, text in enumerate(texts))
    return "".join(f"{row}\n" for row in rows).encode()


def _all(share: float | None, size: int = _SHARE) -> float | None:
    """The time for a share as time for all."""
    return None if share is None else share * _SIZE / size


def _ratio(name: str, theirs: float | None, mine: float, *, bar: float, note: str = "") -> Part:
    if theirs is None:
        return at_least(name, None, bar, note="the peers' environment is not here: make bench makes it")
    return at_least(name, theirs / mine, bar, note=note)
