"""What can be done with a loop: each command gives the loop as it is afterwards, or raises StepRefused.

>>> asked = Loop(addressee="dd", basis=Basis.REQUEST, sent_on=date(2026, 3, 2))
>>> receive(asked, Actor(organisation="dd", answers_for=frozenset({"dd"}))).state.value
'received'
"""

from dataclasses import replace
from datetime import date, timedelta

from leerlus.errors import StepRefused
from leerlus.law.terms import Term, last_day
from leerlus.loops import guards
from leerlus.loops.kinds import Basis
from leerlus.loops.ladder import DECISION, FORWARDED_ROOM
from leerlus.loops.loop import Actor, Assessment, Deferral, Loop, PublicityDecision, Reaction
from leerlus.loops.states import LOOP_STEPS, LoopState
from leerlus.register.states import check_step

MOST_DEFERRALS = 2


def put(
    addressee: str,
    basis: Basis,
    *,
    on: date,
    recipient_only: bool,
    owner: str | None,
    term: Term | None,
    agreed: date | None,
) -> Loop:
    """A question before an addressee, with the last day to react where there is one.

    By law that day follows from a confirmed term, else from what was agreed. Who receives only, or was kindly asked,
    has none.
    """
    if basis is Basis.STATUTORY and term is None:
        raise StepRefused("Kies bij 'de wet' welke bepaling om een reactie vraagt.")
    if agreed and basis is Basis.REQUEST:
        raise StepRefused(
            "Bij een verzoek hoort geen uiterste dag: er is geen plicht om te antwoorden. Laat de dag leeg."
        )
    if agreed and agreed <= on:
        raise StepRefused("De afgesproken dag ligt niet na vandaag. Kies een latere dag.")
    due = agreed or (last_day(term, on) if term and basis is Basis.STATUTORY else None)
    due = None if recipient_only else due
    return Loop(
        addressee=addressee,
        basis=basis,
        sent_on=on,
        recipient_only=recipient_only,
        owner=owner,
        original_due=due,
        due=due,
    )


def _to(loop: Loop, state: LoopState) -> Loop:
    check_step(LOOP_STEPS, loop.state, state)
    return replace(loop, state=state)


def receive(loop: Loop, actor: Actor) -> Loop:
    """The addressee confirms that it came in."""
    guards.need_addressee(loop, actor)
    return _to(loop, LoopState.RECEIVED)


def react(loop: Loop, said: Reaction, actor: Actor) -> Loop:
    """The addressee answers; one reaction a turn, which stops the ladder."""
    guards.need_addressee(loop, actor)
    guards.need_words(said.words, "De reactie in woorden")
    return replace(_to(loop, LoopState.REACTED), reactions=(*loop.reactions, replace(said, turn=loop.turn)))


def defer(loop: Loop, asked: Deferral, actor: Actor) -> Loop:
    """The addressee names a new date; at most twice a turn, and always later than what stood."""
    guards.need_addressee(loop, actor)
    guards.need_words(asked.reason, "De reden van het uitstel")
    if sum(earlier.turn == loop.turn for earlier in loop.deferrals) >= MOST_DEFERRALS:
        raise StepRefused("Uitstel kan twee keer. Schrijf nu een reactie, ook als die nog niet volledig is.")
    if asked.until <= max(asked.on, loop.due or asked.on):
        raise StepRefused(
            f"De nieuwe datum {asked.until:%d-%m-%Y} ligt niet later dan wat al gold. Kies een latere dag."
        )
    later = _to(loop, LoopState.DEFERRED)
    # Without a term there is no day to move: the new date is what the addressee himself promised, and only stops.
    due = asked.until if loop.due else None
    return replace(later, deferrals=(*loop.deferrals, replace(asked, turn=loop.turn)), due=due)


