"""What the acts share: the row as it stands now, words that point at no one, and what the history is told."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from leerlus.errors import StepRefused
from leerlus.lessons import personal_words
from leerlus_site.accounts.functions import function_of
from leerlus_site.accounts.models import User
from leerlus_site.dossiers.models import Dossier
from leerlus_site.history.operations.record import record
from leerlus_site.lessons.mapping import names_of_no_one


def locked(dossier: Dossier) -> Dossier:
    """The row as it stands now, held until the transaction ends."""
    return Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)


def need_words(words: Mapping[str, str]) -> None:
    """StepRefused with the name of the first that is empty."""
    for name, said in words.items():
        if not said.strip():
            raise StepRefused(f"{name} ontbreekt. Vul het in.")


def need_nobody_in(words: Mapping[str, str]) -> None:
    """StepRefused where words that may become public certainly point at a person; `words` by what they are."""
    found = [one for one in personal_words(words, known=names_of_no_one()) if one.certain]
    if found:
        shown = ", ".join(f"'{one}'" for one in dict.fromkeys(one.words for one in found))
        raise StepRefused(
            f"Dit kan openbaar worden, en deze woorden wijzen een mens aan: {shown}. Noem het ambt of laat ze weg."
        )


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
