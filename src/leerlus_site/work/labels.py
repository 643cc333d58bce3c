"""Dutch words for tasks and for the digest."""

from leerlus_site.snapshots.messages import MessageState
from leerlus_site.work.digest_days import Frequency
from leerlus_site.work.my_work.task import Term, Verb

VERB_LABELS: dict[Verb, str] = {
    Verb.ANSWER: "beantwoorden",
    Verb.WRITE: "schrijven",
    Verb.VALIDATE: "goedkeuren",
    Verb.REVIEW: "beoordelen",
}
TERM_LABELS: dict[Term, str] = {
    Term.PASSED: "Termijn voorbij",
    Term.SOON: "Binnen een week",
    Term.LATER: "Later",
    Term.NONE: "Zonder termijn",
}
FREQUENCY_LABELS: dict[Frequency, str] = {
    Frequency.DAILY: "elke werkdag",
    Frequency.WEEKLY: "één keer per week",
    Frequency.OFF: "geen overzicht per mail",
}
MESSAGE_LABELS: dict[MessageState, str] = {
    MessageState.RECEIVED: "nog niet opgepakt",
    MessageState.LOOKING: "wordt uitgezocht",
    MessageState.ANSWERED: "beantwoord",
}
