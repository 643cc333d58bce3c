"""Identifying data other than names."""

from dataclasses import dataclass
from typing import ClassVar

from leerlus.statements.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalData(Statement):
    """`type` is email, phone, address, bsn, iban, birth-date, initials, signature or licence-plate."""

    kind: ClassVar[str] = "personal-data"
    type: str
    keep: bool
