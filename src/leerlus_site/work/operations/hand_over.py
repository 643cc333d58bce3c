"""A change of cabinet or ministry, as one act: functions, people, entries and open loops go to their successor."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.operations.succeed import Succession, succeed
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.loops.models import Loop
from leerlus_site.loops.operations.forward import take_over
from leerlus_site.register.models import Entry
from leerlus_site.register.operations.assign_owner import move_entries


@dataclass(frozen=True, kw_only=True)
class HandOver:
    """What went along: the hand-over list of whoever comes next."""

    functions: list[Succession]
    entries: list[Entry]
    loops: list[Loop]

    def lines(self) -> Iterator[str]:
        """The list as it is printed."""
        yield f"Functies: {len(self.functions)}"
        yield from (f"  {one.before.title} -> {one.after}" for one in self.functions)
        yield f"Vermeldingen: {len(self.entries)}"
        yield from (f"  {entry.reference} {entry.title}" for entry in self.entries)
        yield f"Open terugkoppelingen: {len(self.loops)}"
        yield from (f"  {loop.reference} {loop.question[:100]}{_until(loop)}" for loop in self.loops)


@transaction.atomic
def hand_over(
    old: Organisation, new: Organisation, titles: dict[str, str], *, day: date, by: User, at: datetime
) -> HandOver:
    """Move all that `old` has to `new`; the same organisation twice for a cabinet in which only titles change.

    `titles` gives the functions that get another name. Due dates stay: whoever takes over, takes them over too.
    """
    check(by, Act.HAND_OVER)
    if day > localdate(at):
        raise StepRefused("Leg een overdracht vast op de dag zelf of daarna: zij gaat meteen in.")
    moved = succeed(old, new, titles, day=day, by=by, at=at)
    reason = f"Overdracht van {old.name} naar {new.name} op {day:%d-%m-%Y}"
    return HandOver(
        functions=moved,
        entries=move_entries(moved, old, new, by=by, at=at, reason=reason),
        loops=take_over(old, new, by=by, at=at, reason=reason) if old != new else [],
    )


def _until(loop: Loop) -> str:
    return f" (uiterlijk {loop.due:%d-%m-%Y})" if loop.due else ""
