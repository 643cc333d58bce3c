"""The organisations as data: read from a TOML table, checked before anything is stored."""

import tomllib
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Any

from leerlus.errors import LeerlusError


class OrganisationTableError(LeerlusError):
    """A table of organisations has a row that is incomplete, or names what is not there."""


@dataclass(frozen=True, kw_only=True)
class OrganisationRow:
    """One organisation as the table has it; `successor` is a key in the same table."""

    key: str
    name: str
    kind: str
    short_name: str = ""
    other_names: tuple[str, ...] = ()
    tooi: str = ""
    recipient_only: bool = False
    valid_from: date | None = None
    valid_until: date | None = None
    successor: str = ""


def shipped_table() -> str:
    """The table that comes with Leerlus."""
    return files("leerlus_site.accounts.data").joinpath("organisations.toml").read_text(encoding="utf-8")


def organisation_rows(table: str) -> list[OrganisationRow]:
    """The rows of a TOML table; OrganisationTableError names the first wrong one."""
    try:
        rows = tomllib.loads(table).get("organisation", [])
    except tomllib.TOMLDecodeError as error:
        raise OrganisationTableError(f"De tabel met organisaties is geen geldige TOML: {error}.") from error
    read = [_row(row) for row in rows]
    keys = [row.key for row in read]
    for row in read:
        if keys.count(row.key) > 1:
            raise OrganisationTableError(
                f"De sleutel '{row.key}' staat twee keer in de tabel. Kies een andere sleutel."
            )
        if row.successor and row.successor not in keys:
            raise OrganisationTableError(f"Bij '{row.key}' staat een onbekende opvolger: '{row.successor}'.")
    return read


def _row(row: dict[str, Any]) -> OrganisationRow:  # Any: TOML values
    values = {**row, "other_names": tuple(row.get("other_names", ()))}
    try:
        return OrganisationRow(**values)
    except TypeError as error:  # a field is missing, or has a name that does not exist
        raise OrganisationTableError(f"De rij '{row.get('key', row)}' klopt niet: {error}.") from error
