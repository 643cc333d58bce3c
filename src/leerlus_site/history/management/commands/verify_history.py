"""`manage.py verify_history`: does the chain of events still hold?"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from leerlus_site.history.verify import verify


class Command(BaseCommand):
    help = "Controleert de hele geschiedenis en noemt de eerste schakel die niet klopt."

    def handle(self, *args: Any, **options: Any) -> None:  # Any: Django's own signature
        verdict = verify()
        if verdict.broken:
            raise CommandError(f"De geschiedenis klopt niet. {verdict.broken}")
        self.stdout.write(f"De geschiedenis klopt: {verdict.events} gebeurtenissen.")
