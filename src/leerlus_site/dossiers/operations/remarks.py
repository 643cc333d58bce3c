"""Say something of a dossier, or agree with it; both stay inside."""

from datetime import datetime

from django.db import transaction

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.dossiers.labels import APPROVAL, REMARK
from leerlus_site.dossiers.models import Dossier, DossierRemark
from leerlus_site.dossiers.operations.locked import locked


@transaction.atomic
def remark(dossier: Dossier, *, words: str, by: User, at: datetime) -> DossierRemark:
    """A remark; StepRefused where it says nothing."""
    check(by, Act.COMMENT)
    if not words.strip():
        raise StepRefused("Schrijf op wat u wilt zeggen.")
    return _said(dossier, REMARK, words, by=by, at=at)


@transaction.atomic
def approve(dossier: Dossier, *, words: str, by: User, at: datetime) -> DossierRemark:
    """An approval, with or without words."""
    check(by, Act.APPROVE_DOSSIER)
    return _said(dossier, APPROVAL, words, by=by, at=at)


def _said(dossier: Dossier, kind: str, words: str, *, by: User, at: datetime) -> DossierRemark:
    mine = locked(dossier)
    made = DossierRemark.objects.create(
        dossier=mine, kind=kind, words=words.strip(), by=by, by_function=function_of(by), at=at
    )
    record_act("dossier", mine.reference, f"dossier_{kind}", by=by, at=at)
    return made
