"""Loops: the list, one loop, and putting something before someone."""

from datetime import date
from enum import StrEnum

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Path, Query, Status

from leerlus.law.terms import terms
from leerlus.loops.kinds import Arena, Basis
from leerlus_site.accounts.access import Session, user_of
from leerlus_site.accounts.models import Organisation
from leerlus_site.accounts.roles import Act
from leerlus_site.common.clock import today
from leerlus_site.common.contract import Contract, DutchRouter, Paged, Short, Words, asked, listing, shown
from leerlus_site.loops.api.told import Answer, LoopRow, LoopTold, row, told
from leerlus_site.loops.operations.send import NewLoop, send
from leerlus_site.loops.queries import LoopFilter, loop_by_reference, loops
from leerlus_site.register.models import Entry

router = DutchRouter(tags=["Terugkoppelingen"])


class Which(StrEnum):
    """Which loops; empty is all."""

    ALL = ""
    MINE = "mine"
    WAITING = "waiting"
    LATE = "late"
    DECIDE = "decide"
    CLOSED = "closed"


class AskedLoops(Paged):
    """A page of loops."""

    state: Which = Which.ALL
    organisation: Short = ""
    words: Short = ""


class Sent(Contract):
    """What is put before whom, with its basis."""

    entry: Short
    addressee: Short
    arena: Arena
    basis: Basis
    basis_words: Short
    question: Words
    term: Short = ""
    agreed: date | None = None


@router.get("/terugkoppelingen", auth=Session(Act.READ), response=listing(LoopRow), summary="Terugkoppelingen")
def loop_list(request: HttpRequest, wanted: Query[AskedLoops]) -> Answer:
    """Loops, the first to be late first."""
    chosen = LoopFilter(which=wanted.state, organisation=wanted.organisation, words=wanted.words)
    page = asked(loops(chosen, user_of(request), today()), wanted)
    return shown(page, [row(loop) for loop in page.rows])


@router.get("/terugkoppelingen/{kenmerk}", auth=Session(Act.READ), response=LoopTold, summary="Eén terugkoppeling")
def loop_detail(request: HttpRequest, kenmerk: Path[Short]) -> Answer:
    """One loop."""
    return told(get_object_or_404(loop_by_reference(kenmerk)), user_of(request))


@router.post("/terugkoppelingen", auth=Session(Act.SEND_LOOP), response={201: LoopTold}, summary="Iets voorleggen")
def loop_new(request: HttpRequest, said: Sent) -> Status[Answer]:
    """Put an entry before one addressee."""
    new = NewLoop(
        entry=get_object_or_404(Entry.objects.select_related("organisation"), reference=said.entry),
        addressee=get_object_or_404(Organisation, key=said.addressee, valid_until__isnull=True),
        arena=said.arena,
        basis=said.basis,
        basis_words=said.basis_words,
        question=said.question,
        term=said.term if said.term in terms() else "",
        agreed=said.agreed,
    )
    sent = send(new, by=user_of(request), at=timezone.now())
    return Status(201, told(get_object_or_404(loop_by_reference(sent.reference)), user_of(request)))
