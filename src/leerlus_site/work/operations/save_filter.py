"""Keep choices in a list under a name, or throw them away."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.work.models import SavedFilter
from leerlus_site.work.saved_queries import LISTS, kept_query

LONGEST_NAME = 80
MOST = 50


@dataclass(frozen=True, kw_only=True)
class NewFilter:
    """The list, the choices as they stand in its address, the name, and whether colleagues see it."""

    page: str
    said: Mapping[str, str]
    name: str
    shared: bool = False


@transaction.atomic
def save_filter(new: NewFilter, *, by: User, at: datetime) -> SavedFilter:
    """The saved choices; the same name in the same list replaces what was there.

    StepRefused for an unknown list, a missing or long name, sharing without an organisation, and more than `MOST`.
    """
    check(by, Act.SAVE_FILTER)
    name = " ".join(new.name.replace("\0", "").split())
    if new.page not in LISTS:
        raise StepRefused("Bij deze lijst kunt u geen keuzes bewaren.")
    if not name or len(name) > LONGEST_NAME:
        raise StepRefused(f"Geef een naam van hooguit {LONGEST_NAME} tekens.")
    if new.shared and by.organisation is None:
        raise StepRefused("U hoort bij geen organisatie. Bewaar de keuzes alleen voor uzelf, of vraag de beheerder.")
    own = SavedFilter.objects.filter(user=by, page=new.page)
    if own.exclude(name=name).count() >= MOST:
        raise StepRefused(f"U hebt hier al {MOST} bewaarde keuzes. Gooi er eerst een weg.")
    saved, _made = SavedFilter.objects.update_or_create(
        user=by,
        page=new.page,
        name=name,
        defaults={
            "query": kept_query(new.page, new.said),
            "shared_with": by.organisation if new.shared else None,
            "saved_at": at,
        },
    )
    _record(saved, "filter_saved", by, at)
    return saved


@transaction.atomic
def remove_filter(saved: SavedFilter, *, by: User, at: datetime) -> None:
    """Throw it away; StepRefused for what someone else saved."""
    check(by, Act.SAVE_FILTER)
    if saved.user_id != by.pk:
        raise StepRefused("Dit bewaarde een collega. Alleen die kan het weggooien.")
    _record(saved, "filter_removed", by, at)
    saved.delete()


def _record(saved: SavedFilter, verb: str, by: User, at: datetime) -> None:
    record(
        by=by,
        function=function_of(by),
        verb=verb,
        object_type="filter",
        object_id=str(saved.pk),
        payload={"page": saved.page, "query": saved.query, "shared": saved.shared_with_id is not None},
        at=at,
    )
