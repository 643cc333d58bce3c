"""One order of locks for every write on a round: first the round, then the update; and who may speak for whom."""

from datetime import date

from django.core.exceptions import PermissionDenied

from leerlus.register.rounds import RoundState
from leerlus_site.accounts.contacts import speaks_for
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.register.mapping import round_state
from leerlus_site.register.models import Cycle, ProgressUpdate


def locked_round(cycle: Cycle) -> tuple[Cycle, RoundState]:
    """The round as it stands now; until the transaction ends nobody else writes in it or closes it."""
    rows = Cycle.objects.select_for_update(of=("self",), no_key=True)
    locked = rows.select_related("report", "organisation").get(pk=cycle.pk)
    return locked, round_state(locked)


def locked_update(update: ProgressUpdate) -> tuple[ProgressUpdate, RoundState]:
    """The update as it stands now, with the state of its round; both stay so until the transaction ends."""
    _cycle, state = locked_round(update.cycle)
    rows = ProgressUpdate.objects.select_for_update(of=("self",)).select_related("action__organisation", "cycle")
    return rows.get(pk=update.pk), state


def check_own(user: User, update: ProgressUpdate, act: Act, today: date) -> None:
    """Raise PermissionDenied unless the user may do this, that day, for the organisation that owes the action."""
    check(user, act)
    owing = update.action.organisation
    if owing is None:
        raise PermissionDenied(
            f"Maatregel {update.action.source_number or update.action.reference} heeft nog geen eigenaar. "
            "Vraag het programmateam om een organisatie aan te wijzen."
        )
    if owing.pk not in speaks_for(user, today):
        raise PermissionDenied(f"Hierover schrijft en beslist alleen {owing.name} zelf.")
