"""Reads of the redaction room."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import F, QuerySet

from leerlus.law.grounds import Ground, grounds
from leerlus.redaction.letters import hits, letters, needle
from leerlus.redaction.plan import Decision
from leerlus.redaction.sheet import SheetState
from leerlus_site.accounts.models import User
from leerlus_site.accounts.permissions import check
from leerlus_site.accounts.roles import Act
from leerlus_site.documents.marking import Segment, segments
from leerlus_site.documents.models import Document
from leerlus_site.redaction.models import PublicVersion, Redaction, RedactionSheet

_AROUND = 60
_GOES = (Decision.PROPOSED, Decision.CONFIRMED)


@dataclass(frozen=True)
class Place:
    """Words at `[start, end)` of a document's text."""

    start: int
    end: int
    words: str


@dataclass(frozen=True)
class Shown:
    """A passage as the list shows it: with the words around it and what its ground means."""

    row: Redaction
    before: str
    after: str
    ground: Ground | None


def sheet_of(document: Document) -> RedactionSheet | None:
    """The sheet of a document's current text."""
    found = RedactionSheet.objects.select_related("document", "text", "prepared_by", "approved_by", "public_version")
    return found.defer("public_version__data").filter(document=document, text=F("document__current_text")).first()


def is_left_behind(document: Document) -> bool:
    """Whether there is a sheet of an earlier text, while the text that counts now has none."""
    return RedactionSheet.objects.filter(document=document).exclude(text=F("document__current_text")).exists()


def shown(sheet: RedactionSheet, rows: Iterable[Redaction]) -> list[Shown]:
    """The passages with what stands around them."""
    text = sheet.text.text
    return [
        Shown(
            row,
            _whole_words(text[max(0, row.start - _AROUND) : row.start], cut_first=row.start > _AROUND),
            _whole_words(text[row.end : row.end + _AROUND], cut_first=False),
            grounds().get(row.ground),
        )
        for row in rows
    ]


def _whole_words(around: str, *, cut_first: bool) -> str:
    """Without the half word at the edge where the text was cut."""
    words = around.split()
    if len(around) < _AROUND or len(words) < 2:
        return " ".join(words)
    return "… " + " ".join(words[1:]) if cut_first else " ".join(words[:-1]) + " …"


@dataclass(frozen=True)
class Piece:
    """A stretch of the text: as it is, and `label` in its place in public where something goes that begins here."""

    text: str
    row: Redaction | None = None
    goes: bool = False
    label: str = ""


@dataclass
class _Mark:
    """A passage by its place."""

    start: int
    end: int
    row: Redaction


def both_sides(sheet: RedactionSheet, rows: Iterable[Redaction]) -> list[Piece]:
    """The text in pieces, for the original and for the public version; joined they are the text again."""
    return [_piece(segment) for segment in segments(sheet.text.text, [_Mark(row.start, row.end, row) for row in rows])]


def _piece(segment: Segment[_Mark]) -> Piece:
    if not segment.marks:
        return Piece(segment.text)
    going = [mark.row for mark in segment.marks if mark.row.decision in _GOES]
    begun = [mark.row.ground for mark in segment.starts if mark.row in going]
    row = going[0] if going else segment.marks[0].row
    return Piece(segment.text, row, goes=bool(going), label=begun[0] if begun else "")


def counted(rows: Iterable[Redaction]) -> Counter[str]:
    """How many passages have each decision."""
    return Counter(row.decision for row in rows)


def to_approve(user: User) -> QuerySet[RedactionSheet]:
    """What waits for someone who did not work on it himself."""
    check(user, Act.APPROVE_REDACTION)
    waiting = RedactionSheet.objects.filter(state=SheetState.SUBMITTED, text=F("document__current_text"))
    return waiting.exclude(workers=user).select_related("document")


def sent_back(user: User) -> QuerySet[RedactionSheet]:
    """What came back to who prepared it, or was held by the verifier."""
    return (
        RedactionSheet.objects.filter(prepared_by=user, text=F("document__current_text"))
        .filter(state__in=[SheetState.OPEN, SheetState.HELD])
        .select_related("document")
    )


def public_versions(documents: Iterable[int]) -> dict[int, PublicVersion]:
    """The public versions of these documents, of the text as it is now, by document id; without their bytes."""
    found = PublicVersion.objects.filter(
        sheet__document__in=list(documents),
        sheet__state=SheetState.MADE,
        sheet__text=F("sheet__document__current_text"),
    )
    return {version.sheet.document_id: version for version in found.select_related("sheet").defer("data")}


def unfinished(documents: Iterable[int]) -> dict[int, list[Place]]:
    """Of documents with a sheet and no public version: every place where words stand that may have to go.

    Also what is only proposed or in doubt. Of a sheet of an earlier text the same words are sought in the text that
    counts now.
    """
    asked = list(documents)
    sheets = RedactionSheet.objects.filter(document__in=asked).exclude(document__in=public_versions(asked))
    found: dict[int, list[Place]] = {}
    for sheet in sheets.select_related("document__current_text"):
        rows = sheet.redactions.exclude(decision=Decision.REJECTED).order_by("start")
        text = sheet.document.current_text
        if text is None or sheet.text_id == text.pk:
            found[sheet.document_id] = [Place(row.start, row.end, row.quote) for row in rows]
        else:
            found[sheet.document_id] = list(_sought({row.quote for row in rows}, text.text))
    return found


def _sought(quotes: Iterable[str], text: str) -> Iterator[Place]:
    where = letters(text)
    for quote in sorted(quotes):
        for hit in hits(needle(quote), where):
            start, end = where.at(*hit)
            yield Place(start, end, text[start:end])


def gone(sheets: Iterable[int]) -> QuerySet[Redaction]:
    """The passages of these sheets that go, in order."""
    return Redaction.objects.filter(sheet__in=list(sheets), decision__in=_GOES).order_by("sheet", "start")


def bytes_of(sha256: str) -> bytes | None:
    """The bytes of a public version."""
    found = PublicVersion.objects.filter(sha256=sha256).values_list("data", flat=True).first()
    return None if found is None else bytes(found)