def forward(
    loop: Loop, to: str, actor: Actor, *, on: date, reason: str, recipient_only: bool = False
) -> tuple[Loop, Loop]:
    """The loop as it ends here, and the new one before the next addressee; its original day is kept.

    Who receives it this way has at least FORWARDED_ROOM days. `recipient_only` tells what `to` is: such a body cannot
    be asked, and a question that went round does not come back to who sent it on.
    """
    guards.need_addressee(loop, actor)
    guards.need_words(reason, "De reden van het doorsturen")
    if recipient_only:
        raise StepRefused("Deze organisatie ontvangt alleen ter kennisneming. Kies wie er wel op kan antwoorden.")
    if to in {loop.addressee, *loop.passed_by}:
        raise StepRefused("Deze organisatie heeft het zelf doorgestuurd. Kies een andere, of schrijf een reactie.")
    room = on + timedelta(days=FORWARDED_ROOM)
    onward = Loop(
        addressee=to,
        basis=loop.basis,
        sent_on=on,
        owner=loop.owner,
        original_due=loop.original_due,
        due=max(loop.due, room) if loop.due else None,
        passed_by=loop.passed_by | {loop.addressee},
    )
    return _to(loop, LoopState.FORWARDED), onward


def follow_up(loop: Loop, actor: Actor, *, words: str) -> Loop:
    """The addressee tells what was done after the reaction."""
    guards.need_addressee(loop, actor)
    guards.need_words(words, "Wat er is gedaan")
    return _to(loop, LoopState.FOLLOWED_UP)


def contest(loop: Loop, fact: str, actor: Actor, *, on: date, due: date | None) -> Loop:
    """The sender or the adviser contests the reaction, once for each new fact; the question is put anew."""
    guards.need_other_side(loop, actor)
    guards.need_words(fact, "Het nieuwe feit")
    key = fact_key(fact)
    if key in loop.facts_contested:
        raise StepRefused("Op dit feit is de reactie al een keer betwist. Betwisten kan alleen op een nieuw feit.")
    if not any(reaction.turn == loop.turn for reaction in loop.reactions):
        raise StepRefused("Er is nog geen reactie om te betwisten.")
    return replace(_reopened(loop, on, due), facts_contested=loop.facts_contested | {key})


def fact_key(fact: str) -> str:
    """What makes two tellings of a fact the same.

    >>> fact_key("  Het Loket is dicht. ") == fact_key("het loket is dicht")
    True
    """
    return " ".join(fact.lower().split()).rstrip(".!")


def reopen(loop: Loop, actor: Actor, *, reason: str, on: date, due: date | None) -> Loop:
    """The asking side puts the question anew."""
    guards.need_other_side(loop, actor)
    guards.need_words(reason, "De reden van het heropenen")
    return _reopened(loop, on, due)


def _reopened(loop: Loop, on: date, due: date | None) -> Loop:
    """A new turn with a day of its own: the ladder begins at its foot."""
    guards.need_later_day(due, on)
    day = None if loop.recipient_only or loop.basis is Basis.REQUEST else due
    return replace(_to(loop, LoopState.REOPENED), turn=loop.turn + 1, due=day, asked_on=on)


def assess(loop: Loop, found: Assessment) -> Loop:
    """Someone independent judged; the loop's state stays."""
    guards.need_independent(found.organisation, loop.owner, loop.addressee)
    return replace(loop, assessments=(*loop.assessments, replace(found, turn=loop.turn)))


def close(loop: Loop, state: LoopState, actor: Actor, *, reason: str) -> Loop:
    """The asking side closes: with effect after an assessment, without after a reaction or a published silence."""
    guards.need_other_side(loop, actor)
    guards.need_words(reason, "De reden van het afsluiten")
    if state not in (LoopState.CLOSED_EFFECTIVE, LoopState.CLOSED_WITHOUT_EFFECT):
        raise StepRefused(f"'{state}' is geen manier van afsluiten.")
    closed = _to(loop, state)
    guards.need_grounds_to_close(loop)
    if state is LoopState.CLOSED_EFFECTIVE:
        guards.need_proof_of_effect(loop)
    return closed


def decide_publicity(loop: Loop, decision: PublicityDecision, actor: Actor) -> Loop:
    """A person decides whether it becomes public that no reaction came; only once the ladder has come that far."""
    guards.need_other_side(loop, actor)
    guards.need_words(decision.reason, "De reden van het besluit")
    if loop.recipient_only:
        raise StepRefused("Deze organisatie ontvangt alleen ter kennisneming en komt nooit op een lijst.")
    if not loop.waits or DECISION not in loop.done_in_turn():
        raise StepRefused("Dit besluit kan pas als de laatste brief is verstuurd en er geen reactie kwam.")
    return replace(loop, publicity=(*loop.publicity, replace(decision, turn=loop.turn)))
