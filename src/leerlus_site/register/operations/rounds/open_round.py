"""Open a round: each action under the report gets an empty draft, in the order of the last annex."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction

from leerlus.errors import StepRefused
from leerlus.register.kinds import EntryKind
from leerlus.register.rounds import Writing
from leerlus.register.states import ActionState, UpdateState
from leerlus.register.updates import UpdateClass
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.register.models import Cycle, Entry, ProgressUpdate
from leerlus_site.register.round_queries import last_said

_ENDED = (UpdateClass.DONE, UpdateClass.STOPPED)


@dataclass(frozen=True, kw_only=True)
class NewRound:
    """What a round is about; without `organisation` it asks every owner under the report."""

    report: Entry
    year: int
    closes_on: date
    organisation: Organisation | None = None


@transaction.atomic
def open_round(new: NewRound, *, by: User, at: datetime) -> Cycle:
    """The open round; StepRefused when it exists, would close before it opens, or asks nobody anything."""
    check(by, Act.OPEN_ROUND)
    if new.closes_on < at.date():
        raise StepRefused("De sluitingsdatum ligt in het verleden. Kies een dag vanaf vandaag.")
    actions = list(_actions(new))
    if not actions:
        raise StepRefused("Onder dit rapport staan nog geen maatregelen. Lees eerst een bijlage in.")
    try:
        with transaction.atomic():
            cycle = Cycle.objects.create(
                report=new.report,
                year=new.year,
                organisation=new.organisation,
                opens_on=at.date(),
                closes_on=new.closes_on,
            )
    except IntegrityError as error:  # a round of the same report, year and organisation is there
        raise StepRefused(f"De ronde van {new.year} over dit rapport bestaat al. Kies een ander jaar.") from error
    _make_drafts(cycle, actions, at)
    record(
        by=by,
        function=function_of(by),
        verb="round_opened",
        object_type="round",
        object_id=str(cycle.pk),
        payload={"report": new.report.reference, "year": new.year, "closes_on": str(new.closes_on)},
        at=at,
    )
    return cycle


def _actions(new: NewRound) -> list[Entry]:
    found = Entry.objects.filter(kind=EntryKind.ACTION, actiondetail__report=new.report)
    if new.organisation is not None:
        found = found.filter(organisation=new.organisation)
    return list(found.order_by("pk"))


def _make_drafts(cycle: Cycle, actions: list[Entry], at: datetime) -> None:
    before = last_said(cycle)
    last = max((update.position for update in before.values()), default=0)
    empty = Writing()
    ProgressUpdate.objects.bulk_create(
        ProgressUpdate(
            action=action,
            cycle=cycle,
            status=empty.status,
            update_class=empty.update_class,
            state=UpdateState.DRAFT,
            asked=not _has_ended(action, before.get(action.pk)),
            position=before[action.pk].position if action.pk in before else last + place,
            at=at,
        )
        for place, action in enumerate(actions, 1)
    )


def _has_ended(action: Entry, said: ProgressUpdate | None) -> bool:
    if action.state in (ActionState.STOPPED, ActionState.ANCHORED):
        return True
    return said is not None and said.update_class in _ENDED
