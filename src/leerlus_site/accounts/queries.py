"""Reading accounts and organisations."""

from datetime import date

from django.db.models import Count, Q, QuerySet

from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.naming import Names, one_named


def organisation_named(text: str) -> Organisation | None:
    """The organisation that the words name ("Minister BZK"); None unless there is just one."""
    if not text.strip():
        return None
    rows = Organisation.objects.values_list("key", "name", "short_name", "other_names", "successor_id")
    names = [
        Names(key, name, short, tuple(others), expired=successor is not None)
        for key, name, short, others, successor in rows
    ]
    key = one_named(text, names)
    return Organisation.objects.get(key=key) if key else None


def active_users() -> list[User]:
    """Who can log in, by name."""
    return list(User.objects.filter(is_active=True).select_related("organisation").order_by("name", "email"))


def organisations_with_people(words: str, today: date) -> QuerySet[Organisation]:
    """Organisations whose name holds the words, with how many duties people have there now (`people`)."""
    now = Q(contacts__valid_from__lte=today) & (
        Q(contacts__valid_until__isnull=True) | Q(contacts__valid_until__gte=today)
    )
    found = Organisation.objects.annotate(people=Count("contacts", filter=now)).order_by("name")
    if words:
        found = found.filter(Q(name__icontains=words) | Q(short_name__iexact=words))
    return found
