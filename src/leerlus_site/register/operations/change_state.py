"""Take a step in an entry's state table."""

from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus.register.kinds import EntryKind
from leerlus.register.states import ASSESSED, ENTRY_STEPS, OWN_ACT, check_step
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.register.models import Entry


@transaction.atomic
def change_state(entry: Entry, to: str, *, by: User, at: datetime, reason: str) -> Entry:
    """Set the entry to `to` and record it; StepRefused when the table does not allow it or no reason is given."""
    check(by, Act.EDIT_ENTRY)
    kind = EntryKind(entry.kind)
    if to in ASSESSED.get(kind, ()):
        raise StepRefused("Deze stand komt alleen uit een onafhankelijke beoordeling. Leg die eerst vast.")
    if to in OWN_ACT.get(kind, ()):
        raise StepRefused("Deze stap heeft een eigen plek op de pagina van de les of het knelpunt. Zet hem daar.")
    return move(entry, to, by=by, at=at, reason=reason)


def move(entry: Entry, to: str, *, by: User, at: datetime, reason: str) -> Entry:
    """The same inside another operation, which checked its own right and holds the transaction."""
    if not reason.strip():
        raise StepRefused("Schrijf erbij waarom de stand verandert.")
    locked = Entry.objects.select_for_update(of=("self",)).get(pk=entry.pk)
    steps = ENTRY_STEPS[EntryKind(locked.kind)]
    states = {state.value: state for state in steps}
    if to not in states:
        raise StepRefused(f"'{to}' is geen stand van deze soort.")
    check_step(steps, states[locked.state], states[to])
    was, locked.state = locked.state, to
    locked.save(update_fields=["state"])
    record(
        by=by,
        function=function_of(by),
        verb="state_changed",
        object_type="entry",
        object_id=locked.reference,
        reason=reason,
        payload={"from": was, "to": to},
        at=at,
    )
    return locked
