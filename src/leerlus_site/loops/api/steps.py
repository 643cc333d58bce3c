"""Steps with a loop, each at an address of its own that names the act it asks for."""

from collections.abc import Callable
from datetime import date, datetime

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Path
from pydantic import AwareDatetime

from leerlus.errors import StepRefused
from leerlus.loops.kinds import PauseGround, ReactionKind
from leerlus.loops.states import LoopState
from leerlus.register.kinds import EntryKind
from leerlus_site.accounts.access import Session, user_of
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.roles import Act
from leerlus_site.common.clock import today
from leerlus_site.common.contract import Contract, DutchRouter, Short, Text, Words
from leerlus_site.loops.api.told import Answer, LoopTold, told
from leerlus_site.loops.models import Loop, Reaction
from leerlus_site.loops.operations.close import close, reopen
from leerlus_site.loops.operations.contest import contest
from leerlus_site.loops.operations.decide_publicity import decide_publicity
from leerlus_site.loops.operations.defer import defer
from leerlus_site.loops.operations.follow_up import follow_up
from leerlus_site.loops.operations.forward import forward
from leerlus_site.loops.operations.pause import pause, resume
from leerlus_site.loops.operations.react import Said, approve_reaction, write_reaction
from leerlus_site.loops.operations.receive import receive
from leerlus_site.loops.queries import loop_by_reference, running_pauses
from leerlus_site.register.models import Entry

router = DutchRouter(tags=["Stappen"])
_AT = "/terugkoppelingen/{kenmerk}"


class Reacted(Contract):
    """The reaction; `seen` is when the draft that the writer had before him was written, null for none."""

    kind: ReactionKind
    words: Words
    actions: list[Short] = []  # noqa: RUF012 - pydantic copies it
    new_action: Text = ""
    seen: AwareDatetime | None = None


class ReadBefore(Contract):
    """When the words that the approver read were written."""

    seen: AwareDatetime


class Deferred(Contract):
    """A new day, and why."""

    until: date
    reason: Words


class Forwarded(Contract):
    """To whom, and why."""

    to: Short
    reason: Words


class FollowedUp(Contract):
    """What was done."""

    words: Words


class Contested(Contract):
    """The new fact, and a new last day."""

    fact: Words
    due: date | None = None


class Closed(Contract):
    """With or without effect, and why."""

    state: LoopState
    reason: Words


class Reopened(Contract):
    """Why it is asked again, and a new last day."""

    reason: Words
    due: date | None = None


class Paused(Contract):
    """Why the ladder stands still, and until when."""

    ground: PauseGround
    reason: Words
    last_day: date | None = None


class Reasoned(Contract):
    """Why."""

    reason: Words


class Publicity(Contract):
    """Whether it becomes public that no reaction came, and why."""

    publish: bool
    reason: Words


def _taken(request: HttpRequest, reference: str, step: Callable[[Loop, User, datetime], object]) -> Answer:
    """The loop after the step."""
    user = user_of(request)
    step(get_object_or_404(loop_by_reference(reference)), user, timezone.now())
    return told(get_object_or_404(loop_by_reference(reference)), user)


@router.post(_AT + "/ontvangst", auth=Session(Act.ANSWER_LOOP), response=LoopTold, summary="Ontvangst bevestigen")
def loop_receive(request: HttpRequest, kenmerk: Path[Short]) -> Answer:
    """The addressee has it."""
    return _taken(request, kenmerk, lambda loop, user, at: receive(loop, by=user, at=at))


@router.post(_AT + "/reactie", auth=Session(Act.ANSWER_LOOP), response=LoopTold, summary="Reageren")
def loop_react(request: HttpRequest, kenmerk: Path[Short], said: Reacted) -> Answer:
    """The reaction: sent at once, or a draft where there is an akkoordgever."""
    actions = [get_object_or_404(Entry, kind=EntryKind.ACTION, reference=one) for one in said.actions]
    new = Said(kind=said.kind, words=said.words, actions=tuple(actions), new_action=said.new_action, seen=said.seen)
    return _taken(request, kenmerk, lambda loop, user, at: write_reaction(loop, new, by=user, at=at))


@router.post(_AT + "/akkoord", auth=Session(Act.APPROVE_REACTION), response=LoopTold, summary="De reactie goedkeuren")
def loop_approve(request: HttpRequest, kenmerk: Path[Short], said: ReadBefore) -> Answer:
    """The akkoordgever sends what he read."""

    def step(loop: Loop, user: User, at: datetime) -> None:
        draft = Reaction.objects.filter(loop=loop, turn=loop.turn, sent_on__isnull=True).first()
        if draft is None:
            raise StepRefused("Er is geen reactie die op akkoord wacht.")
        approve_reaction(draft, seen=said.seen, by=user, at=at)

    return _taken(request, kenmerk, step)


