"""An action follows what its owner reports, as far as the step table allows."""

from leerlus.errors import StepRefused
from leerlus.register.states import ACTION_STEPS, ActionState, check_step
from leerlus.statements import ProgressStatus
from leerlus_site.register.models import Entry

_STATE_SAID = {
    ProgressStatus.COMPLETED: ActionState.REPORTED_DONE,
    ProgressStatus.STOPPED: ActionState.STOPPED,
    ProgressStatus.RUNNING: ActionState.RUNNING,
}


def follow_update(action: Entry, status: ProgressStatus) -> None:
    """Take the step; no news says nothing about the work, and an independent judgement stands above a report."""
    said = _STATE_SAID.get(status)
    if said is None or said == action.state:
        return
    try:
        check_step(ACTION_STEPS, ActionState(action.state), said)
    except StepRefused:
        # Someone independent already judged further than what the owner reports: keep what stands.
        return
    action.state = said
    action.save(update_fields=["state"])
