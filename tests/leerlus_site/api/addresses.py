"""Every address of the workplace's API, with a made-up thing in it and a body that fits the contract."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ninja.operation import Operation

from leerlus_site.accounts.roles import Act
from leerlus_site.api import STAFF_API
from leerlus_site.common.design_rules import ROOT

CONTRACT: dict[str, Any] = json.loads(STAFF_API.contract())
_MADE_UP = {"kenmerk": "XXX-1999-9999", "nummer": "987654321", "organisatie": "bestaat-niet"}


@dataclass(frozen=True)
class Address:
    """One operation: its method, its path as the contract has it, and the act that it asks for."""

    method: str
    path: str
    act: Act

    @property
    def url(self) -> str:
        """The address with nothing behind it, so that the right is tried and not the record."""
        return ROOT + self.path.format(**_MADE_UP)

    @property
    def operation(self) -> dict[str, Any]:
        """What the contract says of it."""
        found: dict[str, Any] = CONTRACT["paths"][self.path][self.method]
        return found

    @property
    def shape(self) -> dict[str, Any] | None:
        """The schema of its body; None where it takes none."""
        body = self.operation.get("requestBody")
        return body["content"]["application/json"]["schema"] if body else None

    @property
    def body(self) -> Any:
        """A body that fits; None where it takes none."""
        return fitting(self.shape) if self.shape else None


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema itself, where it is only named."""
    while "$ref" in schema:
        schema = CONTRACT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def fitting(schema: dict[str, Any]) -> Any:
    """The smallest value that the schema allows."""
    schema = resolved(schema)
    if "enum" in schema:
        return schema["enum"][0]
    if "anyOf" in schema:
        return fitting(schema["anyOf"][0])
    if schema.get("type") == "object":
        return {name: fitting(schema["properties"][name]) for name in schema.get("required", [])}
    if schema.get("type") == "string":
        return {"date": "2026-05-31", "date-time": "2026-05-31T09:00:00+02:00"}.get(schema.get("format", ""), "x")
    return {"integer": schema.get("minimum", 1), "boolean": True, "array": []}[schema["type"]]


def _operations() -> Iterator[tuple[str, Operation]]:
    for _prefix, router in STAFF_API._routers:
        for path, view in router.path_operations.items():
            for operation in view.operations:
                yield path, operation


ADDRESSES = [
    Address(method.lower(), path, operation.auth_callbacks[0].act)  # type: ignore[attr-defined]  # our Session's
    for path, operation in _operations()
    for method in operation.methods
]
