"""Who may take which step, and what a step needs first."""

from datetime import date

from leerlus.errors import StepRefused
from leerlus.loops.kinds import Criterion, Judgement
from leerlus.loops.loop import Actor, Loop


def need_words(words: str, what: str) -> None:
    """StepRefused for an empty text; `what` says what is missing."""
    if not words.strip():
        raise StepRefused(f"{what} ontbreekt. Schrijf het erbij: zonder woorden geldt deze stap niet.")


def need_later_day(day: date | None, today: date) -> None:
    """A day to react, where one is given, lies ahead."""
    if day is not None and day <= today:
        raise StepRefused("De nieuwe dag ligt niet na vandaag. Kies een latere dag.")


def need_addressee(loop: Loop, actor: Actor) -> None:
    """Only who answers for the addressee may answer."""
    if loop.addressee not in actor.answers_for:
        raise StepRefused(
            "Alleen de organisatie aan wie dit is voorgelegd kan hierop antwoorden. "
            "Bent u daar contactpersoon of vervanger? Vraag de beheerder om dat vast te leggen."
        )


def need_other_side(loop: Loop, actor: Actor) -> None:
    """What the asking side decides is never decided by the addressee."""
    if loop.addressee in actor.answers_for or actor.organisation == loop.addressee:
        raise StepRefused("Dit kan niet door de organisatie aan wie het is voorgelegd. Vraag het programmateam.")


def need_independent(organisation: str | None, *concerned: str | None) -> str:
    """The assessor's organisation; StepRefused when it is unknown or is one of those concerned."""
    if organisation is None:
        raise StepRefused(
            "Bij uw account staat geen organisatie. Zonder organisatie is niet na te gaan of u los staat."
        )
    if organisation in concerned:
        raise StepRefused(
            "Wie iets zelf doet of bezit, kan het niet zelf beoordelen. Vraag een beoordelaar van elders."
        )
    return organisation


def need_grounds_to_close(loop: Loop) -> None:
    """No loop closes without a reaction or a published reason in this turn."""
    answered = any(reaction.turn == loop.turn for reaction in loop.reactions)
    published = any(decision.publish and decision.turn == loop.turn for decision in loop.publicity)
    if not answered and not published:
        raise StepRefused(
            "Er is nog geen reactie. Afsluiten kan pas na een reactie, "
            "of na een besluit om openbaar te maken dat er geen kwam."
        )


def need_proof_of_effect(loop: Loop) -> None:
    """A loop closes as effective only when someone independent saw that it works."""
    works = (Criterion.EFFECTIVE, Judgement.MET, loop.turn)
    if not any((one.criterion, one.judgement, one.turn) == works for one in loop.assessments):
        raise StepRefused("Dit kan pas als iemand die er los van staat heeft beoordeeld dat het werkt.")
