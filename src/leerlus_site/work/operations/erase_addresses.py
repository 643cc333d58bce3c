"""Erase the e-mail addresses of readers once their term has passed."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from leerlus_site.history.operations.record import record
from leerlus_site.notices.models import Letter
from leerlus_site.notices.states import LetterState
from leerlus_site.snapshots.messages import ADDRESS_KEPT, FOLLOW_FOR
from leerlus_site.snapshots.models import Message
from leerlus_site.work.operations.answer_message import letter_key

_ON_ITS_WAY = (LetterState.WAITING, LetterState.SENDING)


@transaction.atomic
def erase_addresses(*, at: datetime) -> int:
    """How many messages lost their address, in the letters with the answers too; recorded without any address.

    A letter that is still on its way keeps it until it has arrived or failed.
    """
    over = Q(answered_at__lte=at - ADDRESS_KEPT) | Q(received_at__lte=at - FOLLOW_FOR)
    found = list(Message.objects.select_for_update().filter(over).exclude(reply_to="").order_by("pk"))
    keys = {letter_key(message): message for message in found}
    busy = Letter.objects.filter(key__in=keys, state__in=_ON_ITS_WAY).values_list("key", flat=True)
    erased = [message for key, message in keys.items() if key not in set(busy)]
    if not erased:
        return 0
    Letter.objects.filter(key__in=[letter_key(message) for message in erased]).update(address="")
    Message.objects.filter(pk__in=[message.pk for message in erased]).update(reply_to="")
    record(
        by=None,
        function="",
        verb="addresses_erased",
        object_type="messages",
        object_id="readers",
        payload={"messages": [message.pk for message in erased]},
        at=at,
    )
    return len(erased)
