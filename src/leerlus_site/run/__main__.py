"""`make run`: the whole site on this computer. Stops with Ctrl-C, and with its parent when `--with-parent` is given."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from leerlus.errors import LeerlusError
from leerlus_site.database.embedded import held
from leerlus_site.database.folder import ensure_var
from leerlus_site.database.lifeline import end_self_with_parent
from leerlus_site.database.passwords import stored_secret
from leerlus_site.database.server import Server
from leerlus_site.run.ports import require_free
from leerlus_site.run.preparation import prepare
from leerlus_site.run.supervisor import Stopped, parts_of, started, stop_signals, wait_until_ready, watch
from leerlus_site.settings.environment import Environment, read_environment
from leerlus_site.settings.places import Places, read_line


def main(arguments: list[str]) -> int:
    """Start, say where everything is, and stay until asked to stop. Exit status 1 with one sentence when refused."""
    if "--with-parent" in arguments:
        end_self_with_parent(signal.SIGTERM)
    with stop_signals():
        try:
            serve(read_environment(os.environ))
        except Stopped:
            # Asked for: everything was stopped in order on the way here.
            sys.stdout.write("\nLeerlus is gestopt.\n")
        except LeerlusError as refused:
            # Ours: the message is for the person at the keyboard.
            sys.stderr.write(f"{refused}\n")
            return 1
    return 0


def serve(environment: Environment) -> None:
    """Run everything until `Stopped`."""
    places = Places(environment.var_root)
    ensure_var(places)
    stored_secret(places.secret_key)
    with _database(environment) as server:
        prepare(environment)
        parts = parts_of(environment)
        with started(parts):
            wait_until_ready(environment, parts)
            sys.stdout.write(welcome(environment))
            sys.stdout.flush()
            watch(parts, server)


@contextmanager
def _database(environment: Environment) -> Iterator[Server | None]:
    """The database, once it is certain that the ports are free; None when a server was named."""
    if not environment.embedded:
        _require_ports(environment)
        yield None
        return
    # First the lock: a second start in the same folder should hear that, not that its port is taken.
    with held(
        Places(environment.var_root),
        service_account=environment.service_account,
        before_start=lambda: _require_ports(environment),
    ) as server:
        yield server


def _require_ports(environment: Environment) -> None:
    require_free(environment.bind, environment.port, setting="PORT")
    require_free(environment.bind, environment.workplace_port, setting="WORKPLACE_PORT")


def welcome(environment: Environment) -> str:
    """What the person who started it must know: addresses, demo logins, how to stop."""
    lines = [
        "Leerlus draait.",
        f"  Portaal   {environment.base_url}",
        f"  Werkplek  {environment.workplace_url}",
    ]
    if environment.embedded and (said := read_line(Places(environment.var_root).demo_loaded)):
        lines += ["", said]
    if not environment.email_host:
        lines += [
            "",
            "Mail: er is geen mailserver ingesteld. Er gaat niets naar buiten; brieven staan in de werkplek bij Post.",
        ]
    if os.geteuid() == 0:
        lines += ["", "Let op: u draait Leerlus als root. Gebruik liever een gewoon account."]
    return "\n".join([*lines, "", "Stoppen: Ctrl-C.", ""])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
