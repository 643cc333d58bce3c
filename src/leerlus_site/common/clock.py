"""The clock. Only views, commands and the worker read it; the core gets `today` as an argument."""

from datetime import date

from django.utils import timezone


def today() -> date:
    """The date in the Netherlands."""
    return timezone.localdate()
