"""The review queue: passages that a rule found, and a person's decision."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Path, Query

from leerlus.errors import LeerlusError
from leerlus.register.states import StatementState
from leerlus_site.accounts.access import Session, user_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act
from leerlus_site.common.contract import Contract, DutchRouter, Number, Paged, Short, Text, asked, listing, shown
from leerlus_site.documents.models import Statement
from leerlus_site.documents.queries import visible_documents
from leerlus_site.register.forms import DecisionForm
from leerlus_site.register.operations.accept import Acceptance, accept
from leerlus_site.register.operations.reject import reject, reopen
from leerlus_site.register.queries import QueueFilter, queue

router = DutchRouter(tags=["Beoordelen"])
Answer = dict[str, object]


class WrongDecision(LeerlusError):
    """The decision cannot be taken so; the message says which field."""


class AskedPassages(Paged):
    """A page of the queue."""

    document: Short = ""
    kind: Short = ""
    state: StatementState = StatementState.PROPOSED


class PassageTold(Contract):
    """A passage, where it stands, and the rule that found it."""

    number: int
    kind: str
    state: str
    document: str
    start: int
    end: int
    page: int | None
    quote: str
    rule: str


class Accepted(Contract):
    """How to accept: the entry it belongs to, and details that the reviewer changes."""

    entry: Short = ""
    reason: Text = ""
    edits: dict[Short, Text] = {}  # noqa: RUF012 - pydantic copies it


class Decided(Contract):
    """Why."""

    reason: Text = ""


class Outcome(Contract):
    """The passage after the decision, and the entry that stands on it."""

    statement: PassageTold
    entry: str


@router.get("/passages", auth=Session(Act.READ), response=listing(PassageTold), summary="Gevonden passages")
def passage_list(request: HttpRequest, wanted: Query[AskedPassages]) -> Answer:
    """Passages in reading order; those to decide on, unless another state is asked for."""
    chosen = QueueFilter(document=wanted.document, kind=wanted.kind, state=wanted.state)
    page = asked(queue(chosen, user_of(request)), wanted)
    return shown(page, [_told(statement) for statement in page.rows])


@router.post("/passages/{nummer}/aanvaarding", auth=Session(Act.REVIEW), response=Outcome, summary="Aanvaarden")
def passage_accept(request: HttpRequest, nummer: Path[Number], said: Accepted) -> Answer:
    """Accept a passage; an entry stands on it from now on."""
    user = user_of(request)
    statement = _statement(nummer, user)
    form = DecisionForm(statement, _filled(statement, said))
    if not form.is_valid():
        field, errors = next(iter(form.errors.items()))
        raise WrongDecision(f"{field}: {' '.join(str(error) for error in errors)}")
    how = Acceptance(edits=form.edits() or None, entry=form.cleaned_data["entry"], reason=form.cleaned_data["reason"])
    entry = accept(statement, how, by=user, at=timezone.now())
    return {"statement": _told(_statement(nummer, user)), "entry": entry.reference if entry else ""}


@router.post("/passages/{nummer}/afwijzing", auth=Session(Act.REVIEW), response=Outcome, summary="Afwijzen")
def passage_reject(request: HttpRequest, nummer: Path[Number], said: Decided) -> Answer:
    """Reject a passage; it can be reopened."""
    user = user_of(request)
    statement = reject(_statement(nummer, user), by=user, at=timezone.now(), reason=said.reason)
    return {"statement": _told(statement), "entry": ""}


@router.post("/passages/{nummer}/heropening", auth=Session(Act.REVIEW), response=Outcome, summary="Terug in de rij")
def passage_reopen(request: HttpRequest, nummer: Path[Number], said: Decided) -> Answer:
    """A rejected passage goes back to the queue."""
    user = user_of(request)
    statement = reopen(_statement(nummer, user), by=user, at=timezone.now(), reason=said.reason)
    return {"statement": _told(statement), "entry": ""}


def _statement(number: int, user: User) -> Statement:
    found = Statement.objects.select_related("document", "text_version", "decided_by")
    return get_object_or_404(found.filter(document__in=visible_documents(user)), pk=number)


def _filled(statement: Statement, said: Accepted) -> dict[str, str]:
    """What the page would send: the details as they stand, and over them what the reviewer changes."""
    fields = DecisionForm(statement).fields
    unknown = set(said.edits) - set(fields)
    if unknown:
        raise WrongDecision(f"Deze passage heeft geen veld {sorted(unknown)[0]}. Kies uit: {', '.join(fields)}.")
    standing = {name: str(field.initial or "") for name, field in fields.items()}
    return {**standing, **said.edits, "entry": said.entry, "reason": said.reason}


def _told(statement: Statement) -> Answer:
    columns = ("kind", "state", "start", "end", "page", "quote", "rule")
    return {
        "number": statement.pk,
        "document": statement.document.reference,
        **{name: getattr(statement, name) for name in columns},
    }
