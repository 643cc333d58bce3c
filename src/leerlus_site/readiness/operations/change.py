"""A pack as it stands now."""

from leerlus.errors import StepRefused
from leerlus.readiness.pack import PackState
from leerlus_site.readiness.models import Pack


def open_pack(pack: Pack) -> Pack:
    """The pack as it stands now, locked; StepRefused when it was signed: then it stays as it was."""
    mine = Pack.objects.select_for_update(of=("self",)).select_related("trajectory").get(pk=pack.pk)
    if mine.state == PackState.SIGNED:
        raise StepRefused("Dit startpakket is ondertekend en blijft zoals het was.")
    return mine
