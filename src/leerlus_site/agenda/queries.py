"""Reads of the work agenda."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from leerlus.lessons.priorities import Place, priorities
from leerlus.lessons.priorities import Vote as Given
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.agenda.models import LearningOffer, Meeting, Theme, Vote, Voter
from leerlus_site.register.list_labels import VALUE


@dataclass(frozen=True)
class Standing:
    """A theme with its place; `percent` is its share of all perspectives together."""

    theme: Theme
    place: int
    percent: int


def standings(user: User | None = None) -> list[Standing]:
    """The open themes, the first first; a user must have the right to read."""
    if user is not None:
        check(user, Act.READ)
    themes = {theme.reference: theme for theme in Theme.objects.filter(closed_on=None)}
    return [_standing(themes[found.theme], found) for found in priorities(themes, _given(themes))]


def _given(themes: Iterable[str]) -> list[Given]:
    votes = Vote.objects.filter(theme__reference__in=list(themes)).select_related("theme", "organisation")
    seats = dict(Voter.objects.values_list("organisation_id", "perspective"))
    return [
        Given(
            theme=vote.theme.reference,
            organisation=vote.organisation.key,
            perspective=seats[vote.organisation_id],
            points=vote.points,
        )
        for vote in votes
    ]


def _standing(theme: Theme, place: Place) -> Standing:
    return Standing(theme, place.place, round(100 * place.share))


def points_of(organisation: Organisation) -> dict[int, int]:
    """What an organisation gave to the open themes, by theme."""
    votes = Vote.objects.filter(organisation=organisation, theme__closed_on=None)
    return dict(votes.values_list("theme_id", "points"))


def voters() -> list[tuple[str, str]]:
    """(organisation, the Dutch words of its perspective) of all who give points."""
    seats = Voter.objects.select_related("organisation")
    return [(seat.organisation.name, VALUE["perspective"][seat.perspective]) for seat in seats]


def meetings(user: User) -> Iterable[Meeting]:
    """All meetings, the latest first."""
    check(user, Act.READ)
    return Meeting.objects.select_related("theme")


@dataclass(frozen=True)
class Offers:
    """What one can learn from a day on, and what was given before or was stopped."""

    running: QuerySet[LearningOffer]
    past: QuerySet[LearningOffer]


def offers(user: User, day: date) -> Offers:
    """All learning offers; one without days can be taken at any time."""
    check(user, Act.READ)
    found = LearningOffer.objects.all()
    over = Q(withdrawn_on__isnull=False) | Q(ends_on__lt=day) | Q(ends_on=None, begins_on__lt=day)
    return Offers(running=found.exclude(over), past=found.filter(over))
