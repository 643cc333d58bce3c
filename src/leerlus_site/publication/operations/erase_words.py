"""Erase from register and loops the words that came from one document; entries, states and links stay."""

from leerlus_site.documents.models import Document
from leerlus_site.loops.models import Assessment, Standpoint
from leerlus_site.register.models import (
    DueDate,
    Entry,
    Evidence,
    LinkProposal,
    MotionDetail,
    MotionPart,
    ProgressUpdate,
)


def erase_words(document: Document) -> list[str]:
    """Empty what only this document said, in the caller's transaction; the references of the entries it concerns."""
    proof = Evidence.objects.filter(statement__document=document)
    elsewhere = Evidence.objects.exclude(statement__document=document).values("entry")
    alone = list(proof.exclude(entry__in=elsewhere).values_list("entry", flat=True).distinct())
    entries = Entry.objects.filter(pk__in=alone)
    entries.update(title=f"Gewist: stond alleen in {document.reference}", text="")
    MotionDetail.objects.filter(entry__in=alone).update(movers="", house_document="")
    MotionPart.objects.filter(motion__in=alone).update(text="")
    LinkProposal.objects.filter(source__in=alone).update(words=[])
    LinkProposal.objects.filter(target__in=alone).update(words=[])
    ProgressUpdate.objects.filter(statement__document=document).update(text="")
    DueDate.objects.filter(statement__document=document).update(words="")
    Standpoint.objects.filter(statement__document=document).update(words="")
    Assessment.objects.filter(statement__document=document).update(words="", evidence="")
    return sorted(entries.values_list("reference", flat=True))
