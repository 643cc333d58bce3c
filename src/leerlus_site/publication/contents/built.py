"""A piece of content, ready to be released."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Built:
    """`content` and the columns that lists filter and sort on; `file` names public bytes by sha256."""

    kind: str
    key: str
    title: str
    content: Mapping[str, object]
    state: str = ""
    organisation_key: str = ""
    report_key: str = ""
    on_date: date | None = None
    due_until: date | None = None
    silent_since: date | None = None
    silent_of: tuple[str, ...] = ()
    file: str | None = field(default=None)
    metadata: Mapping[str, object] = field(default_factory=dict)
