"""Write what there is to report on one action; a draft may be incomplete, and nothing is ever overwritten unseen."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus.register.rounds import Writing, check_open, check_writable
from leerlus.register.states import UpdateState
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.register.mapping import writing_of
from leerlus_site.register.models import ProgressUpdate
from leerlus_site.register.operations.rounds.locking import check_own, locked_update


class WrittenMeanwhile(StepRefused):
    """Someone else wrote since the page was opened; `mine` is what was offered, `theirs` what stands now."""

    def __init__(self, update: ProgressUpdate, mine: Writing) -> None:
        number = update.action.source_number or update.action.reference
        happened = (
            "heeft intussen ook geschreven. Uw tekst is nog niet bewaard. Kijk naar beide teksten en bewaar wat het "
            "moet worden."
            if update.state == UpdateState.DRAFT
            else "heeft deze opgave intussen ingediend. Uw tekst is niet bewaard. Moet zij er nog in, vraag dan de "
            "akkoordgever om de opgave terug te sturen."
        )
        super().__init__(f"Maatregel {number}: een collega {happened}")
        self.update = update
        self.mine = mine
        self.theirs = writing_of(update)


@transaction.atomic
def write_update(update: ProgressUpdate, said: Writing, *, seen: int, by: User, at: datetime) -> ProgressUpdate:
    """Save the draft; `seen` is the version that the writer had before him.

    Raises WrittenMeanwhile when that is no longer what stands, StepRefused when the round is closed or the update was
    submitted already. Writing what stands there already changes nothing.
    """
    check_own(by, update, Act.WRITE_UPDATE, localdate(at))
    locked, round_state = locked_update(update)
    check_own(by, locked, Act.WRITE_UPDATE, localdate(at))
    check_open(round_state)
    check_writable(said)
    if said == writing_of(locked):
        return locked
    if locked.version != seen or locked.state != UpdateState.DRAFT:
        raise WrittenMeanwhile(locked, said)
    locked.text, locked.reason, locked.work = said.text, said.reason, said.work or ""
    locked.update_class, locked.status = said.update_class, said.status
    locked.version += 1
    locked.at = at
    locked.save()
    record(
        by=by,
        function=function_of(by),
        verb="update_written",
        object_type="update",
        object_id=str(locked.pk),
        payload={"text": said.text, "reason": said.reason, "class": said.update_class, "version": locked.version},
        at=at,
    )
    return locked
