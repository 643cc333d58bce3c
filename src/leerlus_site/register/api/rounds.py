"""Rounds for the team: opening one, how far everyone is, closing and releasing."""

from datetime import date

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Path, Query, Status
from pydantic import Field

from leerlus.register.kinds import EntryKind
from leerlus_site.accounts.access import Session, user_of
from leerlus_site.accounts.models import Organisation
from leerlus_site.accounts.roles import Act
from leerlus_site.common.clock import today
from leerlus_site.common.contract import Contract, DutchRouter, Number, Paged, Short, Text, asked, listing, shown
from leerlus_site.register.mapping import round_state
from leerlus_site.register.models import Cycle, Entry
from leerlus_site.register.operations.rounds.close_round import close_round
from leerlus_site.register.operations.rounds.open_round import NewRound, open_round
from leerlus_site.register.operations.rounds.release_round import release_round
from leerlus_site.register.round_queries import missing, progress, rounds_for

router = DutchRouter(tags=["Rondes"])
Answer = dict[str, object]


class RoundOpened(Contract):
    """What a round is about; without an organisation it asks every owner under the report."""

    report: Short
    year: int = Field(ge=2000, le=2100)
    closes_on: date
    organisation: Short = ""


class RoundClosed(Contract):
    """How many missing updates the closer saw."""

    seen_missing: int = Field(ge=0, le=1_000_000)
    reason: Text = ""


class RoundReleased(Contract):
    """Why now."""

    reason: Text


class RoundRow(Contract):
    """A round in a list."""

    number: int
    report: str
    year: int | None
    organisation_key: str
    state: str
    closes_on: date | None


class Share(Contract):
    """How far one organisation is; its key is empty for actions that nobody owns."""

    organisation_key: str
    asked: int
    written: int
    submitted: int
    validated: int


class RoundTold(RoundRow):
    """One round with the progress of each owner, and the actions of which nothing was received."""

    shares: list[Share]
    missing: list[str]


@router.get("/rondes", auth=Session(Act.READ), response=listing(RoundRow), summary="Rondes, nieuwste eerst")
def round_list(request: HttpRequest, wanted: Query[Paged]) -> Answer:
    """Rounds that the user may open."""
    page = asked(rounds_for(user_of(request), today()), wanted)
    return shown(page, [_row(cycle) for cycle in page.rows])


@router.get("/rondes/{nummer}", auth=Session(Act.OPEN_ROUND), response=RoundTold, summary="Eén ronde")
def round_detail(request: HttpRequest, nummer: Path[Number]) -> Answer:
    """One round."""
    return _told(_cycle(nummer))


@router.post("/rondes", auth=Session(Act.OPEN_ROUND), response={201: RoundTold}, summary="Een ronde openen")
def round_new(request: HttpRequest, said: RoundOpened) -> Status[Answer]:
    """Open a round for a report with a closing date."""
    report = get_object_or_404(Entry, reference=said.report, kind=EntryKind.REPORT)
    owner = get_object_or_404(Organisation, key=said.organisation) if said.organisation else None
    new = NewRound(report=report, year=said.year, closes_on=said.closes_on, organisation=owner)
    return Status(201, _told(open_round(new, by=user_of(request), at=timezone.now())))


@router.post("/rondes/{nummer}/sluiting", auth=Session(Act.RELEASE_ROUND), response=RoundTold, summary="Sluiten")
def round_close(request: HttpRequest, nummer: Path[Number], said: RoundClosed) -> Answer:
    """Close the round with what is missing on record."""
    user, cycle = user_of(request), _cycle(nummer)
    closed = close_round(cycle, seen_missing=said.seen_missing, by=user, at=timezone.now(), reason=said.reason)
    return _told(closed)


@router.post("/rondes/{nummer}/vrijgave", auth=Session(Act.RELEASE_ROUND), response=RoundTold, summary="Vrijgeven")
def round_release(request: HttpRequest, nummer: Path[Number], said: RoundReleased) -> Answer:
    """Release the closed round."""
    return _told(release_round(_cycle(nummer), by=user_of(request), at=timezone.now(), reason=said.reason))


def _cycle(number: int) -> Cycle:
    return get_object_or_404(Cycle.objects.select_related("report", "organisation", "document"), pk=number)


def _row(cycle: Cycle) -> Answer:
    return {
        "number": cycle.pk,
        "report": cycle.report.reference,
        "year": cycle.year,
        "organisation_key": cycle.organisation.key if cycle.organisation else "",
        "state": round_state(cycle).value,
        "closes_on": cycle.closes_on,
    }


def _told(cycle: Cycle) -> Answer:
    columns = ("asked", "written", "submitted", "validated")
    shares = [
        {
            "organisation_key": owner.organisation.key if owner.organisation else "",
            **{name: getattr(owner, name) for name in columns},
        }
        for owner in progress(cycle)
    ]
    return {**_row(cycle), "shares": shares, "missing": [update.action.reference for update in missing(cycle)]}
