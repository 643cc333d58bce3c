"""Who gets the letters of a loop, and writing them."""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse
from django.utils.timezone import localdate

from leerlus_site.accounts.contacts import people_of
from leerlus_site.accounts.duties import Duty
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Role
from leerlus_site.loops.labels import BASIS
from leerlus_site.loops.models import Loop
from leerlus_site.notices.operations.write_letter import write_letter

TEAM = "team"
_SUBJECTS = {
    "sent": "Wij leggen u iets voor",
    "reminder": "Herinnering: wij horen graag uw reactie",
    "first_letter": "Wij wachten op uw reactie",
    "second_letter": "Wij wachten nog op een reactie",
    "leadership": "Nog geen reactie: wat er nu gebeurt",
    "decision": "Besluit gevraagd: nog geen reactie ontvangen",
    "reason_asked": "Wij vragen u naar de reden",
    "reopened": "Wij leggen u dit opnieuw voor",
}


def write_letters(loop: Loop, occasion: str, duties: Iterable[str], *, at: datetime) -> int:
    """A letter to each person with one of these duties (`team`: the programme team); how many.

    Where nobody has the duty the programme team hears of it: a question without a reader must not go unseen. A body
    that receives only never gets one.
    """
    if loop.addressee.recipient_only:
        return 0
    asked = set(duties)
    own = people_of(loop.addressee, [Duty(duty) for duty in asked - {TEAM}], localdate(at))
    people = [*own, *(_team() if TEAM in asked else [])]
    unread = not people
    for person in people or _team():
        write_letter(
            key=f"{loop.reference}:{loop.turn}:{occasion}:{person.pk}",
            to=person,
            subject=f"{_SUBJECTS[occasion]} ({loop.reference})",
            template=f"loops/letters/{occasion}.txt",
            context={
                "loop": loop,
                "basis": BASIS[loop.basis],
                "page": reverse("loop_detail", args=[loop.reference]),
                "nobody_named": unread,
            },
            at=at,
        )
    return len(people) or len(_team())


def _team() -> list[User]:
    return list(User.objects.filter(role=Role.PROGRAMME_TEAM, is_active=True).order_by("pk"))
