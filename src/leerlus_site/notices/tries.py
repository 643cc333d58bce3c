"""When a letter is tried again, and when nobody can still be busy with it. Pure: the moment is an argument."""

from datetime import timedelta

WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60))
"""How long after each failed try the next one comes; after the last a person must look."""

STALLED_AFTER = timedelta(minutes=10)
"""A process that sends gives up long before this, so a letter that is `sending` for longer has lost its process."""


def wait_after(attempts: int) -> timedelta | None:
    """How long to wait after that many tries; None when they were enough.

    >>> wait_after(1)
    datetime.timedelta(seconds=60)
    >>> wait_after(8) is None
    True
    """
    return WAITS[attempts - 1] if 1 <= attempts <= len(WAITS) else None
