"""One at a time: a turn by name, kept until the transaction ends, and the references that are given out in turn."""

from typing import Any

from django.db import connection
from django.db.models import QuerySet


def take_turn(name: str) -> None:
    """Wait for whoever has the turn of this name, and keep it until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])


def next_reference(rows: "QuerySet[Any]", stem: str) -> str:  # Any: every model with a reference
    """The reference after the last that begins with `stem`: STA-2026-0001, and so on; each is given once."""
    take_turn(f"reference {stem}")
    last = rows.filter(reference__startswith=stem).order_by("-id").values_list("reference", flat=True).first()
    return f"{stem}{int(last.removeprefix(stem)) + 1 if last else 1:04d}"
