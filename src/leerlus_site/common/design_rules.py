"""The Dutch API Design Rules in one place: version in address and header, errors as problems, a complete openapi.json.

The rules: https://gitdocumentatie.logius.nl/publicatie/api/adr/. An API of ours is a `DesignedAPI`; the middleware
`ApiRules` sees to what happens outside its own addresses.
"""

import json
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema
from ninja.operation import Operation

from leerlus_site.common.problems import MEDIA_TYPE, TITLES, ProblemDetails, handle_problems, problem

VERSION = "1.0.0"
ROOT = "/api/v1"
_CONTACT = {"name": "Team Leerlus", "email": "leerlus@example.org", "url": "https://leerlus.example.org/over/"}
_PROBLEM = {"$ref": "#/components/schemas/ProblemDetails"}
_VERSION_HEADER = {
    "description": "De volledige versie van deze API.",
    "schema": {"type": "string", "example": VERSION},
}


class DesignedAPI(NinjaAPI):
    """An API under /api/v1 that follows the rules; `name` is the namespace of its addresses."""

    def __init__(self, *, name: str, title: str, description: str) -> None:
        super().__init__(
            title=title,
            description=description,
            version=VERSION,
            docs_url=None,
            openapi_url="/openapi.json",
            servers=[{"url": ROOT, "description": "Deze server"}],
            urls_namespace=name,
            openapi_extra={"info": {"contact": _CONTACT, "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"}}},
        )
        handle_problems(self)

    def get_openapi_schema(self, *, path_prefix: Any = None, path_params: Any = None) -> OpenAPISchema:
        """The contract; addresses count from the server's address, which holds the version."""
        schema = super().get_openapi_schema(path_prefix="", path_params=path_params)
        schema["components"].setdefault("schemas", {}).update(_problem_schemas())
        for path, methods in schema["paths"].items():
            for method, operation in methods.items():
                _complete(operation, path=path, method=method)
        schema["paths"] = _without_code_words(schema["paths"])
        schema["components"] = _without_code_words(schema["components"])
        return schema

    def get_openapi_operation_id(self, operation: Operation) -> str:
        """The name of the function: short, and once in an API."""
        return operation.view_func.__name__

    def contract(self) -> str:
        """The contract as it lies in git."""
        return json.dumps(self.get_openapi_schema(), indent=2, ensure_ascii=False, sort_keys=True) + "\n"


class ApiRules:
    """Middleware: the version with every answer under /api/, and a problem where Django would draw a page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer, as the rules ask."""
        if not request.path.startswith("/api/"):
            return self.get_response(request)
        response = self._answer(request)
        if response.status_code >= 400 and not response.headers.get("Content-Type", "").startswith(MEDIA_TYPE):
            allow = response.headers.get("Allow", "")
            response = problem(response.status_code)
            if allow:
                response.headers["Allow"] = allow
        response.headers["API-Version"] = VERSION
        return response

    def _answer(self, request: HttpRequest) -> HttpResponseBase:
        """HEAD is answered as GET; the server keeps the body to itself."""
        if request.method != "HEAD":
            return self.get_response(request)
        request.method = "GET"
        try:
            return self.get_response(request)
        finally:
            request.method = "HEAD"


def _problem_schemas() -> dict[str, Any]:  # Any: JSON
    schema = ProblemDetails.model_json_schema(ref_template="#/components/schemas/{model}")
    return {**schema.pop("$defs", {}), "ProblemDetails": schema}


def _without_code_words(found: Any) -> Any:  # Any: JSON
    """Leave out titles and descriptions that come from the code: English, and for who reads the code."""
    if isinstance(found, list):
        return [_without_code_words(one) for one in found]
    if not isinstance(found, dict):
        return found
    is_shape = "type" in found or "anyOf" in found or "$ref" in found or "operationId" in found
    dropped = ("title", "description") if is_shape else ()
    return {
        name: _without_code_words(value)
        for name, value in found.items()
        if not (name in dropped and isinstance(value, str))
    }


def _complete(operation: dict[str, Any], *, path: str, method: str) -> None:  # Any: JSON
    """Name the version header, and the problems that this address can answer with."""
    for response in operation["responses"].values():
        response["headers"] = {"API-Version": _VERSION_HEADER}
    writes = method != "get"
    wrong = {
        400: writes or bool(operation["parameters"]),
        401: "security" in operation,
        403: "security" in operation,
        404: "{" in path,
        409: writes,
    }
    for status, possible in wrong.items():
        if possible:
            operation["responses"][status] = {
                "description": TITLES[status][0],
                "content": {MEDIA_TYPE: {"schema": _PROBLEM}},
            }


def csv_answer(data: bytes, name: str) -> HttpResponse:
    """A table as a file to open in a spreadsheet."""
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return HttpResponse(data, content_type="text/csv; charset=utf-8", headers=headers)
