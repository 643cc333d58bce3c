"""Tie learning material to a lesson: a course, a film, a case to talk about."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.history.operations.record import record
from leerlus_site.lessons.models import Material
from leerlus_site.lessons.operations.public_words import need_public_words
from leerlus_site.register.models import Entry
from leerlus_site.register.queries import own_part


@dataclass(frozen=True, kw_only=True)
class NewMaterial:
    """A title, what kind of thing it is, and where it can be found."""

    title: str
    kind: str
    address: str = ""


@transaction.atomic
def add_material(entry: Entry, new: NewMaterial, *, by: User, at: datetime) -> Material:
    """The material, once under its title."""
    check(by, Act.KEEP_LESSONS)
    if not new.title.strip() or not new.kind.strip():
        raise StepRefused("Geef het leermateriaal een titel, en zeg wat het is: een cursus, een film, een casus.")
    need_public_words({"title": new.title, "kind": new.kind}, marking=own_part(entry).marking)
    made, created = Material.objects.get_or_create(
        entry=entry,
        title=new.title.strip(),
        defaults={"kind": new.kind.strip(), "address": new.address, "on": localdate(at)},
    )
    if created:
        record(
            by=by,
            function=function_of(by),
            verb="material_added",
            object_type="entry",
            object_id=entry.reference,
            payload={"title": made.title},
            at=at,
        )
    return made
