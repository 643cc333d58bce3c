"""The row as it stands now."""

from leerlus_site.dossiers.models import Dossier


def locked(dossier: Dossier) -> Dossier:
    """The dossier, held until the transaction ends."""
    return Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
