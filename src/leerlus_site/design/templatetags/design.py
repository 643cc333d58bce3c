"""What templates ask of the design: Dutch dates, choices, and the style sheet of the organisation."""

from collections.abc import Iterable
from datetime import date, datetime

from django import template
from django.conf import settings
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

register = template.Library()

MONTHS = tuple(
    "januari februari maart april mei juni juli augustus september oktober november december".split()  # noqa: SIM905
)


@register.filter(expects_localtime=True)
def day(value: date | str | None) -> str:
    """A date in words, from a date or an ISO string; empty for None.

    >>> day("2026-03-01")
    '1 maart 2026'
    """
    if not value:
        return ""
    found = date.fromisoformat(value[:10]) if isinstance(value, str) else value
    if isinstance(found, datetime):
        found = found.date()
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


@register.simple_tag
def options(choices: Iterable[tuple[str, str]], chosen: str) -> SafeString:
    """The options of a choice list, from pairs of value and words, with the chosen one marked.

    One call for the whole list: drawn option by option, a page with hundreds of organisations grows slower with them.
    """
    rows = ((value, " selected" if value == chosen else "", words) for value, words in choices)
    return format_html_join("", '<option value="{}"{}>{}</option>', rows)


@register.simple_tag
def theme_css() -> str:
    """The address of the organisation's own tokens, or nothing (setting THEME_CSS)."""
    return str(getattr(settings, "THEME_CSS", ""))
