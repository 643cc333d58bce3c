"""What may go public now: documents marked so, and entries that stand on a sentence in one of them."""

from django.db.models import Q

from leerlus.register.kinds import EntryKind
from leerlus.register.lessons import LessonState
from leerlus_site.accounts.models import Organisation
from leerlus_site.agenda.models import LearningOffer, Meeting, Theme
from leerlus_site.documents.models import Document
from leerlus_site.dossiers.queries import public_dossiers
from leerlus_site.loops.models import Loop
from leerlus_site.refusals.models import Refusal
from leerlus_site.register.models import Cycle, Entry, Trajectory
from leerlus_site.register.models.lesson import OPEN
from leerlus_site.snapshots.models import Snapshot

PROGRAMME = "leernetwerk"
"""The key of the only programme whose figures are public."""
AGENDA = "werkagenda"
"""The key of the only work agenda."""
_OWN_MARKING = (EntryKind.LESSON, EntryKind.BOTTLENECK)
"""Kinds that a person marks public; they stand on an act of the programme, with or without a sentence in a document."""


def public_entry_ids() -> set[int]:
    """Entries with proof in a public document; a report also when a round or an entry under it has it."""
    public = "openbaar"
    proven = set(
        Entry.objects.filter(
            Q(evidence__statement__document__marking=public) | Q(links_in__statement__document__marking=public)
        )
        .exclude(kind__in=[EntryKind.REPORT, *_OWN_MARKING])
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
    return proven | _lessons()


def _lessons() -> set[int]:
    """Those marked public and identified; a withdrawn lesson only where the public knows it already."""
    known = Snapshot.objects.filter(kind=EntryKind.LESSON.value, is_current=True).values("key")
    marked = Q(lessondetail__marking=OPEN) & ~Q(state__in=[LessonState.OBSERVED, LessonState.WITHDRAWN])
    withdrawn = Q(lessondetail__marking=OPEN, state=LessonState.WITHDRAWN, reference__in=known)
    found = Entry.objects.filter(marked | withdrawn | Q(bottleneckdetail__marking=OPEN))
    return set(found.values_list("pk", flat=True))


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
    stated = Refusal.objects.filter(letter__marking="openbaar", letter__erased_at__isnull=True)
    found += [("refusal", key) for key in stated.values_list("reference", flat=True)]
    found += [("dossier", key) for key in public_dossiers().values_list("reference", flat=True)]
    if any(model.objects.exists() for model in (Theme, Meeting, LearningOffer)):
        found.append(("agenda", AGENDA))
    if Loop.objects.exists():
        found.append(("programme", PROGRAMME))
    return sorted(found)
