"""One loop as a value: what was asked of whom, what came back, and which steps of the ladder were done."""

from dataclasses import dataclass
from datetime import date

from leerlus.loops.kinds import CLIMBING, Basis, Criterion, Judgement, ReactionKind
from leerlus.loops.states import WAITING, LoopState


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts: the organisation he belongs to, and those he may answer for (his own, or as a substitute)."""

    organisation: str | None
    answers_for: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """What an addressee said, in his own words, in that turn."""

    kind: ReactionKind
    words: str
    on: date
    turn: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Deferral:
    """An "uitstelbericht": a new date, with the reason."""

    until: date
    reason: str
    on: date
    turn: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What someone independent found, by which criterion; `organisation` is the assessor's own."""

    organisation: str
    criterion: Criterion
    judgement: Judgement
    turn: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicityDecision:
    """A person's decision to make the silence public, or not to; `reason` is always there."""

    publish: bool
    reason: str
    on: date
    turn: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneStep:
    """A step of the ladder that was done; `passed` when a later step spoke for it and no letter went out."""

    step: str
    on: date
    turn: int = 1
    passed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop:
    """A loop; `due` is the agreed or confirmed last day to react, None where there is none.

    `asked_on` is when it was put anew, None in the first turn. `owner` is the organisation that owes what the loop is
    about, `original_due` the day as first said, `passed_by` who sent it on before.
    """

    addressee: str
    basis: Basis
    sent_on: date
    recipient_only: bool = False
    owner: str | None = None
    original_due: date | None = None
    due: date | None = None
    asked_on: date | None = None
    state: LoopState = LoopState.SENT
    turn: int = 1
    passed_by: frozenset[str] = frozenset()
    reactions: tuple[Reaction, ...] = ()
    deferrals: tuple[Deferral, ...] = ()
    facts_contested: frozenset[str] = frozenset()
    assessments: tuple[Assessment, ...] = ()
    publicity: tuple[PublicityDecision, ...] = ()
    done: tuple[DoneStep, ...] = ()

    @property
    def turn_since(self) -> date:
        """When the question was put in this turn."""
        return self.asked_on or self.sent_on

    @property
    def waits(self) -> bool:
        """Whether the addressee still owes a reaction."""
        return self.state in WAITING

    @property
    def climbs(self) -> bool:
        """Whether silence climbs the ladder: on a basis that allows it, never for who is a recipient only."""
        return self.basis in CLIMBING and not self.recipient_only and self.due is not None

    def done_in_turn(self) -> dict[str, DoneStep]:
        """The steps done since the question was (re)opened, by name."""
        return {step.step: step for step in self.done if step.turn == self.turn}
