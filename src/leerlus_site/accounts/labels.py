"""Dutch labels of the roles, and the word by which history names each."""

from leerlus_site.accounts.duties import Duty
from leerlus_site.accounts.roles import Role

ROLE_LABELS: dict[Role, str] = {
    Role.READER: "lezer",
    Role.CONTRIBUTOR: "aanleveraar",
    Role.CONTACT_PERSON: "contactpersoon",
    Role.APPROVER: "akkoordgever",
    Role.PROGRAMME_TEAM: "programmateam",
    Role.ADVISER: "adviseur",
    Role.ASSESSOR: "beoordelaar",
    Role.ADMIN: "beheerder",
}
DUTY_LABELS: dict[Duty, str] = {
    Duty.CONTACT: "contactpersoon",
    Duty.DEPUTY: "plaatsvervanger",
    Duty.APPROVER: "akkoordgever",
    Duty.LEADERSHIP: "leiding",
}
