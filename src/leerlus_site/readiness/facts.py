"""The facts of an operation in Dutch words, each under what it tells of and with its source."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from leerlus.readiness.trajectories import Whose
from leerlus_site.design.templatetags.design import day
from leerlus_site.readiness.labels import PHASE
from leerlus_site.readiness.models import Need, Recognition, Scheme
from leerlus_site.register.labels import RECOGNITION
from leerlus_site.register.list_labels import VALUE
from leerlus_site.register.models import Trajectory

FACT_ROWS = ("schemes", "needs", "keyfigures", "recognitions")
"""What to fetch beforehand for `facts_of`."""
SCHEMES, FIGURES, RECOGNISED = "Regelingen", "Cijfers", "Erkenning"
NEEDS: dict[str, str] = {
    Whose.HARMED: "Behoeften van mensen die geraakt zijn",
    Whose.STAFF: "Behoeften van medewerkers",
}
LABELS = (SCHEMES, *NEEDS.values(), RECOGNISED, FIGURES)


@dataclass(frozen=True, slots=True)
class ToldFact:
    """One fact; `label` is of LABELS."""

    label: str
    words: str
    source: str


def facts_of(one: Trajectory) -> Iterator[ToldFact]:
    """All facts, in the order of LABELS."""
    for scheme in one.schemes.all():
        yield ToldFact(SCHEMES, _scheme(scheme), _source(scheme.source, scheme.source_date))
    for whose, label in NEEDS.items():
        for need in one.needs.all():
            if need.whose == whose:
                yield ToldFact(label, _need(need), _source(need.source, need.source_date))
    for row in one.recognitions.all():
        yield ToldFact(RECOGNISED, _recognition(row), _source(row.source, row.source_date))
    for figure in one.keyfigures.all():
        yield ToldFact(FIGURES, f"{figure.what}: {figure.figure}", _source(figure.source, figure.source_date))


def _source(source: str, on: date | None) -> str:
    return f"{source}, {day(on)}" if on else source


def _scheme(scheme: Scheme) -> str:
    days = (("open sinds", scheme.opened_on), ("gesloten op", scheme.closed_on))
    said = [f"{words} {day(on)}" for words, on in days if on]
    return f"{scheme.name}: {', '.join([PHASE[scheme.phase], *said])}"


def _need(need: Need) -> str:
    return f"{need.words} ({VALUE['repair'][need.repair]})" if need.repair else need.words


def _recognition(row: Recognition) -> str:
    on = f", {day(row.on)}" if row.on else ""
    received = f". Ontvangen: {row.received}" if row.received else ""
    return f"{RECOGNITION[row.kind]} door {row.by} aan {row.to}{on}{received}"