@router.post(_AT + "/uitstel", auth=Session(Act.ANSWER_LOOP), response=LoopTold, summary="Om uitstel vragen")
def loop_defer(request: HttpRequest, kenmerk: Path[Short], said: Deferred) -> Answer:
    """More time."""
    return _taken(request, kenmerk, lambda loop, user, at: defer(loop, said.until, reason=said.reason, by=user, at=at))


@router.post(_AT + "/doorsturen", auth=Session(Act.ANSWER_LOOP), response=LoopTold, summary="Doorsturen")
def loop_forward(request: HttpRequest, kenmerk: Path[Short], said: Forwarded) -> Answer:
    """Someone else should answer."""
    to = get_object_or_404(Organisation, key=said.to, valid_until__isnull=True)
    return _taken(request, kenmerk, lambda loop, user, at: forward(loop, to, reason=said.reason, by=user, at=at))


@router.post(_AT + "/opvolging", auth=Session(Act.ANSWER_LOOP), response=LoopTold, summary="Melden wat er is gedaan")
def loop_follow_up(request: HttpRequest, kenmerk: Path[Short], said: FollowedUp) -> Answer:
    """What was done."""
    return _taken(request, kenmerk, lambda loop, user, at: follow_up(loop, words=said.words, by=user, at=at))


@router.post(_AT + "/betwisting", auth=Session(Act.CONTEST_REACTION), response=LoopTold, summary="Betwisten")
def loop_contest(request: HttpRequest, kenmerk: Path[Short], said: Contested) -> Answer:
    """A new fact contradicts the reaction."""
    return _taken(request, kenmerk, lambda loop, user, at: contest(loop, fact=said.fact, due=said.due, by=user, at=at))


@router.post(_AT + "/sluiting", auth=Session(Act.CLOSE_LOOP), response=LoopTold, summary="Afsluiten")
def loop_close(request: HttpRequest, kenmerk: Path[Short], said: Closed) -> Answer:
    """Close with or without effect."""
    return _taken(request, kenmerk, lambda loop, user, at: close(loop, said.state, reason=said.reason, by=user, at=at))


@router.post(_AT + "/heropening", auth=Session(Act.CLOSE_LOOP), response=LoopTold, summary="Opnieuw voorleggen")
def loop_reopen(request: HttpRequest, kenmerk: Path[Short], said: Reopened) -> Answer:
    """Ask again."""
    return _taken(
        request, kenmerk, lambda loop, user, at: reopen(loop, reason=said.reason, due=said.due, by=user, at=at)
    )


@router.post(_AT + "/stilstand", auth=Session(Act.PAUSE_LADDER), response=LoopTold, summary="Herinneren stilzetten")
def loop_pause(request: HttpRequest, kenmerk: Path[Short], said: Paused) -> Answer:
    """Let the ladder stand still."""

    def step(loop: Loop, user: User, at: datetime) -> None:
        pause(said.ground, last_day=said.last_day, reason=said.reason, by=user, at=at, loop=loop)

    return _taken(request, kenmerk, step)


@router.post(_AT + "/hervatting", auth=Session(Act.PAUSE_LADDER), response=LoopTold, summary="Herinneren hervatten")
def loop_resume(request: HttpRequest, kenmerk: Path[Short], said: Reasoned) -> Answer:
    """Let the ladder go on."""

    def step(loop: Loop, user: User, at: datetime) -> None:
        running = running_pauses(loop, today()).filter(loop=loop).first()
        if running is None:
            raise StepRefused("Het herinneren staat niet stil.")
        resume(running, reason=said.reason, by=user, at=at)

    return _taken(request, kenmerk, step)


@router.post(
    _AT + "/openbaarheid", auth=Session(Act.DECIDE_PUBLICITY), response=LoopTold, summary="Besluiten over openbaarheid"
)
def loop_publicity(request: HttpRequest, kenmerk: Path[Short], said: Publicity) -> Answer:
    """A person decides whether the silence becomes public."""

    def step(loop: Loop, user: User, at: datetime) -> None:
        decide_publicity(loop, publish=said.publish, reason=said.reason, by=user, at=at)

    return _taken(request, kenmerk, step)
