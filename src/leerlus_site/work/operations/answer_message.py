"""Answer the message of a reader: on the page that he follows it by, and by mail where he left an address."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.notices.operations.write_letter import write_letter
from leerlus_site.snapshots.labels import ANSWER_LABELS
from leerlus_site.snapshots.messages import AnswerKind, MessageState
from leerlus_site.snapshots.models import Message

SHORTEST = 10


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What came of a message, and the answer in words."""

    kind: AnswerKind
    text: str


def letter_key(message: Message) -> str:
    """By which the letter to the reader is found again, to erase its address."""
    return f"message/{message.pk}/answer"


@transaction.atomic
def answer_message(message: Message, answer: Answer, *, by: User, at: datetime) -> Message:
    """The answered message; StepRefused without words, or when a colleague answered already."""
    check(by, Act.ANSWER_MESSAGE)
    text = answer.text.strip()
    if len(text) < SHORTEST:
        raise StepRefused("Schrijf het antwoord op in hele zinnen. De lezer ziet alleen dit.")
    stored = Message.objects.select_for_update().get(pk=message.pk)
    if stored.state == MessageState.ANSWERED:
        raise StepRefused("Een collega heeft dit bericht al beantwoord. Uw tekst is niet verstuurd.")
    stored.state, stored.outcome, stored.answer, stored.answered_at = MessageState.ANSWERED, answer.kind, text, at
    stored.save(update_fields=["state", "outcome", "answer", "answered_at"])
    if stored.reply_to:
        write_letter(
            key=letter_key(stored),
            to=stored.reply_to,
            subject="Antwoord op uw bericht aan Leerlus",
            template="work/letters/answer.txt",
            context={"message": stored, "outcome": ANSWER_LABELS[answer.kind]},
            at=at,
        )
    record(
        by=by,
        function=function_of(by),
        verb="message_answered",
        object_type="message",
        object_id=str(stored.pk),
        payload={"outcome": answer.kind, "answer": text},
        at=at,
    )
    return stored
