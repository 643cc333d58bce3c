"""What the acts share: the row as it stands now, words that point at no one, and what the history is told."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from leerlus.errors import StepRefused
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.dossiers.models import Dossier
from leerlus_site.history.operations.record import record


def locked(dossier: Dossier) -> Dossier:
    """The row as it stands now, held until the transaction ends."""
    return Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)


def need_words(words: Mapping[str, str]) -> None:
    """StepRefused with the name of the first that is empty."""
    for name, said in words.items():
        if not said.strip():
            raise StepRefused(f"{name} ontbreekt. Vul het in.")


def record_act(
    dossier: Dossier,
    verb: str,
    *,
    by: User,
    at: datetime,
    reason: str = "",
    **payload: Any,  # Any: JSON values
) -> None:
    """Record what was done; the last statement of the transaction."""
    record(
        by=by,
        function=function_of(by),
        verb=verb,
        object_type="dossier",
        object_id=dossier.reference,
        reason=reason,
        payload=payload,
        at=at,
    )
