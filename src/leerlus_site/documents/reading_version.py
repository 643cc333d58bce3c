"""Which version of the reader read a text: when it changes, a document is worth reading again."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from leerlus import __version__

_READER = ("dutch", "law", "document", "statements", "formats", "reading")


@cache
def reading_version() -> str:
    """Sixteen hexadecimal digits over the package version, the rule tables and the code that applies them."""
    digest = sha256(__version__.encode())
    for room in _READER:
        for path, file in _walk(files("leerlus").joinpath(room), room):
            digest.update(path.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]


def _walk(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _walk(entry, f"{path}/{entry.name}")
        elif entry.is_file() and entry.name.endswith((".py", ".toml", ".txt")):
            yield f"{path}/{entry.name}", entry
