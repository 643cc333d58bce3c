"""Add a passage that nobody proposed, by its exact words."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from leerlus.document import Document as ReadDocument
from leerlus.errors import StepRefused
from leerlus.redaction.letters import is_telling, letters
from leerlus.redaction.plan import Decision, Redaction, ground, with_alike
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.redaction.mapping import plan_of, rows_of, text_of
from leerlus_site.redaction.models import Redaction as Row
from leerlus_site.redaction.models import RedactionSheet
from leerlus_site.redaction.operations.words import open_for_work


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """The words as they stand in the text, and where; without `start` the words must stand there once, or all go."""

    words: str
    ground: str
    reason: str
    start: int | None = None
    alike: bool = False


@transaction.atomic
def add(sheet: RedactionSheet, addition: Addition, *, by: User, at: datetime) -> int:
    """How many passages were added; StepRefused where the words are not found or it is not clear which are meant.

    Other places of words that point at someone come along, to be decided on.
    """
    check(by, Act.REDACT)
    mine = open_for_work(sheet)
    text, plan = text_of(mine), plan_of(mine)
    first = _first(text, addition)
    if any(one.start < first.end and first.start < one.end for one in plan.redactions):
        raise StepRefused("Over (een deel van) deze woorden staat al een passage in de lijst. Beslis daar.")
    known = {(one.start, one.end) for one in plan.redactions}
    grown = replace(plan, redactions=(*plan.redactions, first))
    if addition.alike or is_telling(first.quote):
        grown = with_alike(grown, text, [first.quote])
    new = [one for one in grown.redactions if (one.start, one.end) not in known]
    rows = rows_of(mine, (replace(one, rule=None) for one in new))
    for row in rows:
        row.decided_by, row.decided_at = by, at
        if not addition.alike and row.start != first.start:
            row.decision, row.decided_by, row.decided_at = Decision.UNDECIDED, None, None
    Row.objects.bulk_create(rows)
    mine.workers.add(by)
    places = [[one.start, one.end] for one in new]
    record_act("document", mine.document.reference, "redaction_added", by=by, at=at, ground=first.ground, places=places)
    return len(rows)


def _first(text: ReadDocument, addition: Addition) -> Redaction:
    words = addition.words.strip()
    if not letters(words).flat:
        raise StepRefused("Vul de woorden in die weg moeten, precies zoals ze in de tekst staan.")
    if not addition.reason.strip():
        raise StepRefused("Schrijf erbij waarom deze woorden weg moeten.")
    start = addition.start
    if start is None or text.text[start : start + len(words)] != words:
        times = text.text.count(words)
        if not times:
            raise StepRefused("Deze woorden staan zo niet in de tekst. Neem ze letterlijk over.")
        if times > 1 and not addition.alike:
            raise StepRefused(
                f"Deze woorden staan {times} keer in de tekst. Kies 'alle gelijke plaatsen', of neem er een woord "
                "omheen bij."
            )
        start = text.text.index(words)
    return Redaction(
        start=start,
        end=start + len(words),
        quote=words,
        ground=ground(addition.ground).code,
        reason=addition.reason.strip()[:300],
        decision=Decision.CONFIRMED,
        page=text.page_at(start),
    )
