"""What a document calls itself."""

import re

from leerlus.document import Document
from leerlus.document.lines import Line
from leerlus.reading.metadata.fields import Field, is_label
from leerlus.reading.metadata.genre import announced

_MEMO = re.compile(r"(?:besl?is)?nota|memo(?:randum)?", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:over|inzake|betreffende)\s(?:de|het|een)\s(.{12,200}?)\.?$", re.IGNORECASE)
_MOTION = re.compile(
    r"(?:nr\.? \d{1,5}\s+)?(?P<title>(?:(?:nader )?gewijzigde )?motie van (?:het lid|de leden) .*)", re.IGNORECASE
)
_QUESTIONS = re.compile(
    r"(?:aanvullende )?(?:schriftelijke )?(?:kamer)?vragen van (?:het (?:kamer)?lid|de (?:kamer)?leden) ", re.IGNORECASE
)
_SENT_IN = re.compile(r"\((?:ingezonden|ontvangen)[^)]*\)\.?$")
_ANSWER = re.compile(r"(?:(?:nader\s)?antwoord|mededeling)(?:en)?\svan\s|vraag\s\d", re.IGNORECASE)
_DISTINCT = re.compile(r"ter\s(?:beslissing|informatie|bespreking|ondertekening)|\[.*\]|ja|nee", re.IGNORECASE)


def subject(document: Document, fields: tuple[Field, ...], lines: tuple[Line, ...], head: int) -> str | None:
    """The subject by label, else a memo's title, else what the first sentence says the memo is about."""
    for field in fields:
        if field.name == "subject" and field.value and field.index < max(head, 40):
            return clean(field.value)
    if title := memo_title(fields, lines, head):
        return title
    if document.sections and document.sections[0].title.strip(" :").lower() == "aanleiding":
        return _about(document)
    return None


def title(document: Document, fields: tuple[Field, ...], lines: tuple[Line, ...], head: int) -> str | None:
    """The title by label or by place: below the word "nota", or the first heading of an annex or report."""
    for field in fields:
        if field.name == "subject" and field.value and field.index < max(head, 40):
            return clean(field.value)
    if found := memo_title(fields, lines, head):
        return found
    for line in lines[:40]:
        if motion := _MOTION.match(line.text):
            return clean(motion.group("title"))
        if _QUESTIONS.match(line.text):
            return clean(_paragraph(lines, line))
    if (cover := _below_announcement(lines)) is not None:
        return clean(cover.text)
    first = document.sections[0] if document.sections else None
    if first and re.match(r"(?:bijlage|annex)\s", first.title, re.IGNORECASE):
        return clean(first.title)
    if first and first.level == 1 and (lines[0].level or document.blocks) and first.start <= lines[0].end:
        return clean(first.title)
    named = dict(document.properties).get("title") or None
    return clean(named) if named else None


def _below_announcement(lines: tuple[Line, ...]) -> Line | None:
    """The line on a cover below the word "Rapport" and its number, where it looks like a title."""
    if not announced("rapport", lines[:1]) or is_label(lines[0].text) or len(lines) < 2 or lines[0].level:
        return None
    below = lines[1]
    fits = below.blank_before and below.blank_after and 4 <= len(below.text) <= 120 and below.text[-1] not in ".:;,"
    return below if fits else None


def _paragraph(lines: tuple[Line, ...], first: Line) -> str:
    """The line with those it goes on in, without when the questions were sent in."""
    words = [first.text]
    for line in lines[lines.index(first) + 1 :][:6]:
        if line.blank_before or _SENT_IN.search(words[-1]) or _ANSWER.match(line.text):
            break
        words.append(line.text)
    return _SENT_IN.sub("", " ".join(words)).rstrip()


def memo_title(fields: tuple[Field, ...], lines: tuple[Line, ...], head: int) -> str | None:
    """The paragraph below "nota" in a memo's head."""
    for index, line in enumerate(lines[: min(head, 60)]):
        if _MEMO.fullmatch(line.text.strip(" :*")):
            words: list[str] = []
            for follower in lines[index + 1 : head]:
                if words and follower.blank_before:
                    break
                if is_label(follower.text) or (not words and _DISTINCT.fullmatch(follower.text)):
                    if words:
                        break
                    continue
                words.append(follower.text)
            joined = clean(" ".join(words))
            return joined if 8 <= len(joined) <= 400 else None
    return None


def clean(words: str) -> str:
    """Words without markup marks, footnote marks and doubled spaces."""
    return " ".join(re.sub(r"\*+|(?<!\w)_|_(?!\w)|<sup>.*?</sup>", "", words).split()).strip(" |")


def _about(document: Document) -> str | None:
    start = document.sections[0].end
    after = next(((s, e) for s, e in document.sentences if e > start), None)
    if after is None:
        return None
    sentence = " ".join(document.folded[max(after[0], start) : after[1]].split())
    match = _ABOUT.search(sentence)
    return match.group(1) if match else None
