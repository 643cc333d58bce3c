"""What a message consists of: the texts to read, and the files that came with it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from email.errors import MessageError
from email.message import Message
from pathlib import PurePosixPath

from leerlus.errors import UnknownFormat
from leerlus.formats.mail.headers import readable, stated
from leerlus.formats.text import decoded

_LONGEST_NAME = 150


@dataclass(frozen=True, slots=True)
class MailFile:
    """A file that came with the message."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Parts:
    """The texts in order, each with whether it is a web page; the files in order."""

    texts: list[tuple[str, bool]] = field(default_factory=list)
    files: list[MailFile] = field(default_factory=list)


def parts_of(message: Message) -> Parts:
    """The parts of a message; of the same text in several forms, the plain one that says something."""
    found = Parts()
    for part in _leaves(message):
        if _is_text(part):
            found.texts.append((_text(part), part.get_content_subtype() == "html"))
        else:
            found.files.append(_file(part, len(found.files) + 1))
    return found


def _leaves(message: Message) -> Iterator[Message]:
    """Texts and files; a message within the message is a file."""
    if message.get_content_type() == "message/rfc822" or not message.is_multipart():
        yield message
        return
    inner = [part for part in _within(message) if isinstance(part, Message)]
    if message.get_content_type() == "multipart/alternative":
        inner = _chosen(inner)
    for part in inner:
        yield from _leaves(part)


def _chosen(forms: list[Message]) -> list[Message]:
    """One of the forms in which a text is given: plain, else the last, which is the richest (RFC 2046)."""
    plain = [form for form in forms if form.get_content_type() == "text/plain" and _text(form).strip()]
    return plain[:1] or forms[-1:]


def _is_text(part: Message) -> bool:
    """Whether a part is read; also one that says it has parts and has none."""
    return (
        (part.get_content_type() in ("text/plain", "text/html") or part.get_content_maintype() == "multipart")
        and part.get_content_disposition() != "attachment"
        and not part.get_filename()
    )


def _text(part: Message) -> str:
    data = _bytes(part)
    charset = part.get_content_charset()
    try:
        return data.decode(charset) if charset else decoded(data)
    except (LookupError, UnicodeDecodeError, ValueError, UnknownFormat):  # an encoding that is unknown or a lie
        return data.decode("utf-8", errors="replace")


def _within(message: Message) -> list[object]:
    """The parts of a part; none of a text, of which the words are not asked here: its encoding may be a lie."""
    content = message.get_payload() if message.is_multipart() else []
    return list(content) if isinstance(content, list) else []


def _bytes(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _file(part: Message, number: int) -> MailFile:
    """A file by its own name, or by its subject where it is a message."""
    content = _within(part)
    if part.get_content_type() == "message/rfc822" and content:
        subject = stated(content[0], "subject") if isinstance(content[0], Message) else ""
        return MailFile(_safe(f"{subject or f'bericht {number}'}.eml"), "message/rfc822", _written(content[0]))
    name = readable(part.get_filename() or "") or f"bijlage {number}"
    return MailFile(_safe(name), part.get_content_type(), _bytes(part))


def _written(message: object) -> bytes:
    """A message within the message, as a file of its own."""
    try:
        return message.as_bytes() if isinstance(message, Message) else b""
    except (MessageError, LookupError, ValueError, TypeError):  # what it says of its own form contradicts itself
        return b""


def _safe(name: str) -> str:
    """A name without folders."""
    return PurePosixPath(name.replace("\\", "/")).name[:_LONGEST_NAME] or "bijlage"
