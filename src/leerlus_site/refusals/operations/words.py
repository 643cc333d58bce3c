"""What the acts share: the row as it stands now."""

from leerlus_site.refusals.models import Refusal


def locked(refusal: Refusal) -> Refusal:
    """The row as it stands now, held until the transaction ends."""
    return Refusal.objects.select_for_update(of=("self",)).get(pk=refusal.pk)
