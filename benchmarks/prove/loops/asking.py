"""Asks a page often enough to see it undisturbed: its milliseconds and its queries."""

import time

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

_TIMES = 40
_WARM = 3


def asked(client: Client, url: str) -> dict[str, float]:
    """What the page takes; OSError when it does not open."""
    taken = []
    for turn in range(_WARM + _TIMES):
        began = time.perf_counter()
        answer = client.get(url)
        if turn >= _WARM:
            taken.append(1000 * (time.perf_counter() - began))
        if answer.status_code != 200:
            raise OSError(f"{url} answers {answer.status_code}")
    with CaptureQueriesContext(connection) as queries:
        client.get(url)
    # Other work on the machine only ever adds: the quickest turn says what the page itself takes.
    return {"ms": min(taken), "queries": len(queries)}
