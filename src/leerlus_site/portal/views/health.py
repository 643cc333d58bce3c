"""Whether the portal works, for a machine that watches it."""

from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from leerlus_site.snapshots.queries import current


@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """200 when the snapshots can be read, else 503; nothing about why, that is in the log."""
    try:
        current().exists()
    except DatabaseError:
        # The database is away or refuses us.
        return JsonResponse({"portal": "fout"}, status=503)
    return JsonResponse({"portal": "goed"})
