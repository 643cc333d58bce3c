"""Say something about an entry, to colleagues."""

from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.queries import active_users
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.register.models import Entry
from leerlus_site.work.mentions import Person, named
from leerlus_site.work.models import Comment, Mention

LONGEST = 4000


@transaction.atomic
def write_comment(entry: Entry, text: str, *, by: User, at: datetime) -> Comment:
    """The comment; who is named with @ finds it in his work. Answering also settles what one was named for here.

    StepRefused for an empty or too long text, and where a name after @ belongs to two colleagues.
    """
    check(by, Act.COMMENT)
    said = text.strip()
    if not said:
        raise StepRefused("Schrijf eerst uw opmerking.")
    if len(said) > LONGEST:
        raise StepRefused(f"Uw opmerking is te lang. Gebruik hooguit {LONGEST} tekens.")
    found = named(said, [Person(user.pk, user.name, user.email) for user in active_users()])
    if found.doubtful:
        raise StepRefused(
            f"Er zijn meer collega's met de naam {found.doubtful[0]}. Schrijf na @ het e-mailadres van wie u bedoelt."
        )
    comment = Comment.objects.create(entry=entry, author=by, text=said, at=at)
    Mention.objects.filter(user=by, comment__entry=entry, seen_at=None).update(seen_at=at)
    Mention.objects.bulk_create(
        Mention(comment=comment, user_id=person.pk) for person in found.people if person.pk != by.pk
    )
    record(
        by=by,
        function=function_of(by),
        verb="commented",
        object_type="entry",
        object_id=entry.reference,
        payload={"comment": comment.pk, "named": [person.pk for person in found.people]},
        at=at,
    )
    return comment
