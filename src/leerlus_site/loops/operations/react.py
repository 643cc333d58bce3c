"""The addressee reacts: the contact person writes, and where there is an akkoordgever that person approves."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus.loops import commands, guards
from leerlus.loops import loop as core
from leerlus.loops.kinds import ReactionKind
from leerlus.register.kinds import EntryKind
from leerlus_site.accounts.contacts import approves_for, has_approver
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.loops.mapping import actor, value
from leerlus_site.loops.models import Loop, Reaction
from leerlus_site.loops.operations.change import locked, record_step, store
from leerlus_site.register.mapping import NewEntry
from leerlus_site.register.models import Entry
from leerlus_site.register.operations.new_entry import enter


@dataclass(frozen=True, kw_only=True)
class Said:
    """What the contact person wrote; `seen` is when the draft that he had before him was written, None for none."""

    kind: ReactionKind
    words: str
    actions: tuple[Entry, ...] = ()
    new_action: str = ""
    seen: datetime | None = None


@transaction.atomic
def write_reaction(loop: Loop, said: Said, *, by: User, at: datetime) -> Reaction:
    """The reaction: sent at once, or a draft where the organisation has an akkoordgever.

    StepRefused when a colleague wrote in the meantime: nobody's words vanish under another's.
    """
    check(by, Act.ANSWER_LOOP)
    mine = locked(loop)
    today = localdate(at)
    new = core.Reaction(kind=said.kind, words=said.words, on=today)
    after = commands.react(value(mine), new, actor(by, today))
    earlier = Reaction.objects.filter(loop=mine, turn=mine.turn).first()
    if (earlier.written_at if earlier else None) != said.seen:
        raise StepRefused("Een collega schreef intussen ook een reactie. Lees die eerst en pas haar zo nodig aan.")
    values = {
        "kind": said.kind,
        "words": said.words,
        "new_action": said.new_action.strip(),
        "written_by": by,
        "written_at": at,
    }
    reaction, _made = Reaction.objects.update_or_create(loop=mine, turn=mine.turn, defaults=values)
    reaction.actions.set(said.actions)
    if has_approver(mine.addressee, today):
        record_step(mine, "reaction_written", by=by, at=at, kind=said.kind, words=said.words)
        return reaction
    return _sent(mine, after, reaction, by=by, at=at)


@transaction.atomic
def approve_reaction(reaction: Reaction, *, seen: datetime, by: User, at: datetime) -> Reaction:
    """The akkoordgever sends it; `seen` is when the words that he read were written."""
    check(by, Act.APPROVE_REACTION)
    mine = locked(reaction.loop)
    today = localdate(at)
    if mine.addressee.key not in approves_for(by, today):
        raise StepRefused(f"Alleen een akkoordgever van {mine.addressee.name} kan deze reactie goedkeuren.")
    draft = Reaction.objects.get(pk=reaction.pk)
    if draft.written_by_id == by.pk:
        raise StepRefused("U schreef deze reactie zelf. Een ander moet haar goedkeuren.")
    if draft.written_at != seen:
        raise StepRefused("De reactie is intussen gewijzigd. Lees haar opnieuw voordat u haar goedkeurt.")
    said = core.Reaction(kind=ReactionKind(draft.kind), words=draft.words, on=today)
    speaker = core.Actor(organisation=mine.addressee.key, answers_for=frozenset({mine.addressee.key}))
    draft.approved_by = by
    return _sent(mine, commands.react(value(mine), said, speaker), draft, by=by, at=at)


def _sent(loop: Loop, after: core.Loop, reaction: Reaction, *, by: User, at: datetime) -> Reaction:
    guards.need_words(reaction.words, "De reactie in woorden")
    reaction.sent_on, reaction.by_function = localdate(at), function_of(by)
    reaction.save()
    if reaction.new_action:
        new = NewEntry(
            kind=EntryKind.ACTION, text=reaction.new_action, organisation=loop.addressee, detail={"themes": []}
        )
        reaction.actions.add(enter(new, by=by, at=at, reason=f"Aangekondigd in de reactie op {loop.reference}"))
    store(loop, after)
    record_step(loop, "loop_reacted", by=by, at=at, kind=reaction.kind, words=reaction.words)
    return reaction
