"""Sign a pack: the lessons were read, and what was done with each is written down."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus.readiness.pack import PackState, check_signing
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.readiness.mapping import marked
from leerlus_site.readiness.models import Pack
from leerlus_site.readiness.operations.change import open_pack


@transaction.atomic
def sign(pack: Pack, *, words: str, by: User, at: datetime) -> Pack:
    """The signed pack; who made it does not sign it himself."""
    check(by, Act.SIGN_PACK)
    mine = open_pack(pack)
    if mine.made_by_id == by.pk:
        raise StepRefused("Wie het startpakket maakte, ondertekent het niet zelf. Vraag iemand anders.")
    lessons = [marked(item) for item in mine.items.filter(kind="lesson")]
    check_signing(lessons, weighed=mine.trajectory.weighings.exists())
    mine.state, mine.signed_by, mine.signed_function = PackState.SIGNED, by, function_of(by)
    mine.signed_on, mine.signed_words = localdate(at), words
    mine.save(update_fields=["state", "signed_by", "signed_function", "signed_on", "signed_words"])
    record_act("pack", mine.reference, "pack_signed", by=by, at=at, reason=words, lessons=len(lessons))
    return mine
