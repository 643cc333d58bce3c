"""Who acts in the demo world: the demo accounts, each with an organisation and duties of its own."""

from dataclasses import dataclass
from datetime import date

from leerlus_site.accounts.duties import Duty
from leerlus_site.accounts.models import Contact, Organisation, User
from leerlus_site.accounts.operations.demo_accounts import demo_logins
from leerlus_site.accounts.roles import Role

_ORGANISATIONS = {
    Role.CONTACT_PERSON: "wenw",
    Role.APPROVER: "wenw",
    Role.ADVISER: "ombudspersoon",
    Role.ASSESSOR: "auditbureau",
}
_DUTIES = (
    (Role.CONTACT_PERSON, "wenw", Duty.CONTACT),
    (Role.APPROVER, "wenw", Duty.APPROVER),
    (Role.CONTACT_PERSON, "dwh", Duty.CONTACT),
)


@dataclass(frozen=True, kw_only=True)
class People:
    """Those who ask, answer, approve and judge."""

    team: User
    contact: User
    approver: User
    assessor: User


def seat_people(*, since: date) -> People:
    """Give the demo accounts their organisations and duties; one contact person answers for two bodies."""
    users = {login.role: User.objects.get(email=login.email) for login in demo_logins()}
    for role, key in _ORGANISATIONS.items():
        users[role].organisation = Organisation.objects.get(key=key)
        users[role].save(update_fields=["organisation"])
    for role, key, duty in _DUTIES:
        Contact.objects.get_or_create(
            organisation=Organisation.objects.get(key=key),
            user=users[role],
            duty=duty,
            valid_until=None,
            defaults={"valid_from": since},
        )
    return People(
        team=users[Role.PROGRAMME_TEAM],
        contact=users[Role.CONTACT_PERSON],
        approver=users[Role.APPROVER],
        assessor=users[Role.ASSESSOR],
    )
