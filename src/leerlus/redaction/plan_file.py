"""The plan as a JSON file that a person can read and edit."""

import json
from dataclasses import asdict, replace
from typing import Any

from leerlus.document import Document
from leerlus.errors import PlanError
from leerlus.redaction.letters import hits, letters, needle
from leerlus.redaction.plan import Caution, Decision, Plan, Redaction, ground, in_order, with_alike

SCHEMA = "leerlus/redaction-plan/1"
_DECISIONS = ", ".join(Decision)
_ADDED = "Toegevoegd door een medewerker."


def written(plan: Plan, *, file: str) -> str:
    """The plan as text; regime and article stand beside the ground for whoever reads it."""
    value = {
        "schema": SCHEMA,
        "file": file,
        "sha256": plan.sha256,
        "text_version": plan.text_version,
        "redactions": [_shown(one) for one in plan.redactions],
        "cautions": [asdict(one) for one in plan.cautions],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _shown(one: Redaction) -> dict[str, Any]:  # Any: JSON values
    return {
        "start": one.start,
        "end": one.end,
        "quote": one.quote,
        "page": one.page,
        "decision": one.decision.value,
        "regime": one.regime.value,
        "ground": one.ground,
        "article": ground(one.ground).article,
        "reason": one.reason,
        "rule": one.rule,
    }


def read(written: str, document: Document, *, alike: bool = False) -> Plan:
    """The plan in `written` for this document, in reading order; PlanError names the passage and what to change.

    A passage needs `quote` and `ground`. One with `alike` true stands for all places of its words, and needs no `start`
    and `end`; `alike` does so for every passage.
    """
    value = _object(written)
    rows = value.get("redactions")
    if not isinstance(rows, list):
        raise PlanError("In het plan ontbreekt de lijst 'redactions'. Maak een nieuw plan met --propose.")
    found = [one for number, row in enumerate(rows, start=1) for one in _passages(number, row, document)]
    plan = Plan(
        sha256=str(value.get("sha256")),
        text_version=str(value.get("text_version")),
        redactions=in_order(found),
        cautions=tuple(_cautions(value.get("cautions"))),
    )
    if alike:
        return with_alike(plan, document)
    chosen = [row["quote"] for row in rows if row.get("alike") is True]
    return with_alike(plan, document, chosen) if chosen else plan


def _object(written: str) -> dict[str, Any]:  # Any: JSON values
    try:
        value = json.loads(written)
    except (ValueError, RecursionError) as error:  # no JSON, or brackets nested thousands deep
        raise PlanError(
            f"Het plan is geen geldige JSON ({error}). Herstel die plaats, of maak een nieuw plan."
        ) from error
    if not isinstance(value, dict) or value.get("schema") != SCHEMA:
        raise PlanError(f"Dit is geen plan van het soort '{SCHEMA}'. Maak een nieuw plan met --propose.")
    return value


def _passages(number: int, row: object, document: Document) -> list[Redaction]:
    if not isinstance(row, dict) or not isinstance(row.get("quote"), str) or not row["quote"]:
        raise PlanError(f"Passage {number} heeft geen woorden in 'quote'.")
    given = _redaction(number, row)
    if row.get("start") is not None:
        return [replace(given, start=_place(number, row, "start"), end=_place(number, row, "end"))]
    if row.get("alike") is not True:
        raise PlanError(f"Passage {number} heeft geen 'start' en 'end'. Vul die in, of zet 'alike' op true.")
    found = letters(document.text)
    places = [found.at(first, last) for first, last in hits(needle(given.quote), found)]
    if not places:
        raise PlanError(f"De woorden van passage {number} staan niet in de tekst. Controleer 'quote'.")
    return [
        replace(given, start=start, end=end, quote=document.quote(start, end), page=document.page_at(start))
        for start, end in places
    ]


def _redaction(number: int, row: dict[str, Any]) -> Redaction:  # Any: JSON values
    try:
        decision = Decision(row.get("decision", Decision.CONFIRMED))
    except ValueError as error:
        raise PlanError(f"Passage {number} heeft een onbekend besluit. Kies uit: {_DECISIONS}.") from error
    chosen = ground(str(row.get("ground", "")))
    if "regime" in row and row["regime"] != chosen.regime:
        raise PlanError(
            f"Bij passage {number} passen regime '{row['regime']!s:.20}' en grond '{chosen.code}' niet bij elkaar. "
            f"De grond hoort bij '{chosen.regime}'."
        )
    page, rule = row.get("page"), row.get("rule")
    return Redaction(
        start=0,
        end=0,
        quote=row["quote"],
        ground=chosen.code,
        reason=str(row.get("reason") or _ADDED),
        decision=decision,
        page=page if isinstance(page, int) else None,
        rule=rule if isinstance(rule, str) else None,
    )


def _place(number: int, row: dict[str, Any], name: str) -> int:  # Any: JSON values
    value = row.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise PlanError(f"Passage {number} heeft geen geheel getal in '{name}'.")
    return value


def _cautions(rows: object) -> list[Caution]:
    """The cautions as they were written; one that was changed by hand is left out."""
    names = set(Caution.__dataclass_fields__)
    return [
        Caution(**row)
        for row in (rows if isinstance(rows, list) else [])
        if isinstance(row, dict) and set(row) == names
    ]
