"""From rows to the values that are compared."""

import re
from collections import defaultdict
from collections.abc import Iterable

from leerlus.dossiers.consistency import Dossier as Compared
from leerlus.dossiers.paper import Moment, Paper, PaperRole, Said
from leerlus.register.states import StatementState
from leerlus_site.documents.models import Statement, TextVersion
from leerlus_site.dossiers.models import Dossier, DossierPaper

_CLOSED = re.compile(r"niet\s+openbaar|openbaarheid|openbaar\s+(?:gemaakt|maken|worden)|\bmotivering\b", re.IGNORECASE)
_KINDS = ("citation", "person", "commitment")


def compared(dossier: Dossier) -> Compared:
    """The dossier as the check sees it."""
    papers = list(dossier.papers.select_related("document__current_text"))
    said = _statements(papers)
    moments = tuple(Moment(who=moment.who, on=moment.on) for moment in dossier.moments.all())
    return Compared(
        papers=tuple(_paper(paper, said[paper.document_id]) for paper in papers),
        moments=moments,
        debate_on=dossier.debate_on,
    )


def _statements(papers: Iterable[DossierPaper]) -> dict[int, list[Statement]]:
    """What the papers say, by document, without what a reviewer rejected."""
    texts = [paper.document.current_text_id for paper in papers]
    found: dict[int, list[Statement]] = defaultdict(list)
    asked = Statement.objects.filter(text_version__in=texts, kind__in=_KINDS).exclude(state=StatementState.REJECTED)
    for statement in asked.prefetch_related("evidence").order_by("start"):
        found[statement.document_id].append(statement)
    return found


def _paper(row: DossierPaper, said: list[Statement]) -> Paper:
    document, text = row.document, row.document.current_text
    metadata = text.metadata if text else {}
    return Paper(
        key=document.reference,
        role=PaperRole(row.role),
        title=document.title,
        text=text.text if text else "",
        dated=document.date,
        references=tuple(document.references),
        annexes=tuple(metadata.get("annexes", ())),
        sessions=tuple(_said(f"{one.details['target']} {one.details['session']}", one) for one in said if _dated(one)),
        people=tuple(_said(str(one.details["name"]), one) for one in said if one.kind == "person" and _holds(one)),
        promises=tuple(_said("", one) for one in said if _promises(one)),
        withheld=document.marking != "openbaar",
        motivation=_motivation(text) if text else None,
    )


def _said(value: str, statement: Statement) -> Said:
    return Said(value=value or statement.quote, quote=statement.quote, start=statement.start)


def _dated(statement: Statement) -> bool:
    return statement.kind == "citation" and bool(statement.details.get("session"))


def _holds(statement: Statement) -> bool:
    return bool(statement.details.get("keep"))


def _promises(statement: Statement) -> bool:
    """A firm promise on which no entry stands."""
    firm = statement.kind == "commitment" and statement.details.get("strength") == "firm"
    return firm and not statement.evidence.all()


def _motivation(text: TextVersion) -> str | None:
    """What stands under the headings about what is not public, up to the next heading; None where there are none."""
    edges = [*(int(section["start"]) for section in text.sections[1:]), len(text.text)]
    found = [
        text.text[int(section["end"]) : end].strip(" \t\n#*_:")
        for section, end in zip(text.sections, edges, strict=False)
        if _CLOSED.search(str(section["title"]))
    ]
    return " ".join(found) if found else None
