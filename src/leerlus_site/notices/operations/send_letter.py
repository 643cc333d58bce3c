"""Send one letter, so that it goes out once, or twice with the same Message-ID and then listed; never silently lost."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import F

from leerlus_site.notices.message import message_of
from leerlus_site.notices.models import Letter
from leerlus_site.notices.smtp import Delivery, Outcome, deliver, mail_server
from leerlus_site.notices.states import LetterState
from leerlus_site.notices.tries import STALLED_AFTER, wait_after

UNCERTAIN = (
    "Twee keer is het programma gestopt terwijl deze brief werd verstuurd. Misschien is hij aangekomen. "
    "Vraag het na, of verstuur hem opnieuw."
)
NO_SERVER = "Er is geen mailserver ingesteld. De brief is niet naar buiten gegaan; u leest hem hier."


def send_letter(pk: int, *, at: datetime) -> Letter | None:
    """The letter after one try; None when it is not its turn or another process has it.

    Runs outside every transaction: that the letter is `sending` must be stored before the mail server hears of it.
    """
    server = mail_server()
    if server is None:
        return _keep(pk, at)
    letter = _claim(pk, at)
    if letter is None:
        return None
    _settle(letter, deliver(message_of(letter, sender=settings.DEFAULT_FROM_EMAIL), server), at)
    letter.refresh_from_db()
    return letter


def give_up_stalled(*, at: datetime) -> int:
    """Letters whose process vanished twice wait for a person from now on; how many."""
    lost = Letter.objects.filter(state=LetterState.SENDING, repeated_at__isnull=False)
    return lost.filter(claimed_at__lte=at - STALLED_AFTER).update(
        state=LetterState.FAILED, ended_at=at, problem=UNCERTAIN
    )


def _claim(pk: int, at: datetime) -> Letter | None:
    """The letter, ours alone: whoever changes the row may send it."""
    taken = {"state": LetterState.SENDING, "claimed_at": at, "attempts": F("attempts") + 1}
    letters = Letter.objects.filter(pk=pk)
    with transaction.atomic(durable=True):
        mine = letters.filter(state=LetterState.WAITING, next_try__lte=at).update(**taken)
    if not mine:
        # A process vanished with it, we do not know when: once more, and then it is listed.
        stalled = letters.filter(state=LetterState.SENDING, repeated_at=None, claimed_at__lte=at - STALLED_AFTER)
        with transaction.atomic(durable=True):
            mine = stalled.update(**taken, repeated_at=at)
    return letters.select_related("to").get() if mine else None


def _settle(letter: Letter, delivery: Delivery, at: datetime) -> None:
    """Store what came of it, unless someone else has the letter by now. Unsure: it is left as a vanished process is."""
    values: dict[str, object] = {"problem": delivery.problem}
    wait = wait_after(letter.attempts)
    if delivery.outcome is Outcome.DELIVERED:
        values |= {"state": LetterState.SENT, "ended_at": at}
    elif delivery.outcome is Outcome.REFUSED or (delivery.outcome is Outcome.LATER and wait is None):
        values |= {"state": LetterState.FAILED, "ended_at": at}
    elif delivery.outcome is Outcome.LATER and wait:
        values |= {"state": LetterState.WAITING, "next_try": at + wait}
    mine = Letter.objects.filter(pk=letter.pk, state=LetterState.SENDING, claimed_at=letter.claimed_at)
    mine.update(**values)


def _keep(pk: int, at: datetime) -> Letter | None:
    waiting = Letter.objects.filter(pk=pk, state=LetterState.WAITING)
    kept = waiting.update(state=LetterState.KEPT, ended_at=at, problem=NO_SERVER)
    return Letter.objects.get(pk=pk) if kept else None
