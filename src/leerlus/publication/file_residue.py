"""What an office file still carries beside its text: tracked changes and hidden words."""

import re
import zipfile
from io import BytesIO

_MOST = 50_000_000
_SIGNS: dict[str, re.Pattern[bytes]] = {
    "bijgehouden wijzigingen": re.compile(rb"<(?:w:(?:ins|del|moveFrom|moveTo)|text:changed-region)[\s>]"),
    "verborgen tekst": re.compile(rb"<(?:w:vanish|text:hidden-text|text:hidden-paragraph)[\s/>]"),
}
_PARTS = re.compile(r"(?:word/[^/]+\.xml|content\.xml)\Z")


def residue(data: bytes) -> list[str]:
    """What was found, as Dutch words; nothing for a file that is no office package or that is damaged.

    >>> residue(b"%PDF-1.7")
    []
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = [info for info in package.infolist() if _PARTS.match(info.filename) and info.file_size < _MOST]
            parts = [package.read(info) for info in names]
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError):
        # No package, locked with a password, packed in a way that nobody uses, or broken off.
        return []
    return [name for name, sign in _SIGNS.items() if any(sign.search(part) for part in parts)]
