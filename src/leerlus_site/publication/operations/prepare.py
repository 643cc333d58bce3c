"""Put together a release: everything that may be public and differs from what is."""

from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus.register.states import ReleaseState
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.common.turns import next_reference, take_turn
from leerlus_site.history.operations.record import record
from leerlus_site.publication.candidates import candidates
from leerlus_site.publication.current import changed
from leerlus_site.publication.models import Release, ReleaseItem
from leerlus_site.publication.operations.check_files import check_files_later


@transaction.atomic
def prepare(*, by: User, at: datetime, title: str) -> Release:
    """A draft release; StepRefused when there is nothing to release."""
    check(by, Act.RELEASE)
    take_turn("release")
    differing = changed(candidates())
    if not differing:
        raise StepRefused("Er is niets nieuws om uit te geven: alles wat openbaar mag zijn, staat al op het portaal.")
    reference = next_reference(Release.objects.all(), f"UIT-{at.year}-")
    release = Release.objects.create(reference=reference, title=title, state=ReleaseState.DRAFT, made_by=by, made_at=at)
    ReleaseItem.objects.bulk_create(
        ReleaseItem(release=release, kind=built.kind, key=built.key) for built, _snapshot in differing
    )
    check_files_later(release)
    record(
        by=by,
        function=function_of(by),
        verb="prepared",
        object_type="release",
        object_id=release.reference,
        payload={"items": len(differing)},
        at=at,
    )
    return release
