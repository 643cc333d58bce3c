"""Keep what a reading found: its text version, and the differences as proposals. Decided passages stay as they are."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from leerlus.pipeline import Reading
from leerlus.register.states import StatementState
from leerlus_site.documents.mapping import Columns, document_columns, metadata_of, statement_columns, text_columns
from leerlus_site.documents.models import Document, Statement, TextVersion

_KEY = ("kind", "start", "end", "rule")
_SHOWN = ("quote", "page", "details")


@dataclass(frozen=True)
class Kept:
    """Whether the text is a new version, and how many proposals were added, changed and dropped."""

    new_text: bool
    added: int
    changed: int
    dropped: int


def keep_reading(document: Document, reading: Reading, *, version: str, at: datetime) -> Kept:
    """Store the reading with its document, inside the caller's transaction.

    A passage on which a person decided is never changed or proposed again where it is found again word for word; a
    proposal that the reader no longer finds is dropped; what is new is proposed.
    """
    facts = _correct_facts(document, reading)
    text, new_text = _text_version(document, reading, version=version, at=at)
    found = {_key(columns): columns for columns in map(statement_columns, reading.statements)}
    existing = {_key_of(row): row for row in text.statements.select_for_update()}
    undecided = {key: row for key, row in existing.items() if row.state == StatementState.PROPOSED}
    here = {(row.kind, row.start, row.end) for row in existing.values() if row.state != StatementState.PROPOSED}
    before = _decided_before(document, text)
    added = [
        columns
        for key, columns in found.items()
        if key not in existing and key[:3] not in here and not _taken(columns, before)
    ]
    Statement.objects.bulk_create(Statement(document=document, text_version=text, **columns) for columns in added)
    changed = [row for key, row in undecided.items() if key in found and _bring_up_to_date(row, found[key])]
    Statement.objects.bulk_update(changed, _SHOWN)
    gone = [row.pk for key, row in undecided.items() if key not in found]
    Statement.objects.filter(pk__in=gone).delete()
    document.current_text = text
    document.save(update_fields=["current_text", *facts])
    return Kept(new_text=new_text, added=len(added), changed=len(changed) + len(facts), dropped=len(gone))


def _correct_facts(document: Document, reading: Reading) -> list[str]:
    """Take over what the reader now finds about the document itself, where nobody changed what it found before."""
    if document.current_text is None:
        return []
    before = document_columns(document.current_text.metadata, file_name=document.file_name)
    now = document_columns(metadata_of(reading.document), file_name=document.file_name)
    untouched = [name for name in now if getattr(document, name) == before[name] != now[name]]
    for name in untouched:
        setattr(document, name, now[name])
    return untouched


def _text_version(document: Document, reading: Reading, *, version: str, at: datetime) -> tuple[TextVersion, bool]:
    columns = text_columns(reading.document)
    return TextVersion.objects.update_or_create(
        document=document,
        version=reading.document.text_version,
        text_sha256=sha256(columns["text"].encode("utf-8")).hexdigest(),
        defaults={**columns, "reading": version},
        create_defaults={**columns, "reading": version, "created_at": at},
    )


def _decided_before(document: Document, text: TextVersion) -> "Counter[tuple[str, str]]":
    """How often each passage, by kind and words, was decided on in the version of the text before this one."""
    if document.current_text_id is None or document.current_text_id == text.pk:
        return Counter()
    before = Statement.objects.filter(text_version=document.current_text_id).exclude(state=StatementState.PROPOSED)
    return Counter(before.values_list("kind", "quote"))


def _taken(columns: Columns, decided: "Counter[tuple[str, str]]") -> bool:
    """Whether a person already decided on these words; each decision stands for one place."""
    words = (columns["kind"], columns["quote"])
    if not decided[words]:
        return False
    decided[words] -= 1
    return True


def _bring_up_to_date(row: Statement, columns: Columns) -> bool:
    if all(getattr(row, name) == columns[name] for name in _SHOWN):
        return False
    for name in _SHOWN:
        setattr(row, name, columns[name])
    return True


def _key(columns: Columns) -> tuple[object, ...]:
    return tuple(columns[name] for name in _KEY)


def _key_of(row: Statement) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in _KEY)
