"""A small made-up world, released by hand: what publication would have written."""

from datetime import UTC, date, datetime
from typing import Any

from leerlus_site.snapshots.models import Snapshot

RELEASED = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
MINISTRY = {"key": "min-vw", "name": "Ministerie van Veer en Water"}
REPORT = {"key": "RAP-2026-0001", "name": "Verdronken dossiers"}


def release(kind: str, key: str, content: dict[str, Any], **columns: Any) -> Snapshot:
    """A current snapshot; `columns` replace the ones that follow from the content."""
    title = content.get("title") or content.get("name") or key
    values = {
        "version": 1,
        "schema": 1,
        "title": title,
        "sort_title": title.lower(),
        "released_at": RELEASED,
        "release_reference": "UIT-2026-0001",
        "state": content.get("state", ""),
        "organisation_key": (content.get("organisation") or {"key": ""})["key"] if kind != "trajectory" else "",
        "report_key": (content.get("report") or {"key": ""})["key"],
    }
    return Snapshot.objects.create(kind=kind, key=key, content={"key": key, **content}, **(values | columns))


def quote(start: int = 0, end: int = 60, **changes: Any) -> dict[str, Any]:
    """A sentence in the letter."""
    text = "De minister zegt toe dat elke veerboot in 2025 een klachtenloket krijgt."
    return {
        "document_key": "DOC-2026-0001",
        "document_title": "Brief over de veren",
        "document_date": "2024-03-05",
        "text_version": "text/1",
        "start": start,
        "end": end,
        "page": 2,
        "quote": text,
        "rule": "commitment.promise",
    } | changes


def due(**changes: Any) -> dict[str, Any]:
    """A confirmed term that was shifted once."""
    return {
        "original_until": "2025-06-30",
        "until": "2025-12-31",
        "certainty": "approximate",
        "words": "voor eind 2025",
        "confirmed": True,
        "kept_on": None,
        "shifts": [
            {
                "was": "2025-06-30",
                "became": "2025-12-31",
                "words": "voor eind 2025",
                "reason": "De aanbesteding duurde langer.",
                "by": "Ministerie van Veer en Water",
                "on": "2025-05-20",
            }
        ],
    } | changes


def entry(kind: str, key: str, **changes: Any) -> Snapshot:
    """A released entry, by default a commitment without a term."""
    states = {
        "commitment": "open",
        "action": "running",
        "motion": "aangenomen",
        "recommendation": "received",
        "lesson": "identified",
        "bottleneck": "described",
    }
    content: dict[str, Any] = {
        "kind": kind,
        "source_number": "",
        "title": f"Een klachtenloket op elke veerboot ({key})",
        "text": "",
        "state": states[kind],
        "organisation": MINISTRY,
        "owner": None,
        "report": REPORT,
        "themes": [],
        "strength": "toezegging" if kind == "commitment" else None,
        "actor": "de minister" if kind == "commitment" else "",
        "adviser": "",
        "movers": "",
        "number": "",
        "house_document": "",
        "parts": [],
        "due": None,
        "quotes": [quote()],
        "links": [],
        "updates": [],
        "timeline": [{"on": "2026-04-01", "verb": "entered", "by": "Programmateam", "reason": "Aanvaard."}],
    } | changes
    until = content["due"]["until"] if content["due"] else None
    columns = {"version": content.pop("version", 1), "on_date": date(2024, 3, 5)}
    return release(kind, key, content, due_until=date.fromisoformat(until) if until else None, **columns)


def update(year: int | None, update_class: str, text: str = "") -> dict[str, Any]:
    """What one round said."""
    return {
        "year": year,
        "organisation": MINISTRY,
        "text": text,
        "update_class": update_class,
        "status": "running",
        "quote": None,
    }


def action(number: str, cells: list[tuple[int | None, str, str]], **changes: Any) -> dict[str, Any]:
    """A row of a report; (year, class, text) a round."""
    return {
        "key": f"MAA-2026-{int(number):04d}",
        "source_number": number,
        "title": f"Maatregel nummer {number} voor de veren",
        "themes": ["Klachten", "Loketten"],
        "state": "running",
        "organisation": MINISTRY,
        "motions": [],
        "cells": [{"year": year, "update_class": kind, "text": text} for year, kind, text in cells],
    } | changes


def a_round(year: int | None, actions: int, **changes: Any) -> dict[str, Any]:
    """A closed round of the ministry."""
    return {
        "year": year,
        "chapter": "XII",
        "organisation": MINISTRY,
        "closed": True,
        "actions": actions,
        "document_key": None,
    } | changes


def report(rows: list[dict[str, Any]], rounds: list[dict[str, Any]], **changes: Any) -> Snapshot:
    """A released report."""
    content = {
        "title": REPORT["name"],
        "text": "Onderzoek naar kwijtgeraakte dossiers van mensen langs de rivier.",
        "adviser": "Rivierombudsman",
        "published_on": "2023-02-01",
        "quotes": [],
        "rounds": rounds,
        "rows": rows,
        "recommendations": [],
        "commitments": [],
        "timeline": [],
    } | changes
    return release("report", REPORT["key"], content, on_date=date(2023, 2, 1))


def document(text: str, **changes: Any) -> Snapshot:
    """A released document with this text."""
    content = {
        "title": "Brief over de veren",
        "genre": "kamerbrief",
        "date": "2024-03-05",
        "sender": "Ministerie van Veer en Water",
        "addressee": "De Kamer",
        "references": ["2024-0000001"],
        "media_type": "text/plain",
        "text": text,
        "text_version": "text/1",
        "pages": [],
        "sections": [],
        "passages": [],
        "masked": 0,
        "file": None,
        "received_on": "2026-03-01",
    } | changes
    return release("document", "DOC-2026-0001", content, on_date=date(2024, 3, 5))


def organisation(**changes: Any) -> Snapshot:
    """The ministry."""
    content = {
        "name": MINISTRY["name"],
        "short_name": "VW",
        "tooi": "",
        "recipient_only": False,
        "valid_from": None,
        "valid_until": None,
        "successor": None,
    } | changes
    return release("organisation", MINISTRY["key"], content)


def refusal(**changes: Any) -> Snapshot:
    """Information that a House asked for and did not get, stated in the letter."""
    content = {
        "title": "Welke adviezen lagen er over de veren?",
        "house": "Tweede Kamer",
        "question": "Welke adviezen lagen er over de veren?",
        "source": "Vraag 12 in de lijst van vragen",
        "asked_on": "2026-02-01",
        "organisation": MINISTRY,
        "office": "de minister van Veer en Water",
        "withheld": "Twee conceptadviezen",
        "ground": {"article": "artikel 68 Grondwet", "name": "belang van de staat"},
        "motivation": "Het overleg met de buurlanden loopt nog.",
        "legal_opinion": "De afdeling juridische zaken acht dit verdedigbaar.",
        "decided_on": "2026-03-01",
        "document": {"key": "DOC-2026-0001", "name": "Brief over de veren"},
        "advice": "",
        "advised_on": None,
        "given_on": None,
        "given_how": "",
    }
    return release("refusal", "WEI-2026-0001", content | changes, on_date=date(2026, 3, 1))
