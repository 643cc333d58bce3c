"""Which files a command was pointed at."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from leerlus.errors import TooLarge
from leerlus.formats.limits import DEFAULT_LIMITS


@dataclass(frozen=True)
class FileToImport:
    """A file, and the path as it is shown."""

    path: Path
    shown: str

    def read(self) -> bytes:
        """Its bytes; TooLarge before a file that no format may read is taken into memory. OSError where it is gone."""
        size = self.path.stat().st_size
        if size > DEFAULT_LIMITS.file_size:
            raise TooLarge(
                f"Dit bestand is {size // 1_000_000} MB groot. Wij lezen bestanden tot "
                f"{DEFAULT_LIMITS.file_size // 1_000_000} MB. Splits het bestand en probeer het opnieuw."
            )
        return self.path.read_bytes()


def files_to_import(paths: Iterable[Path]) -> list[FileToImport]:
    """The files, and those below the folders, in a fixed order and each once; hidden files are passed over."""
    found: dict[Path, FileToImport] = {}
    for path in paths:
        for file in _below(path):
            found.setdefault(file.resolve(), FileToImport(file, str(file)))
    return list(found.values())


def _below(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for file in sorted(path.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
        if file.is_file() and not hidden:
            yield file
