"""What owners report in a round: read, write, submit, approve, send back."""

from collections.abc import Callable

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Path
from pydantic import Field

from leerlus.register.rounds import Work, Writing
from leerlus.register.updates import UpdateClass
from leerlus_site.accounts.access import Session, user_of
from leerlus_site.accounts.models import Organisation
from leerlus_site.accounts.roles import Act
from leerlus_site.common.clock import today
from leerlus_site.common.contract import Contract, DutchRouter, Number, Short, Text, Words
from leerlus_site.register.models import Cycle, ProgressUpdate
from leerlus_site.register.operations.rounds.submit_update import submit_update
from leerlus_site.register.operations.rounds.validate_update import return_update, validate_update
from leerlus_site.register.operations.rounds.write_update import write_update
from leerlus_site.register.round_queries import check_share, updates_of

router = DutchRouter(tags=["Opgaven"])
Answer = dict[str, object]


class Written(Contract):
    """What to report; `seen` is the version that the writer had before him."""

    update_class: UpdateClass
    text: Text = ""
    reason: Text = ""
    work: Work | None = None
    seen: int = Field(ge=0, le=1_000_000)


class Approved(Contract):
    """The version that was read."""

    seen: int = Field(ge=0, le=1_000_000)


class Returned(Contract):
    """Why it goes back."""

    reason: Words


class UpdateTold(Contract):
    """One action in one round; `number` is that of the update."""

    number: int
    action: str
    title: str
    asked: bool
    state: str
    version: int
    update_class: str
    text: str
    reason: str
    work: str
    returned: str


@router.get(
    "/rondes/{nummer}/opgaven/{organisatie}",
    auth=Session(Act.READ),
    response=list[UpdateTold],
    summary="De opgaven van één organisatie in een ronde",
)
def share_detail(request: HttpRequest, nummer: Path[Number], organisatie: Path[Short]) -> list[Answer]:
    """What one organisation has to report, for its own people and the programme team."""
    cycle = get_object_or_404(Cycle, pk=nummer)
    organisation = get_object_or_404(Organisation, key=organisatie)
    check_share(organisation, user_of(request), today())
    return [_told(update) for update in updates_of(cycle, organisation)]


@router.put("/opgaven/{nummer}", auth=Session(Act.WRITE_UPDATE), response=UpdateTold, summary="Een opgave schrijven")
def update_write(request: HttpRequest, nummer: Path[Number], said: Written) -> Answer:
    """Save the draft."""
    writing = Writing(text=said.text, update_class=said.update_class, reason=said.reason, work=said.work)
    user, now = user_of(request), timezone.now()
    return _taken(nummer, lambda one: write_update(one, writing, seen=said.seen, by=user, at=now))


@router.post("/opgaven/{nummer}/indiening", auth=Session(Act.WRITE_UPDATE), response=UpdateTold, summary="Indienen")
def update_submit(request: HttpRequest, nummer: Path[Number]) -> Answer:
    """Hand it to the akkoordgever."""
    return _taken(nummer, lambda one: submit_update(one, by=user_of(request), at=timezone.now()))


@router.post(
    "/opgaven/{nummer}/akkoord", auth=Session(Act.VALIDATE_UPDATE), response=UpdateTold, summary="Akkoord geven"
)
def update_validate(request: HttpRequest, nummer: Path[Number], said: Approved) -> Answer:
    """Approve the version that was read."""
    return _taken(nummer, lambda one: validate_update(one, seen=said.seen, by=user_of(request), at=timezone.now()))


@router.post(
    "/opgaven/{nummer}/terugzending", auth=Session(Act.VALIDATE_UPDATE), response=UpdateTold, summary="Terugsturen"
)
def update_return(request: HttpRequest, nummer: Path[Number], said: Returned) -> Answer:
    """Send it back with a reason."""
    return _taken(nummer, lambda one: return_update(one, by=user_of(request), at=timezone.now(), reason=said.reason))


def _taken(number: int, step: Callable[[ProgressUpdate], ProgressUpdate]) -> Answer:
    found = ProgressUpdate.objects.select_related("action__organisation", "cycle")
    return _told(step(get_object_or_404(found, pk=number)))


def _told(update: ProgressUpdate) -> Answer:
    columns = ("asked", "state", "version", "update_class", "text", "reason", "work", "returned")
    return {
        "number": update.pk,
        "action": update.action.reference,
        "title": update.action.title,
        **{name: getattr(update, name) for name in columns},
    }
