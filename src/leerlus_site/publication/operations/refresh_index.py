"""Ask the worker to bring the public index up to date."""

from collections.abc import Iterable

from procrastinate.contrib.django import app

from leerlus_site.snapshots.models import Snapshot

REFRESH_PUBLIC_INDEX = "leerlus.refresh_public_index"


def refresh_index_later(changed: Iterable[Snapshot]) -> None:
    """Queue the job in the caller's transaction, by the ids of the snapshots: rolled back, there is no job either."""
    app.configure_task(REFRESH_PUBLIC_INDEX).defer(snapshots=[snapshot.pk for snapshot in changed])
