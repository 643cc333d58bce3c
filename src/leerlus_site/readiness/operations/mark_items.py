"""Say of items of a pack whether they were used, and why."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.readiness.pack import Marked, check_mark
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.readiness.mapping import marked
from leerlus_site.readiness.models import Pack
from leerlus_site.readiness.operations.change import open_pack


@transaction.atomic
def mark_items(pack: Pack, said: Mapping[int, Marked], *, by: User, at: datetime) -> int:
    """How many marks changed; all are kept or none. `said` is by the item's id."""
    check(by, Act.PREPARE)
    mine = open_pack(pack)
    changed = []
    for item in mine.items.filter(pk__in=said):
        new = said[item.pk]
        check_mark(new)
        if new == marked(item):
            continue
        item.use, item.why = (new.use.value if new.use else ""), new.why
        item.marked_function, item.marked_on = function_of(by), localdate(at)
        item.save(update_fields=["use", "why", "marked_function", "marked_on"])
        changed.append([item.kind, item.key, item.use])
    if changed:
        record_act("pack", mine.reference, "pack_marked", by=by, at=at, items=changed)
    return len(changed)
