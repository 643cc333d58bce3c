"""What a document says about itself: genre, title, date, references, parties, annexes and forums."""

import datetime
import re
from functools import cache

from leerlus.document import Document, Forum, Metadata
from leerlus.document.lines import Line
from leerlus.reading.gate import everywhere
from leerlus.reading.metadata.annexes import annexes
from leerlus.reading.metadata.dates import first_date
from leerlus.reading.metadata.fields import Field, fields
from leerlus.reading.metadata.genre import genre
from leerlus.reading.metadata.parties import addressee, sender
from leerlus.reading.metadata.titles import subject, title
from leerlus.reading.progress.layout import events
from leerlus.reading.rulebook import Rule, rules

_BESIDE = 2
_HEAD = 20_000  # characters in which a memo names its meetings
_PLACE_AND_DATE = re.compile(r"(?:'s-)?[A-Z][\w-]+(?: [A-Z][\w-]+)?, \d{1,2} [a-z]+ \d{4}")
_ANSWERED = re.compile(r"\(ontvangen\s(\d{1,2} [a-z]+ \d{4})\)")
_ONLY_DATE = re.compile(r"\d{1,2} [a-z]+ \d{4}")


def metadata(document: Document) -> Metadata:
    """The document's own particulars; unknown is None or empty, never a guess. Needs `document.sections`."""
    found = document.lines
    if not found:
        return Metadata()
    head = _head(document, found)
    known = fields(document)
    day = _date(known, found, head)
    named = title(document, known, found, head)
    topic = subject(document, known, found, head)
    to = addressee(known, found, head)
    return Metadata(
        genre=genre(found, title=named, subject=topic, addressee=to, progress=bool(events(document))),
        title=named,
        date=day,
        references=references(known),
        sender=sender(known, found, head),
        addressee=to,
        subject=topic or _topic(named),
        annexes=tuple(name for _number, name in annexes(document)),
        forums=_forums(document, day),
    )


def references(known: tuple[Field, ...]) -> tuple[str, ...]:
    """The document's own references, each once, in reading order; broken ones are left out."""
    pattern = _rule("reference.value").compiled
    values = [field.value.strip(" .;,") for field in known if field.name == "reference"]
    values = [value if pattern.match(value) else value.replace(" ", "") for value in values if len(value) <= 50]
    return tuple(dict.fromkeys(value for value in values if pattern.match(value)))


def _head(document: Document, found: tuple[Line, ...]) -> int:
    """The number of lines before the body begins."""
    for index, line in enumerate(found[:150]):
        if line.text.lower().startswith("geachte") and len(line.text) < 120:
            return index
    if document.sections:
        first = document.sections[0].start
        before = sum(1 for line in found[:100] if line.start < first)
        return before or min(len(found), 60)
    return min(len(found), 40)


def _date(known: tuple[Field, ...], found: tuple[Line, ...], head: int) -> datetime.date | None:
    """The date by label, else the one after a place name in the head ("Den Haag, 4 mei 2031")."""
    dated = [(field, day) for field in known if field.name == "date" and (day := first_date(field.value))]
    topics = [field.index for field in known if field.name == "subject" and field.value]
    beside = [day for field, day in dated if any(abs(field.index - topic) <= _BESIDE for topic in topics)]
    if beside or dated:  # a running head may carry the date of an earlier version: the one beside the subject counts
        return beside[0] if beside else dated[0][1]
    for line in found[:head]:
        if _PLACE_AND_DATE.match(line.text):
            return first_date(line.text)
    for index, line in enumerate(found[: min(head, 40)]):
        if answered := _ANSWERED.search(" ".join(part.text for part in found[index : index + 2])):  # a line may wrap
            return first_date(answered.group(1))
        if _ONLY_DATE.fullmatch(line.text):
            return first_date(line.text)
    return None


def _topic(named: str | None) -> str | None:
    return re.sub(r"^(?:bijlage|annex)\s\w{1,3}\s?[:.-]?\s*", "", named, flags=re.IGNORECASE) if named else None


def _forums(document: Document, day: datetime.date | None) -> tuple[Forum, ...]:
    """The meetings that a memo names, each once, with its day where the text gives one."""
    named: dict[str, datetime.date | None] = {}
    for match in everywhere(_rule("forum"), document):
        if match.start() > _HEAD:
            break
        name = match.group("short") or match.group("name")
        name = "MR" if name.lower() == "ministerraad" else name
        written = first_date(match.group("date"), year=day.year if day else None) if match.group("date") else None
        named[name] = named.get(name) or written
    return tuple(Forum(name, when) for name, when in named.items())


@cache
def _rule(name: str) -> Rule:
    return next(rule for rule in rules("metadata") if rule.name == f"metadata.{name}")
