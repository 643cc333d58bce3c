"""From rows to the values that are compared."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from leerlus.document import Section
from leerlus.dossiers.consistency import Dossier as Compared
from leerlus.dossiers.memo import MemoSaid, read_memo
from leerlus.dossiers.paper import Moment, Paper, PaperRole, Said
from leerlus.dutch.calendar_words import day_in_words
from leerlus.publication.memo import MemoDraft
from leerlus.register.states import StatementState
from leerlus_site.documents.models import Statement, TextVersion
from leerlus_site.dossiers.labels import ANSWERS
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


def draft_of(dossier: Dossier, papers: Sequence[DossierPaper]) -> MemoDraft:
    """What the dossier knows, for a new memo; `papers` are those that the writer may see."""
    answers = dossier.entries.filter(link=ANSWERS).select_related("entry")
    seen = {paper.document_id for paper in papers}
    moments = [one for one in dossier.moments.all() if one.stated_in_id is None or one.stated_in_id in seen]
    return MemoDraft(
        title=dossier.title,
        sender=dossier.organisation.name,
        about=dossier.about,
        debate_on=dossier.debate_on,
        answers=tuple(f"{row.entry.title} ({row.entry.reference})" for row in answers),
        decided=tuple(f"{one.who}, {day_in_words(one.on)}: {one.outcome}" for one in moments),
        annexes=tuple(paper.document.title for paper in papers if paper.role != PaperRole.NOTA),
    )


def memo_of(paper: DossierPaper) -> tuple[MemoSaid, ...]:
    """What a memo says under each heading of the template."""
    text = paper.document.current_text
    if text is None:
        return read_memo("", ())
    sections = (Section(**{**section, "page": section.get("page")}) for section in text.sections)
    return read_memo(text.text, sections)
