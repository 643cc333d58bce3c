"""Tell a reader that someone is looking into his message."""

from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.snapshots.messages import MessageState
from leerlus_site.snapshots.models import Message


@transaction.atomic
def take_message(message: Message, *, by: User, at: datetime) -> Message:
    """The message, being looked into; StepRefused when a colleague was first."""
    check(by, Act.ANSWER_MESSAGE)
    stored = Message.objects.select_for_update().get(pk=message.pk)
    if stored.state != MessageState.RECEIVED:
        raise StepRefused("Een collega heeft dit bericht al opgepakt.")
    stored.state = MessageState.LOOKING
    stored.save(update_fields=["state"])
    record(
        by=by,
        function=function_of(by),
        verb="message_taken",
        object_type="message",
        object_id=str(stored.pk),
        at=at,
    )
    return stored
