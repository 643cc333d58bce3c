"""Session years of parliament, as they are written and as identifiers hold them."""

import re

_WRITTEN = re.compile(r"(\d{4})\D{1,4}(\d{1,4})")


def session_years(written: str | None) -> str | None:
    """`written` as "2022-2023"; None where it is no pair of years that follow each other.

    >>> session_years("2022/23"), session_years("2024/5"), session_years("1999-2000"), session_years("2022/32")
    ('2022-2023', '2024-2025', '1999-2000', None)
    """
    match = _WRITTEN.fullmatch(written.strip()) if written else None
    if match is None:
        return None
    first, last = match.groups()
    following = str(int(first) + 1)
    return f"{first}-{following}" if following.endswith(last) else None


def joined(session: str) -> str:
    """The session as identifiers write it.

    >>> joined("2022-2023")
    '20222023'
    """
    return session.replace("-", "")
