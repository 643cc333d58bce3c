"""What of a loop may become public; a person still has to release it.

A question that waits stays inside: who sees the day that passed would read a silence that nobody decided to publish.
"""

from leerlus.loops.kinds import Party
from leerlus.loops.loop import Loop, PublicityDecision
from leerlus.loops.states import LoopState

VOICES_NEEDED = 10
"""What affected people say is shown from so many voices up, so that nobody can be recognised in it."""


def silence(loop: Loop) -> PublicityDecision | None:
    """The decision by which it is public that no reaction came; None where nobody decided so, or one came after all.

    The last decision of the turn counts: who decided to publish may decide otherwise later.
    """
    if loop.recipient_only or loop.state is LoopState.FORWARDED:
        return None
    if any(reaction.turn == loop.turn for reaction in loop.reactions):
        return None
    decided = [decision for decision in loop.publicity if decision.turn == loop.turn]
    return decided[-1] if decided and decided[-1].publish else None


def may_be_shown(loop: Loop) -> bool:
    """Whether the addressee said something, or someone decided that its silence is public."""
    said = loop.reactions or loop.deferrals or loop.state is LoopState.FORWARDED
    return bool(said) or silence(loop) is not None


def enough_voices(party: Party, voices: int | None) -> bool:
    """Whether the standpoint of that party may be shown.

    >>> enough_voices(Party.AFFECTED, 9), enough_voices(Party.AFFECTED, 10), enough_voices(Party.OWNER, None)
    (False, True, True)
    """
    return party is not Party.AFFECTED or (voices or 0) >= VOICES_NEEDED
