"""A file as the answer to a request."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def download(data: bytes, *, media_type: str, name: str) -> HttpResponse:
    """The bytes to keep under that name, also where the name has letters outside ASCII."""
    answer = HttpResponse(data, content_type=media_type)
    answer["Content-Disposition"] = content_disposition_header(True, name)
    return answer
