"""The archive: an uncompressed tar of the dump, the stored files, and last a manifest with the sha256 of each.

The manifest comes last, so an archive that was broken off has none and is refused.
"""

import hashlib
import json
import os
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import IO

from leerlus_site.database.errors import BackupRefused

DUMP = "database.dump"
MANIFEST = "manifest.json"
FORM = "leerlus/backup/1"
_BLOCK = 1 << 20
_MANIFEST_LIMIT = 256 << 20


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """What an archive holds: the sha256 of each member by its name; `postgresql` is the major version that dumped."""

    form: str
    made: str
    postgresql: str
    members: Mapping[str, str]


def write_archive(target: Path, dump: Path, stores: Mapping[str, Path], *, made: datetime, postgresql: str) -> None:
    """Write dump and stores to `target`, readable for ourselves only; it appears whole or not at all.

    A file that is taken away while we write belongs to no row any more and stays out.
    """
    handle, half = tempfile.mkstemp(prefix=".half-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            with tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT) as archive:
                members = {DUMP: _add(archive, DUMP, dump)}
                for name, path in _stored(stores):
                    try:
                        members[name] = _add(archive, name, path)
                    except FileNotFoundError:
                        # Swept or withdrawn since we listed the folder.
                        continue
                manifest = Manifest(form=FORM, made=made.isoformat(), postgresql=postgresql, members=members)
                _add_bytes(archive, MANIFEST, json.dumps(asdict(manifest), indent=1).encode())
            file.flush()
            os.fsync(file.fileno())
        Path(half).rename(target)
    except BaseException:  # the disk is full, or someone pressed Ctrl-C: leave nothing half-written
        Path(half).unlink(missing_ok=True)
        raise


def unpack(archive: Path, folder: Path) -> Manifest:
    """Unpack a whole archive into the empty `folder` and return its manifest.

    Raises `BackupRefused` when it is no archive of ours, lacks a part, or a part is not what the manifest says.
    """
    try:
        with archive.open("rb") as file, tarfile.open(fileobj=file, mode="r:") as opened:
            found, manifest = _unpacked(opened, folder, archive)
    except FileNotFoundError:
        raise BackupRefused(
            f"Het archief {archive} is er niet: noem een bestand met FILE=pad/naar/archief.tar."
        ) from None
    except (tarfile.TarError, OSError) as broken:
        # Cut off, not a tar at all, or the disk is full.
        raise BackupRefused(f"Het archief {archive} kan niet worden gelezen ({broken}): kies een ander.") from broken
    if manifest is None:
        raise BackupRefused(f"Het archief {archive} is niet compleet: de inhoudslijst ontbreekt. Kies een ander.")
    wrong = sorted(
        name for name in found.keys() | manifest.members.keys() if found.get(name) != manifest.members.get(name)
    )
    if wrong or DUMP not in found:
        raise BackupRefused(
            f"Het archief {archive} is beschadigd: {len(wrong) or 1} onderdelen kloppen niet, "
            f"om te beginnen {(wrong or [DUMP])[0]}. Er is niets veranderd; kies een ander archief."
        )
    return manifest


def _unpacked(opened: tarfile.TarFile, folder: Path, archive: Path) -> tuple[dict[str, str], Manifest | None]:
    found: dict[str, str] = {}
    manifest = None
    for member in opened:
        stream = opened.extractfile(member) if member.isreg() else None
        if stream is None or not _safe(member.name):
            raise BackupRefused(f"Het archief {archive} bevat iets dat Leerlus er niet in zet: {member.name!r}.")
        if member.name == MANIFEST:
            manifest = _read_manifest(stream.read(_MANIFEST_LIMIT), archive)
            continue
        target = folder / member.name
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with target.open("xb") as file:
            found[member.name] = _copied(stream, file)
    return found, manifest


def _read_manifest(data: bytes, archive: Path) -> Manifest:
    try:
        told = json.loads(data)
        manifest = Manifest(**told)
        known = manifest.form == FORM and isinstance(manifest.members, dict)
    except (ValueError, TypeError):
        # Not JSON, or other fields than ours.
        known = False
    if not known:
        raise BackupRefused(
            f"Het archief {archive} heeft een inhoudslijst die deze versie niet kent: werk Leerlus bij."
        )
    return manifest


def _safe(name: str) -> bool:
    """The dump, the manifest, or a file in a store: STORE/ab/abcd…; no way out of the folder."""
    parts = PurePosixPath(name).parts
    plain = all(part not in ("..", ".") and not part.startswith("/") for part in parts)
    return name in (DUMP, MANIFEST) or (plain and len(parts) == 3 and "/".join(parts) == name)


def _stored(stores: Mapping[str, Path]) -> Iterator[tuple[str, Path]]:
    """Every whole file of the stores under its name in the archive; temporary ones do not count."""
    for store, root in stores.items():
        for path in sorted(root.glob("[0-9a-f][0-9a-f]/*")):
            if path.is_file() and path.name.startswith(path.parent.name):
                yield f"{store}/{path.parent.name}/{path.name}", path


def _add(archive: tarfile.TarFile, name: str, path: Path) -> str:
    """Add the file and give its sha256."""
    with path.open("rb") as file:
        told = _Counted(file)
        member = tarfile.TarInfo(name)
        member.size = os.fstat(file.fileno()).st_size
        member.mode = 0o600
        archive.addfile(member, told)
    return told.sha256.hexdigest()


def _add_bytes(archive: tarfile.TarFile, name: str, data: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size = len(data)
    member.mode = 0o600
    archive.addfile(member, BytesIO(data))


def _copied(source: IO[bytes], target: IO[bytes]) -> str:
    told = hashlib.sha256()
    while block := source.read(_BLOCK):
        told.update(block)
        target.write(block)
    return told.hexdigest()


class _Counted(BytesIO):
    """A file that remembers the digest of what was read from it; tarfile asks for a whole IO[bytes]."""

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__()
        self.file = file
        self.sha256 = hashlib.sha256()

    def read(self, size: int | None = -1, /) -> bytes:
        """Read on, and count it."""
        block = self.file.read(-1 if size is None else size)
        self.sha256.update(block)
        return block
