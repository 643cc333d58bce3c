"""Tell afterwards whether what was used helped: it flows back to the lesson."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from leerlus.errors import StepRefused
from leerlus.readiness.pack import Helped, Use
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.common.required import need_words
from leerlus_site.readiness.models import PackItem


@transaction.atomic
def tell_help(item: PackItem, helped: Helped, *, words: str, by: User, at: datetime) -> PackItem:
    """The item with what it brought; only of what was used, also after signing."""
    check(by, Act.PREPARE)
    need_words({"Hoe het hielp, of waarom niet,": words})
    mine = PackItem.objects.select_for_update(of=("self",)).select_related("pack").get(pk=item.pk)
    if mine.use != Use.USED:
        raise StepRefused("Dit is niet gebruikt. Alleen van wat gebruikt is, kunt u zeggen of het hielp.")
    mine.helped, mine.helped_words, mine.helped_on = helped.value, words, localdate(at)
    mine.save(update_fields=["helped", "helped_words", "helped_on"])
    record_act("pack", mine.pack.reference, "help_told", by=by, at=at, reason=words, item=mine.key, helped=helped.value)
    return mine
