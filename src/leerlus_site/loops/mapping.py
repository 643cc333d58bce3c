"""From rows to the values that the rules work on."""

from datetime import date

from django.db.models import Q

from leerlus.dutch.date_ranges import DateRange
from leerlus.loops import loop as core
from leerlus.loops.calendar import recess_around
from leerlus.loops.kinds import Basis, Criterion, Judgement, ReactionKind
from leerlus.loops.states import LoopState
from leerlus_site.accounts.contacts import answers_for
from leerlus_site.accounts.models import User
from leerlus_site.loops.models import Assessment, Forwarding, Loop, Pause


def actor(user: User, today: date) -> core.Actor:
    """Who acts, and for which organisations he may answer that day."""
    own = user.organisation.key if user.organisation else None
    return core.Actor(organisation=own, answers_for=answers_for(user, today))


def value(loop: Loop, *, passed_by: frozenset[str] = frozenset()) -> core.Loop:
    """The loop as the rules see it; who sent it on before is only asked for where it matters."""
    return core.Loop(
        addressee=loop.addressee.key,
        basis=Basis(loop.basis),
        sent_on=loop.sent_on,
        recipient_only=loop.addressee.recipient_only,
        owner=loop.entry.organisation.key if loop.entry.organisation else None,
        original_due=loop.original_due,
        due=loop.due,
        asked_on=loop.asked_on,
        state=LoopState(loop.state),
        turn=loop.turn,
        passed_by=passed_by,
        reactions=tuple(
            core.Reaction(kind=ReactionKind(row.kind), words=row.words, on=row.sent_on, turn=row.turn)
            for row in loop.reactions.all()
            if row.sent_on
        ),
        deferrals=tuple(
            core.Deferral(until=row.until, reason=row.reason, on=row.on, turn=row.turn) for row in loop.deferrals.all()
        ),
        facts_contested=frozenset(row.fact_key for row in loop.contests.all()),
        assessments=tuple(assessed(row) for row in loop.assessments.all()),
        publicity=tuple(
            core.PublicityDecision(publish=row.publish, reason=row.reason, on=row.on, turn=row.turn)
            for row in loop.publicity.all()
        ),
        done=tuple(
            core.DoneStep(step=row.step, on=row.on, turn=row.turn, passed=row.passed) for row in loop.steps.all()
        ),
    )


def assessed(row: Assessment) -> core.Assessment:
    """An assessment as the rules see it."""
    return core.Assessment(
        organisation=row.organisation.key,
        criterion=Criterion(row.criterion),
        judgement=Judgement(row.judgement),
        turn=row.turn,
    )


def closed_days(loop: Loop, today: date) -> list[DateRange]:
    """Recess of these years, and the pauses that hold for this loop or for all."""
    years = [day.year for day in (loop.sent_on, loop.due, today) if day]
    pauses = Pause.objects.filter(Q(loop=loop) | Q(loop__isnull=True))
    paused = [DateRange(first, last) for first, last in pauses.values_list("first_day", "last_day")]
    return [*recess_around(min(years) - 1, max(years) + 1), *paused]


def passed_by(loop: Loop) -> frozenset[str]:
    """Everyone who had this question before and sent it on."""
    keys: set[str] = set()
    current: int | None = loop.pk
    while current:
        earlier = Forwarding.objects.filter(onward=current).values_list("loop_id", "loop__addressee__key").first()
        if earlier is None:
            break
        current = earlier[0]
        keys.add(earlier[1])
    return frozenset(keys)
