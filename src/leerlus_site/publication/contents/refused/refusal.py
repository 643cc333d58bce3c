"""Refused information, as the letter to the House says it."""

from collections.abc import Iterable

from leerlus.law.grounds import grounds
from leerlus_site.publication.contents.blackout import secrets_of
from leerlus_site.publication.contents.built import Built
from leerlus_site.publication.contents.quotes import day, named
from leerlus_site.refusals.labels import HOUSE
from leerlus_site.refusals.models import Refusal
from leerlus_site.snapshots.quoted import Named
from leerlus_site.snapshots.stated.refusal import RefusalContent, StatedGround

_LONGEST = 160


def build_refusals(kind: str, keys: Iterable[str]) -> list[Built]:
    """The refusals with these references that a public letter states."""
    found = (
        Refusal.objects.filter(reference__in=list(keys), letter__marking="openbaar", letter__erased_at__isnull=True)
        .select_related("organisation", "letter")
        .order_by("reference")
    )
    return [
        Built(
            kind=kind,
            key=refusal.reference,
            title=_title(refusal),
            content=_content(refusal),
            state=refusal.state,
            organisation_key=refusal.organisation.key,
            on_date=refusal.decided_on,
        )
        for refusal in found
    ]


def _title(refusal: Refusal) -> str:
    words = " ".join(refusal.question.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def _content(refusal: Refusal) -> RefusalContent:
    letter, ground, organisation = refusal.letter, grounds()[refusal.ground], named(refusal.organisation)
    assert letter is not None  # the query asks for it
    assert organisation is not None
    secrets = secrets_of([letter.pk])
    return RefusalContent(
        key=refusal.reference,
        house=HOUSE[refusal.house],
        question=refusal.question,
        source=refusal.source,
        asked_on=day(refusal.asked_on) or "",
        organisation=organisation,
        office=refusal.office,
        withheld=refusal.withheld,
        ground=StatedGround(article=ground.article, name=ground.name),
        motivation=refusal.motivation,
        legal_opinion=refusal.legal_opinion,
        decided_on=day(refusal.decided_on) or "",
        document=Named(key=letter.reference, name=secrets.hide(letter.title, [letter.pk])),
        advice=refusal.advice,
        advised_on=day(refusal.advised_on),
        given_on=day(refusal.given_on),
        given_how=refusal.given_how,
    )
