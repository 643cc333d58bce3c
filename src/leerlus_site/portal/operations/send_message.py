"""Put a report of an error in the inbox."""

import secrets
from datetime import datetime
from hashlib import sha256

from django.core.cache import cache

from leerlus.errors import StepRefused
from leerlus_site.snapshots.messages import FOLLOW_FOR, token_digest
from leerlus_site.snapshots.models import Message

MOST = 5
WITHIN_SECONDS = 600


def send_message(*, text: str, reply_to: str, page: str, about: tuple[str, str], sender: str, at: datetime) -> str:
    """Store the message; the secret by which its sender can follow it, which is stored nowhere.

    StepRefused when the same sender wrote too often just now. `sender` is only used to count, as a digest in memory,
    and is not kept. `about` is (kind, key), or two empty texts.
    """
    counter = f"message:{sha256(sender.encode()).hexdigest()}"
    cache.add(counter, 0, timeout=WITHIN_SECONDS)
    if cache.incr(counter) > MOST:
        raise StepRefused("U stuurde net al een paar berichten. Wacht tien minuten en probeer het dan opnieuw.")
    kind, key = about
    token = secrets.token_urlsafe(32)
    Message.objects.create(
        text=text,
        reply_to=reply_to,
        page=page,
        about_kind=kind,
        about_key=key,
        received_at=at,
        token_digest=token_digest(token),
        expires_at=at + FOLLOW_FOR,
    )
    return token
