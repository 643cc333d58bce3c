"""Reading history."""

from django.db.models import QuerySet

from leerlus_site.history.models import Event


def events_about(object_type: str, object_id: str) -> QuerySet[Event]:
    """What was done to one thing, oldest first, each with its payload where it was not erased."""
    return Event.objects.filter(object_type=object_type, object_id=object_id).select_related("payload").order_by("id")
