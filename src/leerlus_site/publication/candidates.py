"""What may go public now: documents marked so, and entries that stand on a sentence in one of them."""

from django.db.models import Q

from leerlus.register.kinds import EntryKind
from leerlus_site.accounts.models import Organisation
from leerlus_site.documents.models import Document
from leerlus_site.loops.models import Loop
from leerlus_site.register.models import Cycle, Entry, Trajectory

PROGRAMME = "leernetwerk"
"""The key of the only programme whose figures are public."""
_NO_PAGE_YET = (EntryKind.LESSON, EntryKind.BOTTLENECK)


def public_entry_ids() -> set[int]:
    """Entries with proof in a public document; a report also when a round or an entry under it has it."""
    public = "openbaar"
    proven = set(
        Entry.objects.filter(
            Q(evidence__statement__document__marking=public) | Q(links_in__statement__document__marking=public)
        )
        .exclude(kind__in=[EntryKind.REPORT, *_NO_PAGE_YET])
        .values_list("pk", flat=True)
    )
    reports = Entry.objects.filter(kind=EntryKind.REPORT)
    proven |= set(
        reports.filter(
            Q(evidence__statement__document__marking=public)
            | Q(cycles__document__marking=public)
            | Q(actions__in=proven)
            | Q(motions__in=proven)
            | Q(links_in__source__in=proven, links_in__kind="belongs_to")
        ).values_list("pk", flat=True)
    )
    return proven


def candidates() -> list[tuple[str, str]]:
    """(kind, key) of everything that may be public, in a fixed order."""
    entries = Entry.objects.filter(pk__in=public_entry_ids())
    documents = Document.objects.filter(marking="openbaar", current_text__isnull=False)
    owing = Organisation.objects.filter(
        Q(entry__in=entries)
        | Q(pk__in=Cycle.objects.filter(report__in=entries).values("organisation"))
        | Q(loops__entry__in=entries, recipient_only=False)
    )
    found = list(entries.values_list("kind", "reference"))
    found += [("document", key) for key in documents.values_list("reference", flat=True)]
    found += [("organisation", key) for key in owing.distinct().values_list("key", flat=True)]
    found += [("trajectory", key) for key in Trajectory.objects.values_list("key", flat=True)]
    if Loop.objects.exists():
        found.append(("programme", PROGRAMME))
    return sorted(found)
