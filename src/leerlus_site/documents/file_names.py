"""Names of received files: shown and stored, never used as a path."""

import unicodedata

_LONGEST = 200


def plain_name(name: str) -> str:
    """The last part of the name, without control characters; "document" where nothing is left.

    >>> plain_name("../../etc/brief 3.pdf")
    'brief 3.pdf'
    >>> plain_name("C:\\\\stukken\\\\nota.docx")
    'nota.docx'
    """
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    kept = "".join(c for c in last if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Zl", "Zp")).strip()
    return _shortened(kept) if kept.strip(".") else "document"


def _shortened(name: str) -> str:
    """At most 200 characters; the ending, which says what it is, stays."""
    stem, dot, ending = name.rpartition(".")
    if len(name) <= _LONGEST:
        return name
    if not dot or len(ending) > 10:
        return name[:_LONGEST]
    return f"{stem[: _LONGEST - len(ending) - 1]}.{ending}"
