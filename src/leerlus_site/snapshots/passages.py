"""Pieces of released content to find: a document gives its paragraphs, an entry its words."""

import re
from collections.abc import Collection, Iterator
from typing import cast

from leerlus.search import Passage
from leerlus_site.snapshots.contents import DocumentContent, EntryContent, ReportContent
from leerlus_site.snapshots.models import Snapshot
from leerlus_site.snapshots.queries import ENTRY_KINDS, current

_PARAGRAPH = re.compile(r"\S(?:.|\n(?![ \t\r\f]*\n))*")
_LONGEST = 1_500
_FOUND = ("report", "document", *ENTRY_KINDS)
KIND_WORDS = {
    "report": "rapport advies",
    "recommendation": "aanbeveling",
    "action": "maatregel",
    "motion": "motie",
    "lesson": "les",
    "bottleneck": "systeemknelpunt knelpunt",
    "toezegging": "toezegging",
    "voornemen": "voornemen",
    "planning": "planning",
}
_SENTENCE_END = re.compile(r"[.;:!?]\s+")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs of `text` as half-open offsets: stretches between blank lines, without white space around."""
    for match in _PARAGRAPH.finditer(text):
        yield match.start(), match.start() + len(match.group().rstrip())


def public_passages(things: Collection[tuple[str, str]] | None = None) -> Iterator[Passage]:
    """Everything that the public may find, from the current snapshots; or only what belongs to these (kind, key)."""
    snapshots = current().filter(kind__in=_FOUND)
    if things is not None:
        snapshots = snapshots.filter(key__in={key for _kind, key in things})
    for snapshot in snapshots.order_by("id").iterator(chunk_size=50):
        if things is not None and (snapshot.kind, snapshot.key) not in things:
            continue
        if snapshot.kind == "document":
            yield from _of_document(snapshot)
        else:
            yield _of_entry(snapshot)


def _of_document(snapshot: Snapshot) -> Iterator[Passage]:
    content = cast(DocumentContent, snapshot.content)
    for start, end in pieces(content["text"]):
        yield _passage(snapshot, content["text"][start:end], start=start, end=end)


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """What is found as one: paragraphs; one that is very long is cut after a sentence."""
    for start, end in paragraphs(text):
        while end - start > _LONGEST:
            cuts = [match.end() for match in _SENTENCE_END.finditer(text, start, start + _LONGEST)]
            cut = cuts[-1] if cuts else start + _LONGEST
            yield start, cut
            start = cut
        yield start, end


def _of_entry(snapshot: Snapshot) -> Passage:
    content = cast(EntryContent | ReportContent, snapshot.content)
    words = [content["text"], *(quote["quote"] for quote in content["quotes"])]
    if snapshot.kind == "report":
        words.append(cast(ReportContent, content)["adviser"])
    else:
        entry = cast(EntryContent, content)
        words += [update["text"] for update in entry["updates"]] + entry["themes"] + [entry["movers"], entry["number"]]
        words += [entry["source_number"], entry["house_document"], *_learned(entry)]
    distinct = dict.fromkeys(word.strip() for word in words if word.strip() and word.strip() != snapshot.title)
    strength = None if snapshot.kind == "report" else cast(EntryContent, content)["strength"]
    return _passage(snapshot, "\n".join(distinct), also=KIND_WORDS.get(strength or snapshot.kind, ""))


def _learned(entry: EntryContent) -> list[str]:
    """The words of a lesson or bottleneck; none for other kinds, and for what was released before there were any."""
    lesson = entry.get("lesson")
    if not lesson:
        return []
    changes = [change["words"] for change in lesson["changes"]]
    return (
        [fact["words"] for fact in lesson["facts"]]
        + changes
        + ([lesson["trajectory"]["name"]] if lesson["trajectory"] else [])
    )


def _passage(snapshot: Snapshot, text: str, *, start: int = 0, end: int = 0, also: str = "") -> Passage:
    return Passage(
        # Paragraphs of documents are too many to give each a vector.
        by_meaning=snapshot.kind != "document",
        kind=snapshot.kind,
        key=snapshot.key,
        version=snapshot.version,
        title=snapshot.title,
        text=text,
        start=start,
        end=end,
        organisation=snapshot.organisation_key,
        report=snapshot.report_key,
        state=snapshot.state,
        day=snapshot.on_date.isoformat() if snapshot.on_date else "",
        also=also,
    )
