"""Ask the worker to bring the public index up to date."""

from procrastinate.contrib.django import app

REBUILD_PUBLIC_INDEX = "leerlus.rebuild_public_index"


def refresh_index_later() -> None:
    """Queue the job in the caller's transaction: rolled back, there is no job either."""
    app.configure_task(REBUILD_PUBLIC_INDEX, queueing_lock=None).defer()
