"""Send a letter after all that failed or was kept."""

from datetime import datetime

from django.db import transaction
from procrastinate.contrib.django import app

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.notices.models import Letter
from leerlus_site.notices.operations.write_letter import SEND_LETTER
from leerlus_site.notices.smtp import mail_server
from leerlus_site.notices.states import LetterState


@transaction.atomic
def try_again(letter: Letter, *, by: User, at: datetime) -> Letter:
    """The letter, waiting again, with its tries counted anew and its old Message-ID.

    StepRefused while it is under way or sent, when its address was erased, and without a mail server.
    """
    check(by, Act.HANDLE_LETTERS)
    if mail_server() is None:
        raise StepRefused("Er is geen mailserver ingesteld. Vraag de beheerder om EMAIL_HOST in te vullen.")
    stored = Letter.objects.select_for_update(of=("self",)).get(pk=letter.pk)
    if stored.state not in (LetterState.FAILED, LetterState.KEPT):
        raise StepRefused("Deze brief is al verstuurd, of hij is onderweg. Kijk over een paar minuten nog eens.")
    if not stored.address:
        raise StepRefused("Het e-mailadres is gewist omdat de bewaartermijn voorbij is. Deze brief kan niet meer weg.")
    stored.state, stored.attempts, stored.next_try = LetterState.WAITING, 0, at
    stored.ended_at = stored.checked_at = stored.repeated_at = None
    stored.problem = ""
    stored.save()
    app.configure_task(SEND_LETTER, queueing_lock=None).defer(letter_id=stored.pk)
    record(
        by=by,
        function=function_of(by),
        verb="letter_tried_again",
        object_type="letter",
        object_id=str(stored.pk),
        at=at,
    )
    return stored
