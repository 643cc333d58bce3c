"""Spread points over themes, for one's own organisation or as someone else said it."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus.lessons.priorities import POINTS, left
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act, may
from leerlus_site.agenda.models import Theme, Vote, Voter
from leerlus_site.agenda.operations.words import need


@transaction.atomic
def vote(organisation: Organisation, points: Mapping[int, int], *, source: str, by: User, at: datetime) -> int:
    """All votes of an organisation at once, by theme; how many points are left. A later vote takes the place of this.

    StepRefused for more points than there are, for an organisation that has no seat or is not one's own, and, where the
    team writes down what a group said, without where it said so.
    """
    check(by, Act.VOTE_AGENDA)
    if organisation != by.organisation:
        if not may(by.role, Act.KEEP_AGENDA):
            raise StepRefused("U kunt alleen stemmen voor uw eigen organisatie.")
        need({"Waar dat is gezegd": source})
    if not Voter.objects.filter(organisation=organisation).exists():
        raise StepRefused(
            f"{organisation.name} doet nog niet mee. Het programmateam zegt eerst vanuit welk perspectief zij stemt."
        )
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    over = left(points.values())
    if over < 0 or any(given < 0 for given in points.values()):
        raise StepRefused(f"U kunt {POINTS} punten verdelen. U gaf er {POINTS - over}.")
    themes = Theme.objects.filter(closed_on=None, pk__in=points)
    Vote.objects.filter(organisation=organisation, theme__closed_on=None).delete()
    Vote.objects.bulk_create(
        Vote(
            theme=theme,
            organisation=organisation,
            points=points[theme.pk],
            source=source.strip(),
            by_function=function_of(by),
            at=at,
        )
        for theme in themes
        if points[theme.pk]
    )
    given = {theme.reference: points[theme.pk] for theme in themes if points[theme.pk]}
    record_act("organisation", organisation.key, "agenda_voted", by=by, at=at, points=given)
    return over
