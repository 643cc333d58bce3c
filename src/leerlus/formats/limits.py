"""How much a file may ask of its reader."""

from dataclasses import dataclass

from leerlus.errors import TooLarge

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, times in seconds; the defaults hold for every file that a person or a task brings in."""

    file_size: int = 40 * MEGABYTE
    unpacked_size: int = 200 * MEGABYTE
    unpacked_ratio: int = 200
    pages: int = 5000
    text_length: int = 20_000_000
    memory: int = 1024 * MEGABYTE
    processor_seconds: int = 60
    wall_seconds: int = 90


DEFAULT_LIMITS = Limits()


def check_file_size(data: bytes, limits: Limits) -> None:
    """TooLarge when `data` holds more bytes than the limits allow."""
    if len(data) > limits.file_size:
        raise TooLarge(
            f"Dit bestand is {_megabytes(len(data))} groot. Wij lezen bestanden tot {_megabytes(limits.file_size)}. "
            "Haal grote afbeeldingen eruit of splits het bestand, en probeer het opnieuw."
        )


def check_pages(pages: int, limits: Limits) -> None:
    """TooLarge when a document has more pages than the limits allow."""
    if pages > limits.pages:
        raise TooLarge(
            f"Dit bestand heeft {pages} bladzijden. Wij lezen er hoogstens {limits.pages}. "
            "Splits het bestand en probeer het opnieuw."
        )


def check_text_length(length: int, limits: Limits) -> None:
    """TooLarge when the text itself is longer than the limits allow."""
    if length > limits.text_length:
        raise TooLarge(
            f"De tekst in dit bestand telt meer dan {limits.text_length} tekens. "
            "Splits het bestand en probeer het opnieuw."
        )


def _megabytes(size: int) -> str:
    return f"{size / MEGABYTE:.1f} MB".replace(".0 MB", " MB").replace(".", ",")
