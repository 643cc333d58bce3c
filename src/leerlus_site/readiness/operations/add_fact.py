"""Add a fact with its source to a redress operation: a scheme, a need, a figure, or recognition."""

from datetime import datetime
from typing import Any

from django.db import transaction

from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.record_act import record_act
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.common.required import need_words
from leerlus_site.lessons.operations.public_words import need_nobody_in
from leerlus_site.readiness.models import KeyFigure, Need, Recognition, Scheme
from leerlus_site.register.models import Trajectory

AnyFact = Scheme | Need | KeyFigure | Recognition
FACTS: dict[str, type[AnyFact]] = {"scheme": Scheme, "need": Need, "figure": KeyFigure, "recognition": Recognition}


@transaction.atomic
def add_fact(
    trajectory: Trajectory,
    kind: str,
    values: dict[str, Any],  # Any: column values of the fact's own table
    *,
    by: User,
    at: datetime,
) -> AnyFact:
    """The fact; `kind` is a key of FACTS. StepRefused without a source, or for words that point at a person."""
    check(by, Act.RECORD_TRAJECTORY)
    need_words({"De bron": str(values.get("source", ""))})
    need_nobody_in({name: said for name, said in values.items() if isinstance(said, str)})
    fact = FACTS[kind].objects.create(trajectory=trajectory, **values)
    record_act("trajectory", trajectory.key, "fact_added", by=by, at=at, kind=kind, source=fact.source)
    return fact
