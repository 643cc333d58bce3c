"""Reads on rounds: what was said last, what is missing, and how far each owner is."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Count, F, Q, QuerySet

from leerlus.register.kinds import EntryKind
from leerlus.register.states import UpdateState
from leerlus_site.accounts.contacts import speaks_for
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.roles import Act, may
from leerlus_site.register.models import Cycle, Entry, ProgressUpdate


def last_said(cycle: Cycle, actions: Collection[int] | None = None) -> dict[int, ProgressUpdate]:
    """The last published update before this round, by the id of its action; of these actions, or of all."""
    found = ProgressUpdate.objects.filter(cycle__report=cycle.report, state=UpdateState.PUBLISHED)
    if actions is not None:
        found = found.filter(action__in=actions)
    if cycle.pk is not None:
        found = found.exclude(cycle=cycle)
    if cycle.year is not None:
        found = found.filter(Q(cycle__year__isnull=True) | Q(cycle__year__lte=cycle.year))
    newest_first = found.order_by("action_id", F("cycle__year").desc(nulls_last=True), "-cycle_id")
    return {update.action_id: update for update in newest_first.distinct("action_id").select_related("cycle")}


def missing(cycle: Cycle) -> QuerySet[ProgressUpdate]:
    """What reads "geen opgave ontvangen" once the round is closed: asked, and never submitted."""
    found = cycle.updates.filter(state=UpdateState.DRAFT, asked=True)
    return found.select_related("action__organisation").order_by("position", "pk")


@dataclass(frozen=True, kw_only=True)
class OwnerProgress:
    """How far one organisation is in a round; `organisation` is None for actions that nobody owns yet."""

    organisation: Organisation | None
    asked: int
    written: int
    submitted: int
    validated: int

    @property
    def missing(self) -> int:
        """Asked, and not submitted."""
        return self.asked - self.submitted - self.validated


def progress(cycle: Cycle) -> list[OwnerProgress]:
    """Each owner in the round, by name; whoever owns nothing that is asked is left out."""
    asked = Q(asked=True)
    rows = (
        cycle.updates.values("action__organisation")
        .annotate(
            asked_count=Count("pk", filter=asked),
            written=Count("pk", filter=asked & Q(state=UpdateState.DRAFT, version__gt=1)),
            submitted=Count("pk", filter=asked & Q(state=UpdateState.SUBMITTED)),
            validated=Count("pk", filter=asked & Q(state__in=(UpdateState.VALIDATED, UpdateState.PUBLISHED))),
        )
        .filter(asked_count__gt=0)
    )
    counted = {row["action__organisation"]: row for row in rows}
    organisations = Organisation.objects.in_bulk([key for key in counted if key is not None])
    found = [
        OwnerProgress(
            organisation=organisations.get(key) if key is not None else None,
            asked=row["asked_count"],
            written=row["written"],
            submitted=row["submitted"],
            validated=row["validated"],
        )
        for key, row in counted.items()
    ]
    return sorted(found, key=lambda owner: owner.organisation.name.casefold() if owner.organisation else "")


def updates_of(cycle: Cycle, organisation: Organisation) -> QuerySet[ProgressUpdate]:
    """What one organisation has to report in a round, in the order of the annex; what is asked comes first."""
    found = cycle.updates.filter(action__organisation=organisation)
    return found.select_related("action__organisation", "action__actiondetail", "cycle").order_by(
        "-asked", "position", "pk"
    )


def check_share(organisation: Organisation, user: User, today: date) -> None:
    """Raise PermissionDenied unless the user speaks for the organisation, or is of the programme team."""
    if organisation.pk not in speaks_for(user, today) and not may(user.role, Act.OPEN_ROUND):
        raise PermissionDenied(f"Deze pagina is van {organisation.name}. Uw account hoort daar niet bij.")


def rounds_for(user: User, today: date) -> QuerySet[Cycle]:
    """Rounds that the user may open, newest first: the team all, others those in which their organisation reports."""
    found = Cycle.objects.select_related("report", "organisation").order_by(F("year").desc(nulls_last=True), "-pk")
    if may(user.role, Act.OPEN_ROUND):
        return found
    own = ProgressUpdate.objects.filter(action__organisation__in=speaks_for(user, today))
    return found.filter(pk__in=own.values("cycle"))


def shares_in(cycles: Collection[Cycle], user: User, today: date) -> dict[int, list[Organisation]]:
    """The organisations for which the user speaks in each of these rounds, by the id of the round."""
    own = ProgressUpdate.objects.filter(cycle__in=cycles, action__organisation__in=speaks_for(user, today))
    pairs = list(own.order_by("cycle").values_list("cycle", "action__organisation").distinct())
    organisations = Organisation.objects.in_bulk([organisation for _cycle, organisation in pairs])
    found: dict[int, list[Organisation]] = {}
    for cycle, organisation in pairs:
        found.setdefault(cycle, []).append(organisations[organisation])
    return found


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """What waits for one organisation in a round: to be written while it is open, and to be approved."""

    cycle: Cycle
    drafts: int
    submitted: int


def waiting_for(organisation: Organisation) -> list[Waiting]:
    """Rounds that were opened here and not released yet, in which the organisation is asked, the first to close first.

    It starts from the organisation's own actions, so that it takes as long in a register of a hundred thousand.
    """
    asked = ProgressUpdate.objects.filter(
        action__in=Entry.objects.filter(organisation=organisation, kind=EntryKind.ACTION),
        state__in=(UpdateState.DRAFT, UpdateState.SUBMITTED),
        asked=True,
    )
    counted = {
        row["cycle"]: row
        for row in asked.values("cycle").annotate(
            drafts=Count("pk", filter=Q(state=UpdateState.DRAFT)),
            submitted=Count("pk", filter=Q(state=UpdateState.SUBMITTED)),
        )
    }
    cycles = Cycle.objects.filter(pk__in=counted, released_at=None, document=None).select_related("report")
    return [
        Waiting(
            cycle=cycle,
            drafts=0 if cycle.closed else counted[cycle.pk]["drafts"],
            submitted=counted[cycle.pk]["submitted"],
        )
        for cycle in cycles.order_by("closes_on", "pk")
    ]
