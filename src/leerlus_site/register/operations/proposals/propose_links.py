"""Propose which entries belong together, when a document gave new ones."""

from datetime import datetime

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from leerlus.register.linking import Proposal, propose
from leerlus_site.documents.models import Document
from leerlus_site.register.models import Entry, Link, LinkProposal, MotionPart
from leerlus_site.register.proposal_queries import entries_of, items

PROPOSE_LINKS = "leerlus.propose_links"


def propose_links_later(document: Document) -> None:
    """Queue the job in the caller's transaction, once for a document however many of its passages are accepted."""
    lock = f"{PROPOSE_LINKS}-{document.pk}"
    try:
        with transaction.atomic():
            app.configure_task(PROPOSE_LINKS, queueing_lock=lock).defer(document_id=document.pk)
    except AlreadyEnqueued:  # the waiting job will see this passage too
        return


@transaction.atomic
def propose_links(document_id: int, *, at: datetime) -> int:
    """Save what may belong to the entries of a document; how many are new. What was linked or decided is left alone."""
    fresh = entries_of(document_id)
    if not fresh:
        return 0
    entries = {entry.reference: entry for entry in Entry.objects.all()}
    found = [one for one in propose(list(items()), fresh=fresh) if one.rule.link is not None]
    return sum(_save(one, entries, at=at) for one in found)


def _save(found: Proposal, entries: dict[str, Entry], *, at: datetime) -> bool:
    source, target = entries[found.source.key], entries[found.target.key]
    part = MotionPart.objects.filter(motion=target, number=found.part).first() if found.part else None
    ends = {"source": source, "target": target, "kind": found.rule.link, "part": part}
    if Link.objects.filter(**ends).exists():
        return False
    why = {"rule": found.rule.name, "score": round(100 * found.score), "words": list(found.words), "made_at": at}
    _proposal, made = LinkProposal.objects.get_or_create(**ends, defaults=why)
    return made
