"""What started it: reports and advice."""

from django.db import models
from django.db.models import Q

from leerlus.register.kinds import EntryKind
from leerlus_site.register.models.entry import Detail


class ReportDetail(Detail):
    """A report; `adviser` names who wrote it, as far as known."""

    KIND = EntryKind.REPORT

    adviser = models.CharField("uitgebracht door", max_length=300, blank=True)
    published_on = models.DateField("uitgebracht op", null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(kind="report"), name="report_detail_kind")]
