"""Ports for the sites that tests start: portal and workplace beside each other."""

import os
import socket
from itertools import count, islice

# Below the ports that systems hand out for outgoing connections (from 32768 on Linux): one of those may take a
# port between the moment that we find it free and the moment that the site listens on it.
_FIRST, _PAIRS = 20_000, 6_000
# Processes that test side by side begin at different pairs; no process offers a pair twice in a row.
_PAIR = count(os.getpid())


def two_free_ports() -> int:
    """A port that is free, and so is the next."""
    for number in islice(_PAIR, _PAIRS):
        port = _FIRST + 2 * (number % _PAIRS)
        with socket.socket() as portal, socket.socket() as workplace:
            try:
                portal.bind(("127.0.0.1", port))
                workplace.bind(("127.0.0.1", port + 1))
            except OSError:
                # One of the two is in use.
                continue
            return port
    raise OSError("no two free ports side by side")
