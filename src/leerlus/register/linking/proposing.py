"""From items to proposals: for each source one target, or none where two are as likely."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from leerlus.dutch.folding import fold
from leerlus.register.linking.items import Item, ItemKind, MotionNamed, surname
from leerlus.register.linking.likeness import Likeness, Weights, Words, words_of
from leerlus.register.linking.rules import LINK_PROPOSALS, By, ProposalRule

_LEAD = 0.85  # a second candidate that comes this near to the best makes the choice unsure
_LEAD_OF_LITTLE = 0.7  # the same where the best is not much alike itself
_CLEAR = 0.3
_LONG = 10  # letters
_ALIKE = 0.1  # rows of the same number must have some words in common
_IN_GENERAL = re.compile(r"(?<![\w-])(?:alle\s|de\s|uw\s|deze\s)(?:[\w-]+\s){0,4}aanbevelingen(?![\w-])", re.IGNORECASE)
_TAKES_OVER = re.compile(
    r"(?<![\w-])(?:neem|neemt|nemen)\s[^.]{0,160}\sover(?![\w-])|(?<![\w-])(?:hanteer|hanteert|hanteren|volgt?\s|volgen|onderschrij)"
    r"|(?<![\w-])(?:worden|wordt)\s[^.]{0,80}(?:overgenomen|opgevolgd)",
    re.IGNORECASE,
)
_YOURS = re.compile(r"(?<![\w-])(?:uw|dit|het|bovengenoemde?)\s(?:rapport|advies|onderzoek)(?![\w-])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Proposal:
    """`source` may belong to `target` by the rule; `words` are why. `part` is the part of a motion that is meant."""

    rule: ProposalRule
    source: Item
    target: Item
    score: float
    words: tuple[str, ...]
    part: str | None = None


def propose(items: Sequence[Item], *, fresh: frozenset[str] | None = None) -> list[Proposal]:
    """The proposals between `items`, in the order of the rules and the sources; the same for the same items.

    `fresh` are keys: where given, only proposals with one of these on either side are made.
    """
    board = _Board(items, fresh)
    found: dict[tuple[str, str, object], Proposal] = {}
    for rule in LINK_PROPOSALS:
        for proposal in _FINDERS[rule.by](board, rule):
            if fresh is not None and not fresh & {proposal.source.key, proposal.target.key}:
                continue
            found.setdefault((proposal.source.key, proposal.target.key, rule.link), proposal)
    return list(found.values())


class _Board:
    """The items by kind, their words, and how much each word says among them."""

    def __init__(self, items: Sequence[Item], fresh: frozenset[str] | None) -> None:
        self._fresh = fresh
        self.by_kind: dict[ItemKind, list[Item]] = defaultdict(list)
        for item in items:
            self.by_kind[item.kind].append(item)
        self.words: dict[str, Words] = {item.key: words_of(item.text) for item in items}
        self.weights = Weights(self.words.values())
        self.reports = {item.paper for item in self.by_kind[ItemKind.REPORT]}

    def likeness(self, one: Item, other: Item) -> Likeness:
        return self.weights.likeness(self.words[one.key], self.words[other.key])

    def pairs(self, rule: ProposalRule) -> Iterator[tuple[Item, list[Item]]]:
        """Each source with the targets that it may belong to; none where neither side is fresh."""
        for source in self.by_kind[rule.source]:
            targets = [target for target in self.by_kind[rule.target] if _may_precede(target, source)]
            if self._fresh is None or source.key in self._fresh or any(one.key in self._fresh for one in targets):
                yield source, self._first_hand(targets) if rule.target is ItemKind.RECOMMENDATION else targets

    def _first_hand(self, targets: list[Item]) -> list[Item]:
        """Of recommendations those in a report, where there are; a reaction only repeats them."""
        return [target for target in targets if target.paper in self.reports] or targets


def _may_precede(target: Item, source: Item) -> bool:
    if target.key == source.key or (target.paper == source.paper and target.place == source.place is not None):
        return False
    if target.paper == source.paper and ItemKind.ROW in (target.kind, source.kind):
        return False
    return target.day is None or source.day is None or target.day <= source.day


def _by_words(board: _Board, rule: ProposalRule) -> Iterator[Proposal]:
    for source, targets in board.pairs(rule):
        scored = [(board.likeness(source, target), target) for target in targets]
        if best := _one(scored, rule.least):
            yield Proposal(rule, source, best[1], best[0].score, best[0].words)


def _one(scored: list[tuple[Likeness, Item]], least: float) -> tuple[Likeness, Item] | None:
    """The best candidate, unless it is too little alike or another is nearly as likely.

    One word in common is enough only where it is long and most of what the texts say ("hardheidsclausule").
    """
    ranked = sorted(scored, key=lambda pair: (-pair[0].score, pair[1].key))
    if not ranked or ranked[0][0].score < least:
        return None
    words = ranked[0][0].words
    clear = ranked[0][0].score >= _CLEAR
    if len(words) == 1 and not (clear and len(words[0]) >= _LONG):
        return None
    lead = _LEAD if clear else _LEAD_OF_LITTLE
    return None if len(ranked) > 1 and ranked[1][0].score >= lead * ranked[0][0].score else ranked[0]


def _by_number(board: _Board, rule: ProposalRule) -> Iterator[Proposal]:
    """The row of the latest annex before with the same number and some of the words; else with nearly all words."""
    for source, targets in board.pairs(rule):
        earlier = [target for target in targets if source.day is None or target.day is None or target.day < source.day]
        days = [target.day for target in earlier if target.day]
        latest = [target for target in earlier if not days or target.day == max(days)]
        scored = [(board.likeness(source, target), target) for target in latest]
        same = [
            pair for pair in scored if source.number and pair[1].number == source.number and pair[0].score >= _ALIKE
        ]
        if best := same[0] if len(same) == 1 else _one(scored, rule.least):
            number = (f"nummer {source.number}",) if best[1].number == source.number and source.number else ()
            yield Proposal(rule, source, best[1], best[0].score, (*number, *best[0].words))


def _by_motion(board: _Board, rule: ProposalRule) -> Iterator[Proposal]:
    for source, targets in board.pairs(rule):
        for named in source.motions:
            fitting = [target for target in targets if _names(named, target)]
            if len(fitting) == 1:
                words = tuple(
                    word for word in (f"nr. {named.number}" if named.number else "", named.mover or "") if word
                )
                yield Proposal(rule, source, fitting[0], 1.0, words, named.part)


def _names(named: MotionNamed, motion: Item) -> bool:
    """Whether a motion is the one that is named: number and mover may not contradict, and one of them must agree."""
    own = motion.motions[0] if motion.motions else MotionNamed(motion.number, None)
    numbers = None if not (named.number and own.number) else named.number == own.number
    movers = None if not (named.mover and own.mover) else surname(named.mover) == surname(own.mover)
    return False not in (numbers, movers) and True in (numbers, movers)


def _in_general(board: _Board, rule: ProposalRule) -> Iterator[Proposal]:
    """The one commitment of a paper that takes over the recommendations of the one report, or those it repeats."""
    taking = [
        item for item in board.by_kind[rule.source] if _IN_GENERAL.search(item.text) and _TAKES_OVER.search(item.text)
    ]
    for source, targets in board.pairs(rule):
        if source not in taking or sum(1 for other in taking if other.paper == source.paper) > 1:
            continue
        papers = board.reports & {target.paper for target in targets} or {source.paper}
        if len(papers) != 1:
            continue
        match = _IN_GENERAL.search(source.text)
        words = (match.group().lower(),) if match else ()
        yield from (Proposal(rule, source, target, 0.5, words) for target in targets if target.paper in papers)


def _by_title(board: _Board, rule: ProposalRule) -> Iterator[Proposal]:
    """The report that an item stands in; else the one that its paper names; else "uw rapport" where there is one."""
    for source, targets in board.pairs(rule):
        inside = [target for target in targets if target.paper == source.paper]
        said = _flat(source.mentions)
        titled = [target for target in targets if len(_flat(target.text)) > 3 and _flat(target.text) in said]
        yours = _YOURS.search(source.mentions)
        only = targets if yours and len(targets) == 1 else []
        fitting = inside or titled or only
        if len(fitting) == 1:
            words = (fitting[0].text,) if titled or inside else ((yours.group().lower(),) if yours else ())
            yield Proposal(rule, source, fitting[0], 1.0 if inside or titled else 0.5, words)


def _flat(words: str) -> str:
    return " ".join(re.findall(r"\w+", fold(words).lower()))


_FINDERS: dict[By, Callable[[_Board, ProposalRule], Iterator[Proposal]]] = {
    By.WORDS: _by_words,
    By.NUMBER: _by_number,
    By.MOTION: _by_motion,
    By.GENERAL: _in_general,
    By.TITLE: _by_title,
}
