"""What an office file still carries beside its text: tracked changes and hidden words."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from leerlus.publication.file_check.faults import Fault

_MOST = 50_000_000
_SIGNS: dict[Fault, re.Pattern[bytes]] = {
    Fault.TRACKED_CHANGES: re.compile(rb"<(?:w:(?:ins|del|moveFrom|moveTo)|text:changed-region)[\s>]"),
    Fault.HIDDEN_TEXT: re.compile(rb"<(?:w:vanish|text:hidden-text|text:hidden-paragraph)[\s/>]"),
}
_PARTS = re.compile(r"(?:word/[^/]+\.xml|content\.xml)\Z")


def residue(data: bytes) -> Iterator[Fault]:
    """What was found; nothing for a file that is no office package or that is damaged.

    >>> list(residue(b"%PDF-1.7"))
    []
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = [info for info in package.infolist() if _PARTS.match(info.filename) and info.file_size < _MOST]
            parts = [package.read(info) for info in names]
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError):
        # No package, locked with a password, packed in a way that nobody uses, or broken off.
        return
    yield from (fault for fault, sign in _SIGNS.items() if any(sign.search(part) for part in parts))
