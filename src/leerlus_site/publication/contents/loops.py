"""Before whom an entry was put and what came back, as far as it may be public."""

from collections.abc import Iterable, Sequence

from django.db.models import Prefetch

from leerlus.law.terms import terms
from leerlus.loops.publicity import may_be_shown, silence
from leerlus_site.loops.mapping import value
from leerlus_site.loops.models import Forwarding, Loop, Pause
from leerlus_site.loops.queries import VALUE_ROWS
from leerlus_site.publication.contents.actors import public_actor
from leerlus_site.publication.contents.quotes import day, named
from leerlus_site.register.models import Entry
from leerlus_site.snapshots.loop_contents import (
    Contest,
    Deferral,
    FollowUp,
    Forwarded,
    LegalTerm,
    Letter,
    LoopContent,
    Reaction,
    Silence,
)
from leerlus_site.snapshots.loop_contents import Pause as PauseContent

LOOPS = Prefetch(
    "loops",
    Loop.objects.select_related(
        "addressee", "entry__organisation", "forwarding__onward__addressee", "forwarded_from__loop__addressee"
    )
    .prefetch_related(*VALUE_ROWS, "reactions__actions", "follow_ups", "pauses")
    .order_by("sent_on", "pk"),
)
"""What `loops_of` walks through."""


def loops_of(entry: Entry, for_all: Sequence[Pause], public: set[int]) -> list[LoopContent]:
    """The entry's loops that may be shown; `for_all` are the pauses of every loop, `public` the ids of entries."""
    return [_loop(loop, for_all, public) for loop in entry.loops.all() if may_be_shown(value(loop))]


def pauses_for_all() -> list[Pause]:
    """The pauses that hold for every loop."""
    return list(Pause.objects.filter(loop__isnull=True))


def _loop(loop: Loop, for_all: Sequence[Pause], public: set[int]) -> LoopContent:
    asked_on = loop.asked_on or loop.sent_on
    pauses = [row for row in [*loop.pauses.all(), *for_all] if row.last_day is None or row.last_day >= asked_on]
    addressee = named(loop.addressee)
    assert addressee is not None
    return LoopContent(
        key=loop.reference,
        addressee=addressee,
        arena=loop.arena,
        basis=loop.basis,
        basis_words=loop.basis_words,
        term=_term(loop.term),
        question=loop.question,
        state=loop.state,
        turn=loop.turn,
        sent_on=loop.sent_on.isoformat(),
        asked_on=asked_on.isoformat(),
        original_due=day(loop.original_due),
        due=day(loop.due),
        deferrals=[
            Deferral(turn=r.turn, was=day(r.was), until=r.until.isoformat(), reason=r.reason, on=r.on.isoformat())
            for r in loop.deferrals.all()
        ],
        pauses=[_pause(row) for row in sorted(pauses, key=lambda row: (row.first_day, row.pk))],
        reactions=list(_reactions(loop, public)),
        contests=[
            Contest(turn=row.turn, fact=row.fact, by=public_actor(row.by_function), on=row.on.isoformat())
            for row in loop.contests.all()
        ],
        follow_ups=[FollowUp(turn=r.turn, words=r.words, on=r.on.isoformat()) for r in loop.follow_ups.all()],
        forwarded_to=_forwarded(getattr(loop, "forwarding", None), onward=True),
        forwarded_from=_forwarded(getattr(loop, "forwarded_from", None), onward=False),
        silence=_silence(loop),
    )


def _reactions(loop: Loop, public: set[int]) -> Iterable[Reaction]:
    """What was sent; a draft is nobody's reaction yet."""
    for row in loop.reactions.all():
        if row.sent_on is None:
            continue
        actions = [named(action, "reference", "title") for action in row.actions.all() if action.pk in public]
        yield Reaction(
            turn=row.turn,
            kind=row.kind,
            words=row.words,
            on=row.sent_on.isoformat(),
            actions=[action for action in actions if action],
        )


def _silence(loop: Loop) -> Silence | None:
    decided = silence(value(loop))
    if decided is None:
        return None
    row = next(row for row in reversed(list(loop.publicity.all())) if row.turn == loop.turn)
    steps = [step for step in loop.steps.all() if step.turn == loop.turn and not step.passed and step.letters]
    return Silence(
        reason=decided.reason,
        by=public_actor(row.by_function),
        on=decided.on.isoformat(),
        letters=[Letter(step=step.step, on=step.on.isoformat()) for step in steps if step.step != "decision"],
    )


def _forwarded(row: Forwarding | None, *, onward: bool) -> Forwarded | None:
    if row is None:
        return None
    other = named(row.onward.addressee if onward else row.loop.addressee)
    assert other is not None
    return Forwarded(organisation=other, reason=row.reason, on=row.on.isoformat())


def _pause(row: Pause) -> PauseContent:
    return PauseContent(
        ground=row.ground, first_day=row.first_day.isoformat(), last_day=day(row.last_day), reason=row.reason
    )


def _term(key: str) -> LegalTerm | None:
    term = terms().get(key)
    return LegalTerm(label=term.label, source=term.source, confirmed=term.confirmed) if term else None
