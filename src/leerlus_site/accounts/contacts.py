"""Who answers for which organisation on a day, and who gets its letters; substitutes stand in for who is away."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from leerlus_site.accounts.duties import ANSWERING, APPROVING, Duty
from leerlus_site.accounts.models import Absence, Contact, Organisation, User
from leerlus_site.accounts.roles import Role

_ROLES = {Duty.CONTACT: Role.CONTACT_PERSON, Duty.APPROVER: Role.APPROVER}


def answers_for(user: User, today: date) -> frozenset[str]:
    """Keys of the organisations he may answer for: his own as contact person, by duty, and of those he replaces."""
    return _acts_for(user, ANSWERING, Role.CONTACT_PERSON, today)


def approves_for(user: User, today: date) -> frozenset[str]:
    """Keys of the organisations whose reactions he may approve."""
    return _acts_for(user, APPROVING, Role.APPROVER, today)


def people_of(organisation: Organisation, duties: Iterable[Duty], today: date) -> list[User]:
    """The active people with one of these duties, each once; who is away is replaced, for as long as he is.

    Where nobody was given the duty, those whose role is just that speak for their organisation.
    """
    found = {user.pk: user for duty in duties for user in _having(organisation, duty, today)}
    for absence in _absences(today).filter(user__in=found).select_related("substitute"):
        found.pop(absence.user_id, None)
        found[absence.substitute_id] = absence.substitute
    return [user for user in found.values() if user.is_active]


def _having(organisation: Organisation, duty: Duty, today: date) -> list[User]:
    given = _valid(today).filter(organisation=organisation, duty=duty).select_related("user")
    named = [contact.user for contact in given]
    role = _ROLES.get(duty)
    if named or role is None:
        return named
    return list(User.objects.filter(organisation=organisation, role=role, is_active=True).order_by("pk"))


def has_approver(organisation: Organisation, today: date) -> bool:
    """Whether someone must approve what this organisation says."""
    own = User.objects.filter(organisation=organisation, role=Role.APPROVER, is_active=True)
    return own.exists() or _valid(today).filter(organisation=organisation, duty__in=list(APPROVING)).exists()


def _acts_for(user: User, duties: Iterable[Duty], role: Role, today: date) -> frozenset[str]:
    people = [user, *(absence.user for absence in _absences(today).filter(substitute=user).select_related("user"))]
    own = User.objects.filter(pk__in=[one.pk for one in people], role=role, organisation__isnull=False)
    by_duty = _valid(today).filter(user__in=people, duty__in=list(duties))
    keys = {*own.values_list("organisation__key", flat=True), *by_duty.values_list("organisation__key", flat=True)}
    return frozenset(keys)


def _valid(today: date) -> QuerySet[Contact]:
    return Contact.objects.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=today), valid_from__lte=today)


def _absences(today: date) -> QuerySet[Absence]:
    return Absence.objects.filter(first_day__lte=today, last_day__gte=today)


def contacts_today(organisation: Organisation, today: date) -> QuerySet[Contact]:
    """Who does what for the organisation now."""
    return _valid(today).filter(organisation=organisation).select_related("user").order_by("duty", "user__name")


def replaced_by(user: User, today: date) -> list[User]:
    """The people whom the user stands in for on this day, by name."""
    return sorted(
        {absence.user for absence in _absences(today).filter(substitute=user).select_related("user__organisation")},
        key=lambda one: (one.name, one.pk),
    )


def replaced(today: date) -> frozenset[int]:
    """Ids of those who are away on this day while a substitute is there; he gets their letters."""
    found = _absences(today).filter(substitute__is_active=True)
    away = set(found.values_list("user_id", flat=True))
    return frozenset(found.exclude(substitute__in=away).values_list("user_id", flat=True))


def speaks_for(user: User, today: date) -> frozenset[int]:
    """Ids of the organisations for which he may do what his role allows: his own, and those of whom he replaces."""
    people = [user, *replaced_by(user, today)]
    return frozenset(one.organisation_id for one in people if one.organisation_id is not None)
