"""What was asked of an addressee."""

from django.db import models
from django.db.models import Q

from leerlus.register.kinds import EntryKind
from leerlus_site.register.models.entry import Detail


class RecommendationDetail(Detail):
    """A recommendation; `addressee` as written, empty where the adviser addresses everyone."""

    KIND = EntryKind.RECOMMENDATION

    adviser = models.CharField("gedaan door", max_length=300, blank=True)
    addressee = models.CharField("gericht aan", max_length=300, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(kind="recommendation"), name="recommendation_detail_kind")]
