"""Record a change that a lesson or bottleneck brought about, and what shows it."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus.register.value_lists import check_values
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.lessons.models import Embedding
from leerlus_site.lessons.operations.public_words import need_public_words
from leerlus_site.register.models import Entry
from leerlus_site.register.queries import own_part


@dataclass(frozen=True, kw_only=True)
class Change:
    """Where a change got a place (a value of `embedding_target`), what changed, and what shows it."""

    target: str
    words: str
    evidence: str


@transaction.atomic
def embed(entry: Entry, new: Change, *, by: User, at: datetime) -> Embedding:
    """The change; StepRefused without words or without what shows it."""
    check(by, Act.KEEP_LESSONS)
    if not new.words.strip() or not new.evidence.strip():
        raise StepRefused(
            "Schrijf op wat er is veranderd, en waar dat uit blijkt: een stuk, een datum, een vindplaats."
        )
    detail = own_part(entry)
    need_public_words({"words": new.words, "evidence": new.evidence}, marking=detail.marking)
    made = Embedding.objects.create(
        entry=entry,
        target=check_values("embedding_target", [new.target])[0],
        words=new.words,
        evidence=new.evidence,
        by_function=function_of(by),
        on=localdate(at),
    )
    record(
        by=by,
        function=function_of(by),
        verb="embedded",
        object_type="entry",
        object_id=entry.reference,
        reason=new.words,
        payload={"target": new.target, "evidence": new.evidence},
        at=at,
    )
    return made
