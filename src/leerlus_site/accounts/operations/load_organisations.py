"""Bring the table of organisations into the database; found back by key, nothing is ever removed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from leerlus_site.accounts.models import Organisation
from leerlus_site.accounts.organisations import OrganisationRow
from leerlus_site.history.operations.record import record

_COLUMNS = ("name", "short_name", "kind", "tooi", "recipient_only", "valid_from", "valid_until")


@dataclass(frozen=True)
class Loaded:
    """How many rows were new, differed, and were already so."""

    new: int
    changed: int
    unchanged: int


@transaction.atomic
def load_organisations(rows: Sequence[OrganisationRow], *, at: datetime) -> Loaded:
    """Store the rows; the same rows a second time change nothing and record nothing."""
    outcomes = [_store(row) for row in rows]
    # Successors come second: a row may name one that stands further down.
    moved = [row.key for row in rows if _set_successor(row)]
    changed = {row.key for row, outcome in zip(rows, outcomes, strict=True) if outcome == "changed"} | set(moved)
    new = {row.key for row, outcome in zip(rows, outcomes, strict=True) if outcome == "new"}
    loaded = Loaded(new=len(new), changed=len(changed - new), unchanged=len(rows) - len(changed | new))
    if new or changed:
        record(
            by=None,
            function="",
            verb="organisations_loaded",
            object_type="organisations",
            object_id="all",
            payload={"new": sorted(new), "changed": sorted(changed - new)},
            at=at,
        )
    return loaded


def _store(row: OrganisationRow) -> str:
    values = {name: getattr(row, name) for name in _COLUMNS} | {"other_names": list(row.other_names)}
    found = Organisation.objects.filter(key=row.key).first()
    if found is None:
        Organisation.objects.create(key=row.key, **values)
        return "new"
    if all(getattr(found, name) == value for name, value in values.items()):
        return "unchanged"
    Organisation.objects.filter(pk=found.pk).update(**values)
    return "changed"


def _set_successor(row: OrganisationRow) -> bool:
    found = Organisation.objects.select_related("successor").get(key=row.key)
    if (found.successor.key if found.successor else "") == row.successor:
        return False
    found.successor = Organisation.objects.get(key=row.successor) if row.successor else None
    found.save(update_fields=["successor"])
    return True
