from typing import Any

from django.core.management.base import BaseCommand

from leerlus_site.snapshots.index import rebuild


class Command(BaseCommand):
    """Build the public search index anew from the current snapshots."""

    help = "Maakt de openbare zoekindex opnieuw uit alles wat nu openbaar is."

    def handle(self, *args: Any, **options: Any) -> None:  # Any: Django's own signature
        count = rebuild()
        self.stdout.write(f"De zoekindex is klaar: {count} passages.")
