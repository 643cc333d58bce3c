"""Record that information was refused, with everything that article 68 asks of a refusal."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus.register.refusals import Decision, RefusalState, check_refusal
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.models import Document
from leerlus_site.lessons.operations.public_words import need_nobody_in
from leerlus_site.refusals.models import Refusal, ground_choices
from leerlus_site.refusals.operations.words import locked


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """What the letter says: what stays inside, on which ground, why, by which legal opinion, and since when."""

    withheld: str
    ground: str
    motivation: str
    legal_opinion: str
    decided_on: date | None
    letter: Document | None


@transaction.atomic
def refuse(refusal: Refusal, said: Refused, *, by: User, at: datetime) -> Refusal:
    """The refusal; StepRefused for what it lacks."""
    check(by, Act.EDIT_ENTRY)
    mine = locked(refusal)
    decision = Decision(
        withheld=said.withheld,
        ground=said.ground,
        motivation=said.motivation,
        legal_opinion=said.legal_opinion,
        letter=said.letter is not None,
        on=said.decided_on,
    )
    check_refusal(RefusalState(mine.state), decision, asked_on=mine.asked_on)
    if said.ground not in dict(ground_choices()):
        raise StepRefused("Deze grond geldt niet tegenover de Kamer. Kies een grond uit de lijst.")
    need_nobody_in({name: getattr(said, name) for name in ("withheld", "motivation", "legal_opinion")})
    mine.state = RefusalState.REFUSED
    mine.withheld, mine.ground, mine.motivation = said.withheld, said.ground, said.motivation
    mine.legal_opinion, mine.decided_on, mine.letter = said.legal_opinion, said.decided_on, said.letter
    mine.save()
    letter = said.letter.reference if said.letter else ""
    record_act("refusal", mine.reference, "information_refused", by=by, at=at, ground=said.ground, letter=letter)
    return mine
