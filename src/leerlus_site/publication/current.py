"""What is public now, compared with what would be."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping

from leerlus_site.publication.contents import BUILDERS, Built
from leerlus_site.snapshots.models import Snapshot


def build(items: Iterable[tuple[str, str]]) -> list[Built]:
    """The content of these (kind, key) as it would be released now."""
    keys: dict[str, list[str]] = defaultdict(list)
    for kind, key in items:
        keys[kind].append(key)
    return [built for kind in sorted(keys) for built in BUILDERS[kind](kind, keys[kind])]


def same(content: Mapping[str, object], snapshot: Snapshot | None) -> bool:
    """Whether the snapshot already says this."""
    return snapshot is not None and json.dumps(content, sort_keys=True) == json.dumps(snapshot.content, sort_keys=True)


def current_snapshots() -> dict[tuple[str, str], Snapshot]:
    """The current snapshots by (kind, key)."""
    return {(snapshot.kind, snapshot.key): snapshot for snapshot in Snapshot.objects.filter(is_current=True)}


def changed(items: Iterable[tuple[str, str]]) -> list[tuple[Built, Snapshot | None]]:
    """What differs from the current snapshots, each with the snapshot that it would follow."""
    now = current_snapshots()
    pairs = [(built, now.get((built.kind, built.key))) for built in build(items)]
    return [(built, snapshot) for built, snapshot in pairs if not same(built.content, snapshot)]
