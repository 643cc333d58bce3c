"""A message with the bytes of its attachments, for who asks to read these too."""

from leerlus.document import Document
from leerlus.formats import mail
from leerlus.formats.limits import DEFAULT_LIMITS, Limits


def read(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The message; each attachment has its bytes."""
    return mail.read_whole(data, limits=limits, with_files=True)
