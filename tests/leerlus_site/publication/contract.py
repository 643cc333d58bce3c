"""Checks a call and its answer against an OpenAPI 3.0 file, as strictly as the file allows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator, FormatChecker

Json = dict[str, Any]  # Any: JSON


@dataclass(frozen=True)
class Operation:
    """One operation of the file, with the words that its path held."""

    said: Json
    words: Mapping[str, str]


class Contract:
    """An OpenAPI file."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @cached_property
    def _said(self) -> Json:
        return dict(yaml.safe_load(self._file.read_text(encoding="utf-8")))

    def operation(self, method: str, path: str) -> Operation | None:
        """The operation at a path without its query."""
        for template, methods in self._said["paths"].items():
            shape = re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+)", re.escape(template))
            found = re.fullmatch(shape, path)
            if found and method.lower() in methods:
                return Operation(methods[method.lower()], found.groupdict())
        return None

    def faults_of_call(self, found: Operation, headers: Mapping[str, str], query: Mapping[str, list[str]]) -> list[str]:
        """Headers that lack, and query words that the contract does not know or that have another form."""
        known = {(row["in"], row["name"]): row for row in found.said.get("parameters", [])}
        lacking = [
            f"header {name} is missing"
            for (place, name), row in known.items()
            if place == "header" and row.get("required") and not headers.get(name)
        ]
        for word, values in query.items():
            row = known.get(("query", word))
            if row is None:
                lacking.append(f"the query word {word} is not in the contract")
                continue
            schema = row["schema"]
            for value in values:
                said: object = int(value) if schema["type"] == "integer" else value
                lacking += self._faults([said] if schema["type"] == "array" else said, schema, asked=True)
        return lacking

    def faults_of_body(self, found: Operation, body: object) -> list[str]:
        """What is wrong with the JSON that was sent."""
        schema = found.said["requestBody"]["content"]["application/json"]["schema"]
        return self._faults(body, self._chosen(schema, body), asked=True)

    def faults_of_answer(self, found: Operation, status: int, body: object) -> list[str]:
        """What is wrong with our own answer, so that the server cannot be kinder than the real one."""
        answer = found.said["responses"].get(str(status))
        if answer is None:
            return [f"status {status} is not in the contract"]
        content = answer.get("content", {}).get("application/json")
        return self._faults(body, self._chosen(content["schema"], body), asked=False) if content else []

    def _chosen(self, schema: Json, body: object) -> Json:
        """The schema that a discriminator points at."""
        schema = self._resolved(schema)
        if "discriminator" not in schema:
            return schema
        word = schema["discriminator"]["propertyName"]
        mapping = schema["discriminator"]["mapping"]
        first = next(iter(mapping))
        default = "gepubliceerd" if "gepubliceerd" in mapping else first
        value = body.get(word, default) if isinstance(body, dict) else default
        return {"$ref": mapping.get(value, mapping[first])}

    def _resolved(self, schema: Json) -> Json:
        while "$ref" in schema:
            schema = self._said["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
        return schema

    def _faults(self, value: object, schema: Json, *, asked: bool) -> list[str]:
        checker = Draft202012Validator(self._plain(schema, asked=asked), format_checker=FormatChecker())
        return [f"{'/'.join(map(str, error.path))}: {error.message}" for error in checker.iter_errors(value)]

    def _plain(self, schema: Json, *, asked: bool) -> Json:
        """The schema as plain JSON Schema: references filled in, `nullable` and read-only or write-only resolved."""
        schema = self._resolved(schema)
        plain = {name: value for name, value in schema.items() if name not in ("discriminator", "nullable", "required")}
        hidden = "readOnly" if asked else "writeOnly"
        own = schema.get("properties", {})
        if own:
            shown = {name: row for name, row in own.items() if not self._resolved(row).get(hidden)}
            plain["properties"] = {name: self._plain(row, asked=asked) for name, row in shown.items()}
            plain["required"] = [name for name in schema.get("required", []) if name in shown]
        for several in ("allOf", "oneOf", "anyOf"):
            if several in schema:
                plain[several] = [self._plain(row, asked=asked) for row in schema[several]]
        if isinstance(schema.get("items"), dict):
            plain["items"] = self._plain(schema["items"], asked=asked)
        if schema.get("nullable"):
            return {"anyOf": [plain, {"type": "null"}]}
        return plain
