"""Write a letter, to be sent by the worker."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.template import Context, engines
from django.template.loader import render_to_string
from procrastinate.contrib.django import app

from leerlus_site.accounts.models import User
from leerlus_site.notices.models import Letter
from leerlus_site.notices.shape import blocks, tidy

SEND_LETTER = "leerlus.send_letter"
READER = "lezer"


def write_letter(
    *,
    key: str,
    to: User | str,
    subject: str,
    template: str,
    context: dict[str, Any],  # Any: whatever the template shows
    at: datetime,
) -> Letter:
    """The letter with that key: written now, or the one that was written before for the same reason.

    Belongs in the caller's transaction: undone, there is no letter and no job either. `to` is a user, or the address of
    someone without an account. `template` is plain text without greeting; it also gets `workplace_url` and
    `portal_url`. See `notices.shape` for what becomes a list, a link or a button in the HTML.
    """
    found = Letter.objects.filter(key=key).first()
    if found:
        return found
    known = to if isinstance(to, User) else None
    text = _text(template, context, name=known.name if known else READER, own_page=known is not None)
    values = {
        "to": known,
        "address": known.email if known else to,
        "subject": " ".join(subject.split())[:300],
        "text": text,
        "html": render_to_string("notices/letter.html", {"subject": subject, "blocks": blocks(text)}),
        "message_id": f"<{uuid4().hex}@{settings.DEFAULT_FROM_EMAIL.rpartition('@')[2]}>",
        "written_at": at,
        "next_try": at,
    }
    # Two at once for the same reason: the database lets one through and both get the same letter.
    letter, made = Letter.objects.get_or_create(key=key, defaults=values)
    if made:
        app.configure_task(SEND_LETTER, queueing_lock=None).defer(letter_id=letter.pk)
    return letter


def _text(template: str, context: dict[str, Any], *, name: str, own_page: bool) -> str:  # Any: as above
    """Template and greeting as plain text: nothing is escaped, as nothing here is HTML yet."""
    engine = engines["django"].engine  # type: ignore[attr-defined]  # the one engine that is configured
    addresses = {"workplace_url": settings.WORKPLACE_URL, "portal_url": settings.BASE_URL}
    body = engine.get_template(template).render(Context({**context, **addresses}, autoescape=False))
    whole = {"name": name, "body": body.strip(), "own_page": own_page}
    return tidy(engine.get_template("notices/letter.txt").render(Context(whole, autoescape=False)))
