"""What the loops ask of the addressee, of the akkoordgever and of the team, as it stands in their work."""

from datetime import date, timedelta

import pytest

from leerlus.loops.kinds import ReactionKind
from leerlus_site.accounts.models import Absence, Organisation, User
from leerlus_site.accounts.roles import Role
from leerlus_site.loops.models import Loop
from leerlus_site.loops.operations.climb import climb
from leerlus_site.loops.operations.react import Said, write_reaction
from leerlus_site.work.my_work.sources import tasks_of
from leerlus_site.work.my_work.task import Verb

from ..loops.conftest import AGREED, NOON, advice, at, contact, loop, ministry, new_loop, person, team

__all__ = ["advice", "contact", "loop", "ministry", "new_loop", "team"]

pytestmark = pytest.mark.django_db
TODAY = date(2026, 1, 13)
SAID = Said(kind=ReactionKind.ADOPT, words="Wij doen dit voor de zomer.")


def asked(user: User, today: date = TODAY) -> list[tuple[Verb, date | None]]:
    """The loops in someone's work."""
    return [(task.verb, task.due) for task in tasks_of(user, today) if "/terugkoppelingen/" in task.url]


def test_the_contact_person_answers_by_the_agreed_day_and_nobody_else_does(loop: Loop, contact: User) -> None:
    other = person("Eva", Role.CONTACT_PERSON, Organisation.objects.create(key="zz", name="Ministerie van Zon"))
    assert asked(contact) == [(Verb.ANSWER, AGREED)]
    assert asked(other) == []
    [task] = tasks_of(contact, TODAY)
    assert task.why == (f"voorgelegd aan Ministerie van Dijken en Dammen, {loop.reference} van 12 januari 2026",)


def test_a_draft_leaves_the_writer_and_waits_for_the_akkoordgever(
    loop: Loop, contact: User, ministry: Organisation
) -> None:
    approver = person("Dee", Role.APPROVER, ministry)
    assert asked(approver) == []
    write_reaction(loop, SAID, by=contact, at=NOON)
    assert (asked(contact), asked(approver)) == ([], [(Verb.VALIDATE, AGREED)])


def test_after_the_reaction_the_addressee_tells_what_was_done(loop: Loop, contact: User) -> None:
    write_reaction(loop, SAID, by=contact, at=NOON)
    assert asked(contact) == [(Verb.WRITE, None)]


def test_who_asked_hears_that_the_reaction_came_and_only_in_those_weeks(loop: Loop, contact: User, team: User) -> None:
    write_reaction(loop, SAID, by=contact, at=NOON)
    assert asked(team, NOON.date()) == [(Verb.REVIEW, None)]
    assert [task.why[0].split(",")[0] for task in tasks_of(team, NOON.date())] == [
        "lees de reactie van Ministerie van Dijken en Dammen"
    ]
    assert asked(team, NOON.date() + timedelta(days=14)) == []


def test_the_substitute_answers_while_the_contact_person_is_away(loop: Loop, contact: User) -> None:
    substitute = person("Fien", Role.CONTACT_PERSON)
    assert asked(substitute) == []
    Absence.objects.create(user=contact, substitute=substitute, first_day=TODAY, last_day=TODAY)
    assert asked(substitute) == [(Verb.ANSWER, AGREED)]


def test_the_team_decides_once_the_ladder_came_that_far(loop: Loop, team: User, contact: User) -> None:
    assert asked(team) == []
    # Recess does not count, so the day of the decision comes later than six weeks.
    for day in range(55):
        climb(at=at(day))
    assert [verb for verb, _due in asked(team, at(55).date())] == [Verb.VALIDATE]
