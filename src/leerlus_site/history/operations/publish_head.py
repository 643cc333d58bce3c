"""Publish where the chain stood at the end of a day, so that anyone can hold us to it."""

from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils.timezone import get_default_timezone

from leerlus_site.history.models import Event
from leerlus_site.snapshots.models import HistoryHead


def publish_head(*, at: datetime) -> HistoryHead | None:
    """The head of the day before `at`, in our own time zone; None while there was no event yet.

    A day that has its head keeps it.
    """
    today = at.astimezone(get_default_timezone()).date()
    midnight = datetime.combine(today, time.min, tzinfo=get_default_timezone())
    with transaction.atomic():
        last = Event.objects.filter(at__lt=midnight).order_by("-id").first()
        if last is None:
            return None
        head, _new = HistoryHead.objects.get_or_create(
            day=today - timedelta(days=1),
            defaults={"events": Event.objects.filter(id__lte=last.pk).count(), "digest": last.digest},
        )
        return head
