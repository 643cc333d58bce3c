"""Typed links between entries: which kinds may be joined, and what the link says in both directions."""

from dataclasses import dataclass
from enum import StrEnum

from leerlus.errors import StepRefused
from leerlus.register.kinds import EntryKind


class LinkKind(StrEnum):
    """What a link from source to target says."""

    BELONGS_TO = "belongs_to"
    ANSWERS = "answers"
    CARRIES_OUT = "carries_out"
    ASKS_FOR = "asks_for"
    REPLACES = "replaces"
    BUNDLES = "bundles"


@dataclass(frozen=True, slots=True)
class LinkRule:
    """The kinds that a link may join."""

    sources: tuple[EntryKind, ...]
    targets: tuple[EntryKind, ...]


_K = EntryKind
LINK_RULES: dict[LinkKind, LinkRule] = {
    LinkKind.BELONGS_TO: LinkRule((_K.RECOMMENDATION, _K.COMMITMENT, _K.ACTION, _K.MOTION, _K.LESSON), (_K.REPORT,)),
    LinkKind.ANSWERS: LinkRule((_K.COMMITMENT,), (_K.RECOMMENDATION, _K.MOTION, _K.LESSON, _K.BOTTLENECK)),
    LinkKind.CARRIES_OUT: LinkRule(
        (_K.ACTION,), (_K.COMMITMENT, _K.RECOMMENDATION, _K.MOTION, _K.LESSON, _K.BOTTLENECK)
    ),
    LinkKind.ASKS_FOR: LinkRule((_K.MOTION,), (_K.COMMITMENT, _K.RECOMMENDATION, _K.ACTION)),
    LinkKind.REPLACES: LinkRule((_K.COMMITMENT, _K.ACTION), (_K.COMMITMENT, _K.ACTION)),
    LinkKind.BUNDLES: LinkRule((_K.BOTTLENECK,), (_K.LESSON,)),
}


def check_link(kind: LinkKind, source: EntryKind, target: EntryKind) -> None:
    """Raise StepRefused unless `kind` may run from an entry of kind `source` to one of kind `target`."""
    rule = LINK_RULES[kind]
    if source not in rule.sources or target not in rule.targets:
        raise StepRefused(f"Een koppeling '{kind}' kan niet lopen van '{source}' naar '{target}'.")
