"""Move the functions of an organisation to their successors at a change of cabinet or ministry."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import DateField, F, Value
from django.db.models.functions import Greatest

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import Contact, Function, Organisation, User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record


@dataclass(frozen=True, kw_only=True)
class Move:
    """`function` ends, `title` in `organisation` comes in its place."""

    function: Function
    organisation: Organisation
    title: str


@dataclass(frozen=True, kw_only=True)
class Succession:
    """A function that ended, with the one in its place."""

    before: Function
    after: Function


def moves_of(organisation: Organisation, successor: Organisation, titles: dict[str, str]) -> list[Move]:
    """Every function that the organisation has now, moved to the successor; `titles` holds the titles that change."""
    current = Function.objects.filter(organisation=organisation, valid_until__isnull=True, successor__isnull=True)
    unknown = sorted(set(titles) - set(current.values_list("title", flat=True)))
    if unknown:
        raise StepRefused(f"{organisation.name} heeft nu geen functie '{unknown[0]}'. Kijk de naam na.")
    moves = [
        Move(function=function, organisation=successor, title=titles.get(function.title, function.title))
        for function in current.order_by("title")
    ]
    # Within one organisation only what gets another title moves: the rest goes on as it was.
    return [move for move in moves if successor != organisation or move.title != move.function.title]


@transaction.atomic
def succeed(
    organisation: Organisation, successor: Organisation, titles: dict[str, str], *, day: date, by: User, at: datetime
) -> list[Succession]:
    """From `day` on the successors hold the functions; people and their duties go along to another organisation."""
    check(by, Act.HAND_OVER)
    moved = [_moved(move, day) for move in moves_of(organisation, successor, titles)]
    if successor != organisation:
        _move_people(organisation, successor, day)
    elif not moved:
        raise StepRefused("Er is niets over te dragen: geen functie krijgt een andere naam of plek.")
    record(
        by=by,
        function=function_of(by),
        verb="functions_moved",
        object_type="organisation",
        object_id=organisation.key,
        payload={"to": successor.key, "day": str(day), "functions": [one.after.pk for one in moved]},
        at=at,
    )
    return moved


def _moved(move: Move, day: date) -> Succession:
    after, _made = Function.objects.get_or_create(
        title=move.title,
        organisation=move.organisation,
        valid_until=None,
        defaults={"public_office": move.function.public_office, "valid_from": day},
    )
    before = Function.objects.select_for_update(of=("self",)).get(pk=move.function.pk)
    before.valid_until, before.successor = day - timedelta(days=1), after
    before.save(update_fields=["valid_until", "successor"])
    return Succession(before=before, after=after)


def _move_people(organisation: Organisation, successor: Organisation, day: date) -> None:
    organisation.successor, organisation.valid_until = successor, day - timedelta(days=1)
    organisation.save(update_fields=["successor", "valid_until"])
    User.objects.filter(organisation=organisation, is_active=True).update(organisation=successor)
    for contact in Contact.objects.filter(organisation=organisation, valid_until__isnull=True):
        Contact.objects.get_or_create(
            organisation=successor,
            user=contact.user,
            duty=contact.duty,
            valid_until=None,
            defaults={"valid_from": day},
        )
    last = Greatest(F("valid_from"), Value(day - timedelta(days=1)), output_field=DateField())
    Contact.objects.filter(organisation=organisation, valid_until__isnull=True).update(valid_until=last)
