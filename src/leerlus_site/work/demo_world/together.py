"""The work agenda of the demo world: two themes, points from two sides, two meetings, and two things to learn from."""

from datetime import datetime, timedelta

from leerlus_site.accounts.models import Organisation, User
from leerlus_site.agenda.models import Theme
from leerlus_site.agenda.operations.meetings import Announced, announce, tell, tie_lesson
from leerlus_site.agenda.operations.offers import Offered, offer, tie_offer
from leerlus_site.agenda.operations.seat_voter import seat_voter
from leerlus_site.agenda.operations.themes import begin_theme, put_under
from leerlus_site.agenda.operations.vote import vote
from leerlus_site.register.models import Entry

_MINISTRY, _COUNCIL = "Ministerie van Wonen en Water", "Landelijke Ombudspersoon"
_PLACES = 2


def set_agenda(*, by: User, at: datetime) -> None:
    """Everything as the programme team writes it down after the network met."""
    lessons = list(Entry.objects.filter(kind="lesson").order_by("reference").values_list("reference", flat=True))
    listening = begin_theme(
        title="Eerst luisteren, dan regelen",
        about="Regelingen waren klaar voordat iemand had gevraagd wat mensen nodig hadden.",
        by=by,
        at=at,
    )
    desk = begin_theme(
        title="Eén loket, één verhaal",
        about="Mensen moesten hun verhaal steeds opnieuw vertellen, aan steeds een ander.",
        by=by,
        at=at,
    )
    for theme, references in ((listening, lessons[:3]), (desk, lessons[3:5])):
        for reference in references:
            put_under(theme, reference, by=by, at=at)
    said = "Verslag van de startbijeenkomst"
    ministry = Organisation.objects.get(name=_MINISTRY)
    council = Organisation.objects.filter(name=_COUNCIL).first()
    seat_voter(ministry, "politics", by=by, at=at)
    vote(ministry, {desk.pk: 7, listening.pk: 3}, source=said, by=by, at=at)
    if council is not None:
        seat_voter(council, "society", by=by, at=at)
        vote(council, {listening.pk: 10}, source=said, by=by, at=at)
    _meet(listening, desk, lessons[:_PLACES], by=by, at=at)
    _teach(listening, lessons[:_PLACES], by=by, at=at)


def _meet(listening: Theme, desk: Theme, lessons: list[str], *, by: User, at: datetime) -> None:
    """One meeting that was held, and one to come."""
    held = announce(
        Announced(
            kind="learning",
            title="Hoe vraag je wat iemand nodig heeft?",
            on=at.date() - timedelta(days=30),
            place="Zandstad",
            about="Medewerkers van drie hersteloperaties oefenen het eerste gesprek.",
            theme=listening,
        ),
        by=by,
        at=at,
    )
    for reference in lessons:
        tie_lesson(held, reference, direction="in", by=by, at=at)
    tell(held, came_of="Een lijst met open vragen, die elke nieuwe operatie kan gebruiken.", by=by, at=at)
    announce(
        Announced(
            kind="ethics",
            title="Mag een loket nee zeggen?",
            on=at.date() + timedelta(days=40),
            place="Zandstad",
            about="Een gesprek over wat niet kan, en hoe je dat eerlijk zegt.",
            theme=desk,
        ),
        by=by,
        at=at,
    )


def _teach(listening: Theme, lessons: list[str], *, by: User, at: datetime) -> None:
    """A training on two days, and a lesson that can be taken at any time."""
    begins = at.date() + timedelta(days=20)
    training = offer(
        Offered(
            kind="training",
            title="Het eerste gesprek met iemand die schade heeft",
            about="U oefent met acteurs: eerst luisteren, dan uitleggen wat kan.",
            for_whom="medewerkers die een eerste gesprek voeren",
            given_by="Leerhuis Herstel",
            begins_on=begins,
            ends_on=begins + timedelta(days=1),
            place="Zandstad",
            theme=listening,
        ),
        by=by,
        at=at,
    )
    for reference in lessons:
        tie_offer(training, reference, by=by, at=at)
    offer(
        Offered(
            kind="online",
            title="Een brief die iedereen begrijpt",
            about="In een half uur leert u een besluit zo op te schrijven dat iemand weet wat er gebeurt.",
            for_whom="iedereen die besluiten schrijft",
            given_by="Leerhuis Herstel",
        ),
        by=by,
        at=at,
    )
