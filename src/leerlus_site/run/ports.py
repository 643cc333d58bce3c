"""Whether a port is free before we need it, and whether someone listens there."""

import socket

from leerlus.errors import LeerlusError


class PortTaken(LeerlusError):
    """Another program listens on a port that we need."""


def require_free(bind: str, port: int, *, setting: str) -> None:
    """Raise `PortTaken` when the port is in use or not ours to use; `setting` is the variable that moves it."""
    family = socket.AF_INET6 if ":" in bind else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        # As the server itself will do: a connection that just ended does not count.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((bind, port))
            probe.listen()
        except OSError as failure:
            # In use, below 1024 without the right to it, or not an address of this computer.
            raise PortTaken(
                f"Poort {port} op {bind} is niet vrij ({failure.strerror}): stop het programma dat daar luistert, "
                f"of kies een andere poort, bijvoorbeeld {setting}={port + 10 if port < 65000 else 8010} make run."
            ) from failure


def listens(bind: str, port: int) -> bool:
    """Whether a connection to the port succeeds now."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(bind, bind)  # noqa: S104 - where to knock, not where to listen
    try:
        socket.create_connection((host, port), timeout=1).close()
    except OSError:
        # Nobody there yet.
        return False
    return True
