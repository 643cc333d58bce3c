"""From rows to the core's values."""

from collections.abc import Iterable

from leerlus.document import Document as ReadDocument
from leerlus.document import Page
from leerlus.redaction.plan import Decision, Plan, in_order
from leerlus.redaction.plan import Redaction as Passage
from leerlus_site.redaction.models import Redaction, RedactionSheet


def plan_of(sheet: RedactionSheet) -> Plan:
    """The sheet with its passages."""
    return Plan(
        sha256=sheet.document.sha256,
        text_version=sheet.text.version,
        redactions=in_order(map(passage_of, sheet.redactions.all())),
    )


def passage_of(row: Redaction) -> Passage:
    """One passage."""
    return Passage(
        start=row.start,
        end=row.end,
        quote=row.quote,
        ground=row.ground,
        reason=row.reason,
        decision=Decision(row.decision),
        page=row.page,
        rule=row.rule or None,
    )


def rows_of(sheet: RedactionSheet, passages: Iterable[Passage]) -> list[Redaction]:
    """New rows, not saved."""
    return [
        Redaction(
            sheet=sheet,
            start=one.start,
            end=one.end,
            quote=one.quote,
            page=one.page,
            ground=one.ground,
            reason=one.reason,
            rule=one.rule or "",
            decision=one.decision,
        )
        for one in passages
    ]


def text_of(sheet: RedactionSheet) -> ReadDocument:
    """The text as it was read and kept, to look for words in; the file itself is read anew when it is carried out."""
    return ReadDocument(
        text=sheet.text.text,
        media_type=sheet.document.media_type,
        sha256=sheet.document.sha256,
        text_version=sheet.text.version,
        pages=tuple(
            Page(
                number=page["number"], start=page["start"], end=page["end"], width=page["width"], height=page["height"]
            )
            for page in sheet.text.pages
        ),
    )
