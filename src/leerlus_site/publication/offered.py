"""The bytes that are offered to everyone: a public version that was made, else the file as it was received."""

from leerlus_site.documents import store
from leerlus_site.redaction.queries import bytes_of


def offered_bytes(sha256: str) -> bytes:
    """The bytes with that digest; FileNotFoundError where they are gone."""
    made = bytes_of(sha256)
    return store.read(sha256) if made is None else made
