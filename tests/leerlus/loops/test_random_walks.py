"""Random sequences of commands, by anyone, on any day: what must always hold of a loop, holds."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from leerlus.dutch.date_ranges import DateRange
from leerlus.errors import StepRefused
from leerlus.loops import commands
from leerlus.loops.calendar import is_closed
from leerlus.loops.kinds import CLIMBING, Basis, Criterion, Judgement, ReactionKind
from leerlus.loops.ladder import LADDER, steps_due
from leerlus.loops.loop import Actor, Assessment, Deferral, DoneStep, Loop, PublicityDecision, Reaction
from leerlus.loops.states import CLOSED, LoopState

START = date(2026, 1, 5)
ADDRESSEE, OWNER, SENDER, ASSESSOR, OTHER = "dijken", "polder", "programma", "bureau", "kust"
ACTORS = {
    name: Actor(organisation=name, answers_for=frozenset({name}))
    for name in (ADDRESSEE, OWNER, SENDER, ASSESSOR, OTHER)
}
# The wrong actor and the empty word come often enough, the right ones more often: else no walk gets far.
answering = st.sampled_from([ACTORS[name] for name in (ADDRESSEE, ADDRESSEE, ADDRESSEE, OWNER, SENDER)])
asking = st.sampled_from([ACTORS[name] for name in (SENDER, SENDER, SENDER, OTHER, ADDRESSEE)])
judging = st.sampled_from([ACTORS[name] for name in (ASSESSOR, ASSESSOR, OWNER, ADDRESSEE)])
words = st.sampled_from(["Wij nemen dit over.", "Er kwam een nieuw feit.", "Het bleek anders.", "Zo is het.", "  "])


class Walk(RuleBasedStateMachine):
    """One loop, walked with commands that may all be refused, while days pass and the ladder climbs."""

    def __init__(self) -> None:
        super().__init__()
        self.today = START
        self.pauses: list[DateRange] = []
        self.letters: list[tuple[int, str, date]] = []

    @initialize(
        basis=st.sampled_from(Basis),
        recipient=st.sampled_from([False, False, False, True]),
        term=st.sampled_from([None, 5, 20, 40]),
    )
    def put(self, basis: Basis, recipient: bool, term: int | None) -> None:
        due = START + timedelta(days=term) if term and not recipient else None
        self.loop = Loop(
            addressee=ADDRESSEE,
            owner=OWNER,
            basis=basis,
            sent_on=START,
            recipient_only=recipient,
            original_due=due,
            due=due,
        )

    def attempt(self, change: Callable[[], Loop]) -> bool:
        before = self.loop
        try:
            self.loop = change()
        except StepRefused:
            self.loop = before
            return False
        self.nothing_is_lost(before)
        return True

    def nothing_is_lost(self, before: Loop) -> None:
        for name in ("reactions", "deferrals", "assessments", "publicity", "done"):
            kept = getattr(before, name)
            assert getattr(self.loop, name)[: len(kept)] == kept
        assert self.loop.original_due == before.original_due
        assert before.facts_contested <= self.loop.facts_contested

    @rule(days=st.integers(1, 20))
    def time_passes(self, days: int) -> None:
        for _ in range(days):
            self.today += timedelta(days=1)
            self.climb()

    @rule(days=st.integers(1, 90))
    def the_worker_was_off(self, days: int) -> None:
        self.today += timedelta(days=days)
        self.climb()

    def climb(self) -> None:
        due = steps_due(self.loop, self.pauses, self.today).due
        done = [DoneStep(step=step.key, on=self.today, turn=self.loop.turn, passed=step is not due[-1]) for step in due]
        before = self.loop
        self.loop = Loop(**{name: getattr(before, name) for name in Loop.__slots__} | {"done": (*before.done, *done)})
        if due:
            self.letters.append((self.loop.turn, due[-1].key, self.today))
            assert before.basis in CLIMBING
            assert not before.recipient_only
            assert before.waits
            assert not is_closed(self.today, self.pauses)
            assert all(self.today > d.until for d in before.deferrals if d.turn == before.turn)

    @rule(days=st.one_of(st.none(), st.integers(0, 60)))
    def pause(self, days: int | None) -> None:
        if len(self.pauses) < 3 and all(stretch.last for stretch in self.pauses):
            self.pauses.append(DateRange(self.today, None if days is None else self.today + timedelta(days=days)))

    @rule()
    def resume(self) -> None:
        self.pauses = [DateRange(one.first, one.last or self.today) for one in self.pauses]

    @rule(actor=answering)
    def receive(self, actor: Actor) -> None:
        assert not self.attempt(lambda: commands.receive(self.loop, actor)) or actor.organisation == ADDRESSEE

    @rule(actor=answering, kind=st.sampled_from(ReactionKind), said=words)
    def react(self, actor: Actor, kind: ReactionKind, said: str) -> None:
        reaction = Reaction(kind=kind, words=said, on=self.today)
        if self.attempt(lambda: commands.react(self.loop, reaction, actor)):
            assert actor.organisation == ADDRESSEE
            assert said.strip()
            assert steps_due(self.loop, (), self.today + timedelta(days=400)).due == ()

    @rule(actor=answering, days=st.integers(-5, 60), reason=words)
    def defer(self, actor: Actor, days: int, reason: str) -> None:
        asked = Deferral(until=self.today + timedelta(days=days), reason=reason, on=self.today)
        if self.attempt(lambda: commands.defer(self.loop, asked, actor)):
            assert actor.organisation == ADDRESSEE
            assert steps_due(self.loop, (), asked.until).due == ()

    @rule(actor=answering, to=st.sampled_from([ADDRESSEE, OTHER]), reason=words, recipient=st.booleans())
    def forward(self, actor: Actor, to: str, reason: str, recipient: bool) -> None:
        def change() -> Loop:
            ended, onward = commands.forward(
                self.loop, to, actor, on=self.today, reason=reason, recipient_only=recipient
            )
            assert not recipient
            assert onward.addressee == OTHER
            assert onward.original_due == self.loop.original_due
            assert (onward.due is None) == (self.loop.due is None)
            return ended

        self.attempt(change)

    @rule(actor=answering, said=words)
    def follow_up(self, actor: Actor, said: str) -> None:
        if self.attempt(lambda: commands.follow_up(self.loop, actor, words=said)):
            assert any(reaction.turn == self.loop.turn for reaction in self.loop.reactions)

    @rule(actor=asking, fact=words)
    def contest(self, actor: Actor, fact: str) -> None:
        before = self.loop.facts_contested
        day = self.today + timedelta(days=30)
        if self.attempt(lambda: commands.contest(self.loop, fact, actor, on=self.today, due=day)):
            assert actor.organisation != ADDRESSEE
            assert commands.fact_key(fact) not in before

    @rule(actor=asking, reason=words)
    def reopen(self, actor: Actor, reason: str) -> None:
        self.attempt(lambda: commands.reopen(self.loop, actor, reason=reason, on=self.today, due=None))

    @rule(actor=judging, criterion=st.sampled_from(Criterion), judgement=st.sampled_from(Judgement))
    def assess(self, actor: Actor, criterion: Criterion, judgement: Judgement) -> None:
        assert actor.organisation
        found = Assessment(organisation=actor.organisation, criterion=criterion, judgement=judgement)
        self.attempt(lambda: commands.assess(self.loop, found))

    @rule(actor=asking, publish=st.booleans(), reason=words)
    def decide(self, actor: Actor, publish: bool, reason: str) -> None:
        decision = PublicityDecision(publish=publish, reason=reason, on=self.today)
        if self.attempt(lambda: commands.decide_publicity(self.loop, decision, actor)):
            assert actor.organisation != ADDRESSEE
            assert reason.strip()

    @rule(actor=asking, state=st.sampled_from([*sorted(CLOSED), LoopState.REACTED]), reason=words)
    def close(self, actor: Actor, state: LoopState, reason: str) -> None:
        if self.attempt(lambda: commands.close(self.loop, state, actor, reason=reason)):
            assert actor.organisation != ADDRESSEE

    @invariant()
    def no_loop_closes_without_a_reaction_or_a_published_reason(self) -> None:
        if self.loop.state in CLOSED:
            turn = self.loop.turn
            assert any(one.turn == turn for one in self.loop.reactions) or any(
                one.turn == turn and one.publish and one.reason.strip() for one in self.loop.publicity
            )

    @invariant()
    def what_works_was_judged_by_someone_independent(self) -> None:
        assert {one.organisation for one in self.loop.assessments}.isdisjoint({ADDRESSEE, OWNER})
        if self.loop.state is LoopState.CLOSED_EFFECTIVE:
            assert any(one.judgement is Judgement.MET for one in self.loop.assessments)

    @invariant()
    def each_step_is_done_once_a_turn_and_in_order(self) -> None:
        counted = Counter((step.turn, step.step) for step in self.loop.done)
        assert not counted or max(counted.values()) == 1
        for turn in {step.turn for step in self.loop.done}:
            done = [step.step for step in self.loop.done if step.turn == turn]
            # A reminder may be left out where there was no time for it; nothing else may.
            wanted = [step.key for step in LADDER][0 if "reminder" in done else 1 :]
            assert done == wanted[: len(done)]

    @invariant()
    def nobody_gets_two_letters_on_a_day(self) -> None:
        assert not self.letters or max(Counter(day for _turn, _key, day in self.letters).values()) == 1

    @invariant()
    def publicity_comes_after_a_notice_and_room_to_reply(self) -> None:
        for decision in self.loop.publicity:
            notices = [one.on for one in self.loop.done if (one.turn, one.step) == (decision.turn, "leadership")]
            assert notices
            assert decision.on - notices[0] >= timedelta(days=14)

    @invariant()
    def deferrals_are_at_most_two_a_turn(self) -> None:
        counted = Counter(one.turn for one in self.loop.deferrals)
        assert not counted or max(counted.values()) <= commands.MOST_DEFERRALS

    @invariant()
    def a_recipient_has_no_term(self) -> None:
        assert not self.loop.recipient_only or (self.loop.due is None and not self.loop.done)


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=200, stateful_step_count=50, deadline=None)
