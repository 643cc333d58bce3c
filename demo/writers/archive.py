"""Zip containers (DOCX, ODT) made the same every time."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)


def settled(archive: bytes, *, first: str | None = None, drop: tuple[str, ...] = ()) -> bytes:
    """The same members without clock and without compression, which differs between builds of zlib.

    Members come by name, `first` before all (ODT asks that of its mimetype); those named in `drop` are left out.
    """
    out = BytesIO()
    with ZipFile(BytesIO(archive)) as source, ZipFile(out, "w", ZIP_STORED) as target:
        for name in sorted(source.namelist(), key=lambda member: (member != first, member)):
            if name not in drop and not name.endswith("/"):
                info = ZipInfo(name, _EPOCH)
                # Fixed, because zipfile writes the system it runs on.
                info.create_system = 3
                info.external_attr = 0o644 << 16
                target.writestr(info, source.read(name))
    return out.getvalue()
