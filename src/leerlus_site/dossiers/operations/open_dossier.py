"""Begin a dossier, and change what it says of itself."""

from dataclasses import dataclass, fields
from datetime import date, datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.common.required import need_words
from leerlus_site.common.turns import next_reference
from leerlus_site.documents.models import Document
from leerlus_site.dossiers.models import Dossier
from leerlus_site.dossiers.operations.locked import locked
from leerlus_site.lessons.operations.public_words import need_nobody_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What a dossier says of itself."""

    title: str
    about: str
    organisation: Organisation
    marking: str
    debate_on: date | None


@transaction.atomic
def open_dossier(said: Described, *, by: User, at: datetime) -> Dossier:
    """A new dossier; StepRefused without a title, and for words that point at a person."""
    check(by, Act.KEEP_DOSSIER)
    _sound(said)
    reference = next_reference(Dossier.objects.all(), f"BES-{at.year}-")
    made = Dossier.objects.create(reference=reference, made_by=by, made_at=at, **_columns(said))
    record_act("dossier", made.reference, "dossier_opened", by=by, at=at, title=said.title, marking=said.marking)
    return made


@transaction.atomic
def describe(dossier: Dossier, said: Described, *, reason: str, by: User, at: datetime) -> Dossier:
    """The dossier with other words, day or marking; nothing is recorded where nothing differs."""
    check(by, Act.KEEP_DOSSIER)
    _sound(said)
    mine = locked(dossier)
    differs = {name: value for name, value in _columns(said).items() if getattr(mine, name) != value}
    if not differs:
        return mine
    if not reason.strip():
        raise StepRefused("Schrijf erbij waarom dit verandert.")
    was = {name: str(getattr(mine, name)) for name in differs}
    for name, value in differs.items():
        setattr(mine, name, value)
    mine.save()
    became = {name: str(value) for name, value in differs.items()}
    record_act("dossier", mine.reference, "dossier_described", by=by, at=at, reason=reason, was=was, became=became)
    return mine


def _sound(said: Described) -> None:
    need_words({"De titel": said.title})
    need_nobody_in({"title": said.title, "about": said.about})
    if said.marking not in Document.MARKINGS:
        raise StepRefused("Kies een markering uit de lijst.")


def _columns(said: Described) -> dict[str, object]:
    return {field.name: getattr(said, field.name) for field in fields(said)}
