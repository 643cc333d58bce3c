"""What the acts share: words that point at no one, and the lesson that is meant."""

from collections.abc import Mapping

from leerlus.errors import StepRefused
from leerlus_site.common.required import need_words
from leerlus_site.lessons.operations.public_words import need_nobody_in
from leerlus_site.register.models import Entry

_LEARNED = ("lesson", "bottleneck")


def need(words: Mapping[str, str]) -> None:
    """StepRefused for the first that is empty, and for words that certainly point at a person; `words` by name."""
    need_words(words)
    need_nobody_in(words)


def lesson_with(reference: str) -> Entry:
    """The lesson or bottleneck with that reference; StepRefused where there is none."""
    entry = Entry.objects.filter(kind__in=_LEARNED, reference__iexact=reference.strip()).first()
    if entry is None:
        raise StepRefused(f"Er is geen les of knelpunt met kenmerk {reference.strip()[:40]}.")
    return entry
