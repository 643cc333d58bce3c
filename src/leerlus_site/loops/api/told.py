"""A loop as an answer: what was asked, what came back."""

from datetime import date, datetime

from leerlus.loops import facts
from leerlus_site.accounts.models import User
from leerlus_site.common.clock import today
from leerlus_site.common.contract import Contract
from leerlus_site.loops import labels
from leerlus_site.loops.mapping import value
from leerlus_site.loops.models import Loop, Reaction
from leerlus_site.loops.queries import draft_for

Answer = dict[str, object]


class LoopRow(Contract):
    """A loop in a list; `late` is computed today."""

    reference: str
    entry: str
    addressee: str
    arena: str
    basis: str
    question: str
    state: str
    label: str
    turn: int
    sent_on: date
    due: date | None
    late: bool


class ReactionTold(Contract):
    """A reaction that was sent."""

    turn: int
    kind: str
    words: str
    on: date
    actions: list[str]


class DeferralTold(Contract):
    """A new day, and why."""

    turn: int
    was: date | None
    until: date
    reason: str
    on: date


class ContestTold(Contract):
    """A reaction was disputed on a new fact."""

    turn: int
    fact: str
    on: date


class FollowUpTold(Contract):
    """What was done afterwards."""

    turn: int
    words: str
    on: date


class DraftTold(Contract):
    """A reaction that waits for approval; `written_at` is what the approver has to name as seen."""

    kind: str
    words: str
    new_action: str
    written_at: datetime


class LoopTold(LoopRow):
    """One loop; `draft` only for those who answer or approve for the addressee."""

    basis_words: str
    term: str
    original_due: date | None
    reactions: list[ReactionTold]
    deferrals: list[DeferralTold]
    contests: list[ContestTold]
    follow_ups: list[FollowUpTold]
    draft: DraftTold | None


def row(loop: Loop) -> Answer:
    """A loop as a row of a list."""
    columns = ("reference", "arena", "basis", "question", "state", "turn", "sent_on", "due")
    return {
        **{name: getattr(loop, name) for name in columns},
        "entry": loop.entry.reference,
        "addressee": loop.addressee.key,
        "label": labels.STATE[loop.state],
        "late": facts.is_overdue(value(loop), today()),
    }


def told(loop: Loop, user: User) -> Answer:
    """A loop with all that came back, as far as the user may see it."""
    draft = draft_for(loop, user, today())
    return {
        **row(loop),
        "basis_words": loop.basis_words,
        "term": loop.term,
        "original_due": loop.original_due,
        "reactions": [_reaction(one) for one in loop.reactions.all() if one.sent_on],
        "deferrals": [_columns(one, "turn", "was", "until", "reason", "on") for one in loop.deferrals.all()],
        "contests": [_columns(one, "turn", "fact", "on") for one in loop.contests.all()],
        "follow_ups": [_columns(one, "turn", "words", "on") for one in loop.follow_ups.all()],
        "draft": _columns(draft, "kind", "words", "new_action", "written_at") if draft else None,
    }


def _reaction(one: Reaction) -> Answer:
    actions = [action.reference for action in one.actions.all()]
    return {**_columns(one, "turn", "kind", "words"), "on": one.sent_on, "actions": actions}


def _columns(one: object, *names: str) -> Answer:
    return {name: getattr(one, name) for name in names}
