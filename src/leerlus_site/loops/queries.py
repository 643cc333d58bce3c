"""Reads on loops, for the workplace."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from leerlus.loops.facts import differ
from leerlus.loops.kinds import Judgement, Party
from leerlus.loops.ladder import DECISION
from leerlus.loops.states import CLOSED, WAITING
from leerlus_site.accounts.contacts import answers_for, approves_for
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act, may
from leerlus_site.documents.queries import visible_documents
from leerlus_site.loops.models import (
    Assessment,
    LadderStep,
    Loop,
    Pause,
    PublicityDecision,
    Reaction,
    Standpoint,
)
from leerlus_site.register.models import Entry

VALUE_ROWS = ("reactions", "deferrals", "contests", "assessments__organisation", "publicity", "steps")
"""What `mapping.value` walks through."""


@dataclass(frozen=True, kw_only=True)
class LoopFilter:
    """What the list shows; `which` is waiting, late, decide, mine or closed."""

    which: str = ""
    organisation: str = ""
    words: str = ""


def loops(wanted: LoopFilter, user: User, today: date) -> QuerySet[Loop]:
    """Loops that answer the filter, the first to be late first."""
    check(user, Act.READ)
    found = Loop.objects.select_related("addressee", "entry__organisation").prefetch_related(*VALUE_ROWS)
    found = found.filter(_which(wanted.which, user, today))
    if wanted.organisation:
        found = found.filter(addressee__key=wanted.organisation)
    for word in wanted.words.split():
        found = found.filter(Q(entry__title__icontains=word) | Q(reference__iexact=word) | Q(question__icontains=word))
    return found.order_by("due", "sent_on", "id")


def _which(name: str, user: User, today: date) -> Q:
    asked = Q(state__in=WAITING, addressee__recipient_only=False)
    if name == "waiting":
        return asked
    if name == "late":
        return asked & Q(due__lt=today)
    if name == "decide":
        return asked & Q(pk__in=waiting_for_decision())
    if name == "mine":
        return Q(addressee__key__in=answers_for(user, today) | approves_for(user, today))
    return Q(state__in=CLOSED) if name == "closed" else Q()


def waiting_for_decision() -> QuerySet[Loop]:
    """Loops whose ladder came to the decision in this turn, and nobody decided yet."""
    now = {"loop": OuterRef("pk"), "turn": OuterRef("turn")}
    reached = Exists(LadderStep.objects.filter(**now, step=DECISION))
    decided = Exists(PublicityDecision.objects.filter(**now))
    return Loop.objects.filter(reached, ~decided, state__in=WAITING)


def addressees() -> QuerySet[Organisation]:
    """Organisations before whom something was put, by name."""
    return Organisation.objects.filter(Exists(Loop.objects.filter(addressee=OuterRef("pk")))).order_by("name")


def loop_by_reference(reference: str) -> QuerySet[Loop]:
    """One loop with all that its page shows."""
    return (
        Loop.objects.filter(reference=reference)
        .select_related(
            "addressee", "entry__organisation", "forwarding__onward__addressee", "forwarded_from__loop__addressee"
        )
        .prefetch_related(*VALUE_ROWS, "reactions__actions", "follow_ups")
    )


def draft_for(loop: Loop, user: User, today: date) -> Reaction | None:
    """The reaction that waits for approval, for those of the addressee only."""
    if loop.addressee.key not in answers_for(user, today) | approves_for(user, today):
        return None
    return loop.reactions.filter(turn=loop.turn, sent_on__isnull=True).select_related("written_by").first()


def running_pauses(loop: Loop | None, today: date) -> QuerySet[Pause]:
    """Pauses that hold today, for this loop or for all."""
    whose = Q(loop__isnull=True) | Q(loop=loop) if loop else Q(loop__isnull=True)
    return Pause.objects.filter(whose, Q(last_day__isnull=True) | Q(last_day__gte=today), first_day__lte=today)


@dataclass(frozen=True, kw_only=True)
class SideBySide:
    """The newest standpoint of each party, None where there is none, and whether they differ."""

    rows: list[tuple[Party, Standpoint | None]]
    differing: bool


def standpoints(entry: Entry, user: User) -> SideBySide:
    """The four parties side by side; quotes from papers that the user may not see are left out."""
    seen = Q(statement__isnull=True) | Q(statement__document__in=visible_documents(user))
    newest: dict[str, Standpoint] = {}
    rows = Standpoint.objects.filter(seen, entry=entry).select_related("organisation", "statement__document")
    for row in rows.order_by("-on", "-pk"):
        newest.setdefault(row.party, row)
    said = [(Party(row.party), Judgement(row.judgement)) for row in newest.values()]
    return SideBySide(rows=[(party, newest.get(party)) for party in Party], differing=differ(said))


def assessments(entry: Entry) -> QuerySet[Assessment]:
    """What someone independent found, oldest first."""
    return Assessment.objects.filter(entry=entry).select_related("organisation", "loop").order_by("on", "pk")


def loops_of(entry: Entry) -> QuerySet[Loop]:
    """Before whom the entry was put."""
    return Loop.objects.filter(entry=entry).select_related("addressee").order_by("sent_on", "pk")


def may_answer(loop: Loop, user: User, today: date) -> bool:
    """Whether the user answers for the addressee."""
    return may(user.role, Act.ANSWER_LOOP) and loop.addressee.key in answers_for(user, today)
