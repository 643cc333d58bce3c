"""Files that the user names."""

from pathlib import Path

from leerlus.errors import FileError, TooLarge
from leerlus.formats.limits import DEFAULT_LIMITS, MEGABYTE


def bytes_of(path: Path) -> bytes:
    """The bytes of a file; FileError with the remedy when it cannot be opened, TooLarge before it fills the memory."""
    most = DEFAULT_LIMITS.file_size
    try:
        with path.open("rb") as handle:
            data = handle.read(most + 1)
    except FileNotFoundError as error:
        raise FileError("Dit bestand is er niet. Controleer de naam en de map.") from error
    except IsADirectoryError as error:
        raise FileError("Dit is een map. Noem de bestanden die erin staan, bijvoorbeeld met map/*.pdf.") from error
    except (OSError, ValueError) as error:  # no permission, a broken disk, a null byte in the name
        raise FileError("Dit bestand kan niet worden geopend. Controleer of u het mag lezen.") from error
    if len(data) > most:
        raise TooLarge(
            f"Dit bestand is groter dan {most // MEGABYTE} MB. Groter lezen wij niet: "
            "haal grote afbeeldingen eruit of splits het bestand."
        )
    return data
