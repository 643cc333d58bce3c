"""What each party says of an entry, and independent assessments."""

from datetime import date

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Path, Status

from leerlus.loops.kinds import Criterion, Judgement, Party
from leerlus_site.accounts.access import Session, user_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act
from leerlus_site.common.contract import Contract, DutchRouter, Number, Short, Text, Words
from leerlus_site.documents.models import Statement
from leerlus_site.documents.queries import visible_documents
from leerlus_site.loops.models import Loop
from leerlus_site.loops.operations.add_standpoint import NewStandpoint, add_standpoint, speaker
from leerlus_site.loops.operations.assess import NewAssessment, assess
from leerlus_site.loops.queries import assessments, standpoints
from leerlus_site.register.models import Entry

router = DutchRouter(tags=["Standpunten en beoordelingen"])
Answer = dict[str, object]


class StandpointSaid(Contract):
    """A standpoint; of a receiver only the passage that says it, by its number."""

    party: Party
    judgement: Judgement
    words: Text = ""
    on: date
    statement: Number | None = None
    source: Short = ""
    commissioned_by: Short = ""
    about: Short = ""
    voices: Number | None = None


class StandpointTold(Contract):
    """What one party says now."""

    party: str
    judgement: str
    words: str
    on: date
    source: str


class Assessed(Contract):
    """What someone independent found; the loop where it judges what one loop brought."""

    criterion: Criterion
    judgement: Judgement
    words: Words
    about: Short
    evidence: Short
    commissioned_by: Short
    loop: Short = ""


class AssessmentTold(Contract):
    """An assessment."""

    criterion: str
    judgement: str
    words: str
    about: str
    evidence: str
    commissioned_by: str
    on: date


@router.get("/register/{kenmerk}/standpunten", auth=Session(Act.READ), response=list[StandpointTold])
def standpoint_list(request: HttpRequest, kenmerk: Path[Short]) -> list[Answer]:
    """The newest standpoint of each party."""
    columns = ("party", "judgement", "words", "on", "source")
    rows = standpoints(_entry(kenmerk), user_of(request)).rows
    return [_columns(row, *columns) for _party, row in rows if row]


@router.post("/register/{kenmerk}/standpunten", auth=Session(Act.ADD_STANDPOINT), response={201: StandpointTold})
def standpoint_add(request: HttpRequest, kenmerk: Path[Short], said: StandpointSaid) -> Status[Answer]:
    """Record a standpoint."""
    entry, user = _entry(kenmerk), user_of(request)
    statement = _statement(said.statement, user) if said.statement else None
    given = said.dict(include={"party", "judgement", "words", "on", "source", "commissioned_by", "about", "voices"})
    whose = speaker(entry, said.party, statement, user)
    new = NewStandpoint(entry=entry, organisation=whose, statement=statement, **given)
    made = add_standpoint(new, by=user, at=timezone.now())
    return Status(201, _columns(made, "party", "judgement", "words", "on", "source"))


@router.get("/register/{kenmerk}/beoordelingen", auth=Session(Act.READ), response=list[AssessmentTold])
def assessment_list(request: HttpRequest, kenmerk: Path[Short]) -> list[Answer]:
    """Assessments, oldest first."""
    return [_columns(row, *AssessmentTold.model_fields) for row in assessments(_entry(kenmerk))]


@router.post("/register/{kenmerk}/beoordelingen", auth=Session(Act.ASSESS), response={201: AssessmentTold})
def assessment_add(request: HttpRequest, kenmerk: Path[Short], said: Assessed) -> Status[Answer]:
    """Record an independent assessment."""
    entry = _entry(kenmerk)
    loop = get_object_or_404(Loop, entry=entry, reference=said.loop) if said.loop else None
    new = NewAssessment(entry=entry, loop=loop, **said.dict(exclude={"loop"}))
    return Status(201, _columns(assess(new, by=user_of(request), at=timezone.now()), *AssessmentTold.model_fields))


def _entry(reference: str) -> Entry:
    return get_object_or_404(Entry.objects.select_related("organisation"), reference=reference)


def _statement(number: int, user: User) -> Statement:
    found = Statement.objects.select_related("document__organisation")
    return get_object_or_404(found.filter(document__in=visible_documents(user)), pk=number)


def _columns(one: object, *names: str) -> Answer:
    return {name: getattr(one, name) for name in names}
