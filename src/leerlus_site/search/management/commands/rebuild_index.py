"""`manage.py rebuild_index`: make both search indexes anew."""

from typing import Any

from django.core.management.base import BaseCommand

from leerlus_site.search.operations.follow_history import rebuild as rebuild_inside
from leerlus_site.snapshots.index import rebuild


class Command(BaseCommand):
    """Build the public search index and that of the workplace anew."""

    help = "Maakt de zoekindexen opnieuw: die van het portaal en die van de werkplek."

    def handle(self, *args: Any, **options: Any) -> None:  # Any: Django's own signature
        public, inside = rebuild(), rebuild_inside()
        self.stdout.write(f"De zoekindexen zijn klaar: {public} passages openbaar, {inside} in de werkplek.")
