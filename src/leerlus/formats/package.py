"""ZIP packages of XML parts (DOCX, ODT), opened without trust."""

import zlib
from io import BytesIO
from typing import cast
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from leerlus.errors import DamagedFile, EncryptedFile, TooLarge
from leerlus.formats.limits import MEGABYTE, Limits

_ENCRYPTED = 0x1
_SMALL = 10 * MEGABYTE


class Package:
    """The parts of a package by name; opening checks how large it would unpack."""

    def __init__(self, data: bytes, *, limits: Limits) -> None:
        try:
            self._zip = ZipFile(BytesIO(data))
            entries = self._zip.infolist()
        except (BadZipFile, ValueError, OSError, NotImplementedError, OverflowError) as error:  # broken directory
            raise damaged() from error
        self._entries = {entry.filename.lstrip("/"): entry for entry in entries}
        self._limits = limits
        self._read = 0
        if sum(entry.file_size for entry in entries) > limits.unpacked_size or any(map(self._swells, entries)):
            raise self._bomb()

    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._entries)

    def xml(self, name: str) -> etree._Element | None:
        """The root of a part, or None where the package has no such part."""
        data = self.part(name)
        return None if data is None else parse_xml(data)

    def part(self, name: str) -> bytes | None:
        """The bytes of a part; TooLarge when the parts read so far unpack to more than the limits allow."""
        entry = self._entries.get(name)
        if entry is None:
            return None
        if entry.flag_bits & _ENCRYPTED:
            raise encrypted()
        try:
            with self._zip.open(entry) as file:
                data = file.read(self._limits.unpacked_size - self._read + 1)
        except (BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError) as error:  # broken part
            raise damaged() from error
        self._read += len(data)
        if self._read > self._limits.unpacked_size:
            raise self._bomb()
        return data

    def _swells(self, entry: ZipInfo) -> bool:
        """Whether an entry claims to grow more than any real document does."""
        return entry.file_size > max(_SMALL, self._limits.unpacked_ratio * entry.compress_size)

    def _bomb(self) -> TooLarge:
        size, ratio = self._limits.unpacked_size // MEGABYTE, self._limits.unpacked_ratio
        return TooLarge(
            f"Uitgepakt is dit bestand veel te groot (meer dan {size} MB, of meer dan {ratio} keer zo groot). "
            "Bewaar het opnieuw zonder grote bijlagen en probeer het nog eens."
        )


def parse_xml(data: bytes) -> etree._Element:
    """The root element; no entity is expanded and nothing is fetched. DamagedFile for broken XML or own entities."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:  # not well-formed, or an unknown encoding
        raise damaged() from error
    types = root.getroottree().docinfo.internalDTD
    if types is not None and types.entities():  # type: ignore[union-attr]  # unknown to the stubs
        raise DamagedFile(
            "Dit bestand bevat eigen XML-entiteiten. Die lezen wij niet, omdat ze onveilig zijn. "
            "Bewaar het bestand zonder entiteiten en probeer het opnieuw."
        )
    return root


def local_name(element: etree._Element) -> str:
    """The element's name without its namespace; empty for an entity that was not expanded."""
    tag = cast("object", element.tag)
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def damaged() -> DamagedFile:
    """For a package or part that is broken."""
    return DamagedFile(
        "Dit bestand is beschadigd of niet volledig. Haal het opnieuw op bij de bron, of open het en bewaar het "
        "opnieuw, en probeer het nog eens."
    )


def encrypted() -> EncryptedFile:
    """For a file that asks for a password."""
    return EncryptedFile(
        "Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf en probeer het opnieuw."
    )
