"""E-mail (RFC 5322, MIME): who wrote to whom and when, the message, and the names of what came with it."""

from email import message_from_bytes
from email.message import Message

from leerlus.document import Attachment, BlockKind, Document
from leerlus.errors import EncryptedFile
from leerlus.formats.assembly import Assembly
from leerlus.formats.html import add_page
from leerlus.formats.limits import DEFAULT_LIMITS, Limits, check_file_size
from leerlus.formats.mail.headers import head
from leerlus.formats.mail.parts import Parts, parts_of
from leerlus.formats.mail.replies import passages
from leerlus.formats.package import damaged

MEDIA_TYPE = "message/rfc822"
TEXT_VERSION = "mail/1"

_SEALED = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})


def read(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The message with its head as the first block; attachments are named, not read."""
    return read_whole(data, limits=limits, with_files=False)


def read_whole(data: bytes, *, limits: Limits, with_files: bool) -> Document:
    """The message; `with_files` also gives the bytes of each attachment."""
    check_file_size(data, limits)
    try:
        message = message_from_bytes(data)
        parts = parts_of(message)
    except RecursionError as error:  # parts within parts, deeper than any real message
        raise damaged() from error
    if message.get_content_type() in _SEALED:
        raise EncryptedFile("Dit bericht is versleuteld. Open het in uw postprogramma en bewaar het als PDF.")
    assembly = Assembly(limits)
    _add_head(message, parts, assembly)
    for text, is_page in parts.texts:
        if is_page:
            add_page(text, assembly)
        else:
            _add_text(text, assembly)
    assembly.attachments += [
        Attachment(file.name, file.media_type, len(file.data), file.data if with_files else b"") for file in parts.files
    ]
    return assembly.document(data, media_type=MEDIA_TYPE, text_version=TEXT_VERSION)


def _add_head(message: Message, parts: Parts, assembly: Assembly) -> None:
    """The lines that a printed message begins with, and the same facts as properties."""
    lines = []
    for name, label, value in head(message):
        assembly.add_property(name, value)
        lines.append(f"{label}: {value}")
    if parts.files:
        lines.append(f"Bijlagen: {'; '.join(file.name for file in parts.files)}")
    assembly.add("\n".join(lines), BlockKind.HEADER)


def _add_text(text: str, assembly: Assembly) -> None:
    for passage, quoted in passages(text):
        kind = BlockKind.QUOTE if quoted else BlockKind.PARAGRAPH
        assembly.add(passage, kind)
