"""`python -m leerlus_site.run.web portal` or `workplace`: serve one side with waitress, also in production."""

import os
import signal
import sys
from types import FrameType

import waitress
from django.core.wsgi import get_wsgi_application

from leerlus.errors import LeerlusError
from leerlus_site.settings.environment import read_environment

SIDES = ("portal", "workplace")


def main(arguments: list[str]) -> int:
    """Serve until a signal asks to stop."""
    if len(arguments) != 2 or arguments[1] not in SIDES:
        sys.stderr.write("Gebruik: python -m leerlus_site.run.web portal, of: … workplace\n")
        return 2
    signal.signal(signal.SIGTERM, _leave)
    try:
        serve(arguments[1])
    except LeerlusError as refused:
        # Ours: the message is for the person who starts the process.
        sys.stderr.write(f"{refused}\n")
        return 1
    return 0


def serve(side: str) -> None:
    """Serve one side on its own port; returns after a signal."""
    environment = read_environment(os.environ)
    os.environ["DJANGO_SETTINGS_MODULE"] = f"leerlus_site.settings.{side}"
    port, address = {
        "portal": (environment.port, environment.base_url),
        "workplace": (environment.workplace_port, environment.workplace_url),
    }[side]
    behind_proxy = {"trusted_proxy": environment.trusted_proxy, "trusted_proxy_headers": {"x-forwarded-proto"}}
    waitress.serve(
        get_wsgi_application(),
        host=environment.bind,
        port=port,
        threads=8,
        ident=None,
        max_request_body_size=64 * 1024 * 1024,
        **(behind_proxy if address.startswith("https://") else {}),
    )


def _leave(number: int, frame: FrameType | None) -> None:
    """Waitress finishes what it is doing when it meets SystemExit."""
    sys.exit(0)


if __name__ == "__main__":
    sys.exit(main(sys.argv))
