"""Addresses of the web, to be read as words."""

import re

_CODES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")


def unquoted(address: str) -> str:
    """An address with its percent codes undone.

    >>> unquoted("https://example.nl/Caf%C3%A9%20Bakker")
    'https://example.nl/Café Bakker'
    """
    return _CODES.sub(lambda code: bytes.fromhex(code.group().replace("%", "")).decode("utf-8", "replace"), address)
