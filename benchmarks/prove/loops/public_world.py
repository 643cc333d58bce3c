"""Released entries by the thousand, put straight into the snapshots as publication would have written them."""

import json
from datetime import date, timedelta
from typing import Any

import psycopg

from leerlus_site.snapshots.contents import SCHEMA

_ORGANISATIONS, _A_REPORT, _SILENT_EVERY = 200, 500, 20
_SENT = date(2026, 1, 12)
_COLUMNS = """INSERT INTO snapshots_snapshot
  (kind, key, version, is_current, schema, title, sort_title, state, organisation_key, report_key, on_date, due_until,
   silent_since, silent_of, content, metadata, released_at, release_reference)"""
_NAMED = f"""{_COLUMNS}
  SELECT %(kind)s, %(stem)s || n, 1, true, %(schema)s, 'Naam ' || n, 'naam ' || n, '', '', '', NULL, NULL, NULL, '[]',
    %(content)s::jsonb || jsonb_build_object('key', %(stem)s || n, 'name', 'Naam ' || n), '{{}}', now(), 'UIT-2026-0001'
  FROM generate_series(1, %(count)s) n"""
_ENTRIES = f"""{_COLUMNS}
  SELECT 'recommendation', 'AAN-2026-' || n, 1, true, %(schema)s, 'Luister ' || n, 'luister ' || n, 'received',
    'org-' || (n / %(report)s %% %(organisations)s + 1), 'RAP-' || (n / %(report)s + 1), %(sent)s, NULL,
    CASE WHEN n %% %(every)s = 0 THEN %(sent)s::date END,
    CASE WHEN n %% %(every)s = 0
      THEN jsonb_build_array('org-' || (n / %(report)s %% %(organisations)s + 1)) ELSE '[]' END,
    CASE WHEN n %% %(every)s = 0 THEN %(silent)s::jsonb ELSE %(plain)s::jsonb END
      || jsonb_build_object('key', 'AAN-2026-' || n), '{{}}', now(), 'UIT-2026-0001'
  FROM generate_series(1, %(count)s) n"""


def fill(entries: int, connection: psycopg.Connection[Any]) -> None:  # Any: rows of any shape
    """So many entries, one in twenty of which it is public that no reaction came."""
    body = {"short_name": "", "tooi": "", "recipient_only": False, "valid_from": None, "valid_until": None}
    named = {"schema": SCHEMA, "count": _ORGANISATIONS}
    organisation = json.dumps(body | {"successor": None})
    connection.execute(_NAMED, named | {"kind": "organisation", "stem": "org-", "content": organisation})
    # As many reports to choose from in a small register as in a large one.
    connection.execute(_NAMED, named | {"kind": "report", "stem": "RAP-", "content": json.dumps(_report())})
    values = {
        "schema": SCHEMA,
        "count": entries,
        "report": _A_REPORT,
        "organisations": _ORGANISATIONS,
        "every": _SILENT_EVERY,
        "sent": _SENT,
        "silent": json.dumps(_entry([_loop()])),
        "plain": json.dumps(_entry([])),
    }
    connection.execute(_ENTRIES, values)
    # What a living database does by itself: without it no count can be answered from an index alone.
    connection.execute("VACUUM ANALYZE")


def _report() -> dict[str, Any]:  # Any: JSON values
    return {"rows": [], "rounds": [], "adviser": "", "recommendations": [], "commitments": [], "timeline": []}


def _entry(loops: list[dict[str, Any]]) -> dict[str, Any]:  # Any: JSON values
    empty = ("source_number", "text", "actor", "adviser", "movers", "number", "house_document")
    lists = ("themes", "parts", "quotes", "links", "updates", "standpoints", "assessments", "timeline")
    return {
        **dict.fromkeys(empty, ""),
        **{name: [] for name in lists},
        **dict.fromkeys(("organisation", "owner", "report", "due", "strength")),
        "kind": "recommendation",
        "title": "Luister eerst",
        "state": "received",
        "loops": loops,
    }


def _loop() -> dict[str, Any]:  # Any: JSON values
    due = (_SENT + timedelta(days=35)).isoformat()
    lists = ("deferrals", "pauses", "reactions", "contests", "follow_ups")
    return {
        **{name: [] for name in lists},
        "key": "TER-2026-0001",
        "addressee": {"key": "org-1", "name": "Naam 1"},
        "arena": "policy",
        "basis": "written_agreement",
        "basis_words": "Werkafspraak",
        "term": None,
        "question": "Wat doet u hiermee?",
        "state": "sent",
        "turn": 1,
        "sent_on": _SENT.isoformat(),
        "asked_on": _SENT.isoformat(),
        "original_due": due,
        "due": due,
        "forwarded_to": None,
        "forwarded_from": None,
        "silence": {"reason": "Na vier brieven kwam niets.", "by": "programmateam", "on": due, "letters": []},
    }
