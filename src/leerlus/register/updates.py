"""What a progress update says, and what a row of rounds shows: computed, never stored."""

from collections.abc import Sequence
from enum import StrEnum

from leerlus.statements import ProgressStatus


class UpdateClass(StrEnum):
    """How much news an update brings; `no_news` says nothing about the work itself."""

    SUBSTANTIVE = "substantive"
    NO_NEWS_WITH_REASON = "no_news_with_reason"
    NO_NEWS = "no_news"
    DONE = "done"
    STOPPED = "stopped"


_BY_STATUS = {
    ProgressStatus.NO_UPDATE: UpdateClass.NO_NEWS,
    ProgressStatus.COMPLETED: UpdateClass.DONE,
    ProgressStatus.STOPPED: UpdateClass.STOPPED,
}


def update_class(status: ProgressStatus) -> UpdateClass:
    """The class of an imported row with that status."""
    return _BY_STATUS.get(status, UpdateClass.SUBSTANTIVE)


def stagnant_rounds(classes: Sequence[UpdateClass | None]) -> int:
    """How many of the last rounds, newest last, brought no news; 0 once a round said done or stopped.

    None stands for a closed round in which nothing was delivered at all.

    >>> stagnant_rounds([UpdateClass.SUBSTANTIVE, UpdateClass.NO_NEWS, UpdateClass.NO_NEWS])
    2
    >>> stagnant_rounds([UpdateClass.DONE, UpdateClass.NO_NEWS])
    0
    """
    if UpdateClass.DONE in classes or UpdateClass.STOPPED in classes:
        return 0
    count = 0
    for found in reversed(classes):
        if found not in (UpdateClass.NO_NEWS, None):
            break
        count += 1
    return count
