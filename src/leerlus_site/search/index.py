"""The index of the workplace, and whether it may be asked now."""

from leerlus.search import PassageIndex
from leerlus_site.history.models import Event
from leerlus_site.search.models import IndexedUpTo
from leerlus_site.search.passages import inside
from leerlus_site.snapshots.index_folder import IndexFolder, NoIndex

ERASED = "erased"
INSIDE = IndexFolder("workplace", inside)


def opened() -> PassageIndex:
    """The index; NoIndex when it was never made, and while it still holds words that were erased."""
    followed = IndexedUpTo.objects.values_list("event", flat=True).first() or 0
    if Event.objects.filter(pk__gt=followed, verb=ERASED).exists():
        raise NoIndex
    return INSIDE.open()
