"""The private folder of the Unix socket: closed to others, with a path short enough for the kernel.

A socket path may hold about 104 bytes, and a checkout may lie deeper than that; so the folder lies where temporary
files lie, and a small file under VAR_ROOT says where.
"""

import os
import shutil
import tempfile
from pathlib import Path

from leerlus_site.database.account import Account
from leerlus_site.database.errors import StartFailed
from leerlus_site.settings.places import Places, read_line

LONGEST_FOLDER = 80
PREFIX = "leerlus-"


def make_socket_folder(places: Places, account: Account) -> Path:
    """A new folder for the socket, written down in VAR_ROOT; the one of an earlier start is cleared away."""
    remove_socket_folder(places)
    parent = short_folder(account)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
    account.take(folder)
    half = places.socket.with_suffix(f".{os.getpid()}")
    half.write_text(f"{folder}\n", encoding="utf-8")
    half.rename(places.socket)
    return folder


def remove_socket_folder(places: Places) -> None:
    """Clear away the folder that VAR_ROOT names, if it is one of ours, and the note itself."""
    if not (noted := read_line(places.socket)):
        return
    folder = Path(noted)
    if folder.name.startswith(PREFIX) and folder.is_dir() and not folder.is_symlink():
        shutil.rmtree(folder, ignore_errors=True)
    places.socket.unlink(missing_ok=True)


def short_folder(account: Account) -> Path:
    """A folder for temporary files, short, writable for us and reachable for the account."""
    for name in (os.environ.get("XDG_RUNTIME_DIR", ""), tempfile.gettempdir(), "/tmp"):  # noqa: S108 - mkdtemp is private
        folder = Path(name)
        short = 0 < len(os.fsencode(name)) <= LONGEST_FOLDER - len(PREFIX) - 8
        if short and folder.is_dir() and os.access(folder, os.W_OK) and account.reaches(folder / "socket"):
            return folder
    raise StartFailed("Er is geen map voor tijdelijke bestanden met een kort pad: zet TMPDIR op een map als /tmp.")
