"""Write down what was seen: a lesson begins as an observation."""

from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus.register.kinds import EntryKind
from leerlus.register.lessons import Origin
from leerlus.register.value_lists import check_values
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.queries import visible_documents
from leerlus_site.lessons.mapping import Observation
from leerlus_site.lessons.operations.public_words import need_public_words
from leerlus_site.register.mapping import NewEntry
from leerlus_site.register.models import Entry
from leerlus_site.register.operations.evidence import add_evidence
from leerlus_site.register.operations.new_entry import enter


@transaction.atomic
def observe(new: Observation, *, by: User, at: datetime) -> Entry:
    """The lesson, observed; StepRefused without a title, and for a public one whose words point at someone."""
    check(by, Act.OBSERVE)
    if not new.title.strip():
        raise StepRefused("Geef de les een titel: een korte zin die zegt wat u leerde.")
    need_public_words(new.fields(), marking=new.marking, cleared=new.cleared)
    statement = new.statement
    if statement is not None and not visible_documents(by).filter(pk=statement.document_id).exists():
        raise StepRefused("Deze passage staat in een stuk dat u niet mag zien.")
    found = NewEntry(
        kind=EntryKind.LESSON,
        title=new.title.strip(),
        text=new.insight,
        organisation=new.organisation,
        detail={
            "context": new.context,
            "cause": new.cause,
            "insight": new.insight,
            "advice": new.advice,
            "values": {name: list(check_values(name, chosen)) for name, chosen in new.values.items() if chosen},
            "origin": Origin.PASSAGE if statement else new.origin,
            "origin_words": new.origin_words,
            "trajectory": new.trajectory,
            "marking": new.marking,
            "cleared": sorted(new.cleared),
        },
    )
    entry = enter(found, by=by, at=at, reason="")
    if statement is not None:
        add_evidence(entry, statement, by=by, at=at)
    return entry
