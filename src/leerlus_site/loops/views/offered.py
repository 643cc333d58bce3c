"""Which steps a loop's page offers to whom; the operations check once more."""

from datetime import date

from django.forms import Form

from leerlus.loops.ladder import DECISION
from leerlus.loops.states import LOOP_STEPS, LoopState
from leerlus_site.accounts.contacts import approves_for
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.loops import forms
from leerlus_site.loops.mapping import value
from leerlus_site.loops.models import Loop, Reaction
from leerlus_site.loops.queries import may_answer, running_pauses

Offered = list[tuple[str, str, Form]]


def offered_forms(loop: Loop, draft: Reaction | None, user: User, today: date) -> Offered:
    """(step, title, form) for each step that this user may take now."""
    after = LOOP_STEPS[LoopState(loop.state)]
    offered: Offered = []
    if may_answer(loop, user, today):
        offered += _of_addressee(after, draft)
    if draft and may(user.role, Act.APPROVE_REACTION) and loop.addressee.key in approves_for(user, today):
        form = forms.ApproveForm(initial={"seen": draft.written_at.isoformat()}, auto_id="akkoord_%s")
        offered.append(("akkoord", "Akkoord: verstuur deze reactie", form))
    return offered + _of_asking_side(loop, after, user, today)


def _of_addressee(after: tuple[object, ...], draft: Reaction | None) -> Offered:
    offered: Offered = []
    if LoopState.RECEIVED in after:
        offered.append(("ontvangst", "Ontvangst bevestigen", Form()))
    if LoopState.REACTED in after:
        initial = {"kind": draft.kind, "words": draft.words, "new_action": draft.new_action} if draft else {}
        initial["seen"] = draft.written_at.isoformat() if draft else ""
        offered += [
            ("reactie", "Reageren", forms.ReactionForm(initial=initial, auto_id="reactie_%s")),
            ("uitstel", "Om uitstel vragen", forms.DeferForm(auto_id="uitstel_%s")),
            ("doorsturen", "Doorsturen", forms.ForwardForm(auto_id="doorsturen_%s")),
        ]
    if LoopState.FOLLOWED_UP in after:
        offered.append(("opvolging", "Melden wat er is gedaan", forms.FollowUpForm(auto_id="opvolging_%s")))
    return offered


def _of_asking_side(loop: Loop, after: tuple[object, ...], user: User, today: date) -> Offered:
    seen = value(loop)
    offered: Offered = []
    if may(user.role, Act.DECIDE_PUBLICITY) and seen.waits and DECISION in seen.done_in_turn():
        offered.append(("openbaarheid", "Besluiten over openbaarheid", forms.PublicityForm(auto_id="openbaarheid_%s")))
    if may(user.role, Act.CONTEST_REACTION) and LoopState.REOPENED in after:
        offered.append(("betwisten", "De reactie betwisten", forms.ContestForm(auto_id="betwisten_%s")))
    if may(user.role, Act.CLOSE_LOOP) and LoopState.CLOSED_WITHOUT_EFFECT in after:
        offered.append(("sluiten", "Afsluiten", forms.CloseForm(auto_id="sluiten_%s")))
    if may(user.role, Act.CLOSE_LOOP) and LoopState.REOPENED in after:
        offered.append(("heropenen", "Opnieuw voorleggen", forms.ReopenForm(auto_id="heropenen_%s")))
    if may(user.role, Act.PAUSE_LADDER) and seen.climbs and seen.waits:
        if running_pauses(loop, today).filter(loop=loop).exists():
            offered.append(("hervatten", "Herinneren hervatten", forms.ReasonForm(auto_id="hervatten_%s")))
        else:
            offered.append(("stilzetten", "Herinneren stilzetten", forms.PauseForm(auto_id="stilzetten_%s")))
    return offered
