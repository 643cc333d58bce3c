"""What the acts share: the row as it stands now, and words that may not be left out."""

from collections.abc import Mapping

from leerlus.errors import StepRefused
from leerlus_site.dossiers.models import Dossier


def locked(dossier: Dossier) -> Dossier:
    """The row as it stands now, held until the transaction ends."""
    return Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)


def need_words(words: Mapping[str, str]) -> None:
    """StepRefused with the name of the first that is empty."""
    for name, said in words.items():
        if not said.strip():
            raise StepRefused(f"{name} ontbreekt. Vul het in.")
