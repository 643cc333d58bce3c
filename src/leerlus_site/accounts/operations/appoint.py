"""Say who does what for an organisation, and end it again."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus_site.accounts.duties import Duty
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.labels import ROLE_LABELS
from leerlus_site.accounts.models import Contact, Organisation, User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act, Role, may
from leerlus_site.history.operations.record import record

_NEEDS = {Duty.CONTACT: Act.ANSWER_LOOP, Duty.DEPUTY: Act.ANSWER_LOOP, Duty.APPROVER: Act.APPROVE_REACTION}


@transaction.atomic
def appoint(organisation: Organisation, user: User, duty: Duty, *, by: User, at: datetime) -> Contact:
    """The person now has this duty for the organisation; appointing twice changes nothing."""
    check(by, Act.MANAGE_ORGANISATIONS)
    if not user.is_active:
        raise StepRefused(f"Het account van {user.name} is gesloten. Kies iemand anders.")
    asked = _NEEDS.get(Duty(duty))
    if asked and not may(user.role, asked):
        raise StepRefused(
            f"{user.name} is {ROLE_LABELS[Role(user.role)]} en kan deze taak niet doen. Wijzig eerst de rol."
        )
    contact, made = Contact.objects.get_or_create(
        organisation=organisation,
        user=user,
        duty=Duty(duty),
        valid_until=None,
        defaults={"valid_from": localdate(at)},
    )
    if made:
        _record(contact, "contact_appointed", by=by, at=at)
    return contact


@transaction.atomic
def end_duty(contact: Contact, *, by: User, at: datetime) -> Contact:
    """The person no longer has the duty, at the latest from tomorrow; that he had it stays on record."""
    check(by, Act.MANAGE_ORGANISATIONS)
    locked = Contact.objects.select_for_update(of=("self",)).get(pk=contact.pk)
    if locked.valid_until is None:
        locked.valid_until = max(locked.valid_from, localdate(at) - timedelta(days=1))
        locked.save(update_fields=["valid_until"])
        _record(locked, "contact_ended", by=by, at=at)
    return locked


def _record(contact: Contact, verb: str, *, by: User, at: datetime) -> None:
    record(
        by=by,
        function=function_of(by),
        verb=verb,
        object_type="organisation",
        object_id=contact.organisation.key,
        payload={"user": contact.user_id, "duty": contact.duty},
        at=at,
    )
