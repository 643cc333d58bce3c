"""The design rules that a contract can be held to, as the published linter checks them."""

import re
from collections.abc import Iterator
from typing import Any

JSON = dict[str, Any]
_KEBAB = re.compile(r"^(\/|(\/_[a-z0-9]+|\/(([a-z0-9\-]+|{[^}]+})(\/([a-z0-9\-\.]+|{[^}]+}))*)(\/_[a-z]+)?)\/?)$")
_CAMEL = re.compile(r"^\$?[a-z][a-z\d]*([A-Z][a-z\d]*)*$")
_SEMVER = re.compile(r"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$")
_DAY = re.compile(r"^(date|datum)$|\w+D(ate|atum)|_[dD](ate|atum)")
_METHODS = ("get", "put", "post", "patch", "delete")


def broken(contract: JSON) -> set[str]:
    """The names of the rules that the contract breaks."""
    return set(_of_the_whole(contract)) | set(_of_paths(contract)) | set(_of_properties(contract))


def _of_the_whole(contract: JSON) -> Iterator[str]:
    if not re.match(r"^3(.\d+){1,2}$", str(contract.get("openapi", ""))):
        yield "nlgov:openapi-root-exists"
    info = contract.get("info", {})
    if "contact" not in info:
        yield "info-contact"
    elif not {"email", "name", "url"} <= set(info["contact"]):
        yield "nlgov:info-contact-fields-exist"
    if not _SEMVER.match(str(info.get("version", ""))):
        yield "nlgov:semver"
    if not contract.get("servers"):
        yield "oas3-api-servers"
    elif not all(re.search(r"\/v[\d+]", server["url"]) for server in contract["servers"]):
        yield "nlgov:include-major-version-in-uri"


def _of_paths(contract: JSON) -> Iterator[str]:
    for path, methods in contract.get("paths", {}).items():
        if path != "/" and path.endswith("/"):
            yield "path-keys-no-trailing-slash"
        if not re.search(r"/openapi.(json|yaml)", path) and not _KEBAB.match(path):
            yield "nlgov:paths-kebab-case"
        for method, operation in methods.items():
            if method in _METHODS:
                yield from _of_operation(method, operation)


def _of_operation(method: str, operation: JSON) -> Iterator[str]:
    if any(one.get("in") == "query" and not _CAMEL.match(one["name"]) for one in operation.get("parameters", [])):
        yield "nlgov:query-keys-camel-case"
    responses = operation["responses"]
    if (method in ("put", "post", "patch") or operation.get("parameters")) and "400" not in responses:
        yield "nlgov:problem-invalid-input"
    for status, response in responses.items():
        if status[0] in "23" and "api-version" not in {name.lower() for name in response.get("headers", {})}:
            yield "nlgov:missing-version-header"
        if status[0] in "45" and "content" in response and "application/problem+json" not in response["content"]:
            yield "nlgov:use-problem-schema"


def _of_properties(contract: JSON) -> Iterator[str]:
    for name, schema in _properties(contract):
        formats = {schema.get("format"), *(one.get("format") for one in schema.get("anyOf", []))} - {None}
        if _DAY.search(name) and "$ref" not in schema and formats != {"date"}:
            yield "nlgov:use-date-instead-of-datetime"
        if formats & {"date-time-local", "time"}:
            yield "nlgov:date-time-ensure-timezone"


def _properties(found: Any) -> Iterator[tuple[str, JSON]]:
    if isinstance(found, list):
        for one in found:
            yield from _properties(one)
    if isinstance(found, dict):
        for name, value in found.items():
            if name == "properties" and isinstance(value, dict):
                yield from ((key, each) for key, each in value.items() if isinstance(each, dict))
            yield from _properties(value)
