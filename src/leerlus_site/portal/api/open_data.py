"""Middleware of the open data: any website may read it, and a copy that is still right is not sent again."""

from collections.abc import Callable
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag

_SECONDS = 300
_METHODS = "GET, HEAD, OPTIONS"


class OpenData:
    """May be read from any website (CORS), may be kept for five minutes, and has a mark of what it says (ETag)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer with its headers."""
        if not request.path.startswith("/api/"):
            return self.get_response(request)
        if request.method == "OPTIONS":
            response: HttpResponseBase = HttpResponse(status=204, headers={"Allow": _METHODS})
        else:
            response = self._answered(request)
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Access-Control-Allow-Methods"] = _METHODS
        response.headers["Access-Control-Expose-Headers"] = "API-Version, ETag"
        return response

    def _answered(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code != 200:
            return response
        patch_cache_control(response, public=True, max_age=_SECONDS)
        response.headers["ETag"] = quote_etag(sha256(response.content).hexdigest()[:32])
        return get_conditional_response(request, etag=response.headers["ETag"], response=response) or response
