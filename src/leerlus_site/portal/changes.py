"""What changed between two released versions of the same thing, as sentences."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TypeVar, cast

from django.db.models import Q, QuerySet

from leerlus_site.design.templatetags.design import day
from leerlus_site.portal.labels import UPDATES, state_label
from leerlus_site.portal.loops import labels
from leerlus_site.snapshots.contents import EntryContent, ReportContent, Update
from leerlus_site.snapshots.loop_contents import LoopContent
from leerlus_site.snapshots.models import Snapshot
from leerlus_site.snapshots.queries import ENTRY_KINDS, current
from leerlus_site.snapshots.upgraded import entry_content

CHANGING = ("report", *ENTRY_KINDS, "document", "trajectory", "refusal", "dossier")
"""The kinds whose changes are told."""
_T = TypeVar("_T")


def changed_since(begin: datetime, *, report: str = "") -> QuerySet[Snapshot]:
    """What was released since that moment, the latest first; of one report, what belongs to it."""
    found = current(*CHANGING).filter(released_at__gte=begin).order_by("-released_at", "sort_title", "key")
    return found.filter(Q(report_key=report) | Q(kind="report", key=report)) if report else found


def what_changed(before: Snapshot | None, now: Snapshot) -> list[str]:
    """The sentences; one that says that it is new where there was nothing before."""
    if before is None:
        return ["Nieuw op dit portaal."]
    if now.kind in ENTRY_KINDS:
        found = list(_entry(entry_content(before), entry_content(now)))
    elif now.kind == "report":
        found = list(_report(cast(ReportContent, before.content), cast(ReportContent, now.content)))
    else:
        found = []
    return found or ["Gegevens bijgewerkt."]


def _entry(before: EntryContent, now: EntryContent) -> Iterator[str]:
    was, became = (state_label(each["kind"], each["state"]) for each in (before, now))
    if was and became and was != became:
        yield f"De stand was “{was.text}” en is nu “{became.text}”."
    yield from _due(before, now)
    for update in _added(before["updates"], now["updates"]):
        yield _round(update)
    known = {loop["key"]: loop for loop in before["loops"]}
    for loop in now["loops"]:
        yield from _loop(known.get(loop["key"]), loop)
    for standpoint in _added(before["standpoints"], now["standpoints"]):
        said = labels.JUDGEMENT[standpoint["judgement"]].text
        yield f"Standpunt van {labels.SPEAKER[standpoint['party']]}: {said} (per {day(standpoint['on'])})."
    for found in _added(before["assessments"], now["assessments"]):
        yield f"Beoordeeld door {found['organisation']['name']}: {labels.CRITERION[found['criterion']].lower()}"
    if (before["title"], before["text"]) != (now["title"], now["text"]):
        yield "De tekst is aangepast."
    if _added(before["quotes"], now["quotes"]):
        yield "Er staat een zin uit een document bij."
    if links := len(_added(before["links"], now["links"])):
        yield "Er is een verband gelegd." if links == 1 else f"Er zijn {links} verbanden gelegd."


def _due(before: EntryContent, now: EntryContent) -> Iterator[str]:
    old, new = before["due"], now["due"]
    was, became = (due["until"] if due else None for due in (old, new))
    if was != became:
        yield f"De termijn was {day(was) or 'niet bekend'} en is nu {day(became) or 'niet bekend'}."
    if new and new["kept_on"] and not (old and old["kept_on"]):
        yield f"Gemeld als nagekomen op {day(new['kept_on'])}."


def _round(update: Update) -> str:
    year = f"over {update['year']}" if update["year"] else "zonder jaar"
    return f"Ronde {year}: {UPDATES[update['update_class']]}."


def _loop(before: LoopContent | None, now: LoopContent) -> Iterator[str]:
    who = now["addressee"]["name"]
    for reaction in _added(before["reactions"] if before else (), now["reactions"]):
        yield f"Reactie van {who}: {labels.REACTION[reaction['kind']].text}."
    for deferral in _added(before["deferrals"] if before else (), now["deferrals"]):
        yield f"{who} vroeg uitstel tot {day(deferral['until'])}."
    for _done in _added(before["follow_ups"] if before else (), now["follow_ups"]):
        yield f"{who} meldde wat er is gedaan."
    if now["silence"] and not (before and before["silence"]):
        yield f"Openbaar gemaakt: nog geen reactie ontvangen van {who}."


def _report(before: ReportContent, now: ReportContent) -> Iterator[str]:
    if rows := len({row["key"] for row in now["rows"]} - {row["key"] for row in before["rows"]}):
        yield "Er is een maatregel bij gekomen." if rows == 1 else f"Er zijn {rows} maatregelen bij gekomen."
    for said in _added(before["rounds"], now["rounds"]):
        yield f"Ronde over {said['year'] or 'een onbekend jaar'}: {'vrijgegeven' if said['closed'] else 'loopt'}."


def _added(before: Iterable[_T], now: Sequence[_T]) -> list[_T]:
    known = list(before)
    return [one for one in now if one not in known]
