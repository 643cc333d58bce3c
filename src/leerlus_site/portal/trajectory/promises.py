"""What was acknowledged and promised in an operation: by whom, in which sentence, and how it stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from leerlus.register.recognition import Recognition
from leerlus_site.portal.addresses import address, quote_address
from leerlus_site.portal.deadlines import in_words, is_late
from leerlus_site.portal.labels import Label, kind_label
from leerlus_site.portal.loops.labels import DIFFERING
from leerlus_site.portal.loops.standpoints import differing
from leerlus_site.portal.rows import badges
from leerlus_site.snapshots.contents import EntryContent
from leerlus_site.snapshots.quoted import Quote

RECOGNISED: dict[str, str] = {
    Recognition.APOLOGY: "Excuses",
    Recognition.CONVERSATION: "Gesprek",
    Recognition.MONUMENT: "Gedenkteken",
    Recognition.RESPONSIBILITY: "Verantwoordelijkheid nemen",
}


@dataclass(frozen=True, kw_only=True)
class Promise:
    """One thing that was said, as a card; `stands` are sentences on how it stands."""

    title: str
    url: str
    kind: str
    who: str
    quote: Quote | None
    quote_url: str
    badges: list[Label]
    stands: list[str]


@dataclass(frozen=True, kw_only=True)
class Grouped:
    """Everything of the operation by what it is to who reads: acknowledged, promised, planned, asked."""

    recognised: list[Promise]
    promised: list[Promise]
    planned: list[Promise]
    asked: list[Promise]


def grouped(entries: Iterable[EntryContent], recognitions: Mapping[str, str], today: date) -> Grouped:
    """The entries as cards; what is a recognition (`recognitions` by key) stands under that alone."""
    found: dict[str, list[Promise]] = {"recognised": [], "promised": [], "planned": [], "asked": []}
    for entry in entries:
        recognition = recognitions.get(entry["key"], "")
        found[_group(entry, recognition)].append(_promise(entry, recognition, today))
    return Grouped(**found)


def _group(entry: EntryContent, recognition: str) -> str:
    if recognition:
        return "recognised"
    if entry["kind"] in ("recommendation", "motion"):
        return "asked"
    return "promised" if entry["strength"] == "toezegging" else "planned"


def _promise(entry: EntryContent, recognition: str, today: date) -> Promise:
    late = is_late(entry, today)
    quote = entry["quotes"][0] if entry["quotes"] else None
    shown = badges(entry, late=late)
    stands = [label.meaning for label in shown if label.meaning]
    if entry["due"]:
        words = in_words(entry["due"], late=late, today=today)
        stands.append(f"Termijn: {words.term}.")
    if differing(entry) and DIFFERING.meaning not in stands:
        stands.append(DIFFERING.meaning)
    return Promise(
        title=entry["title"],
        url=address(entry["kind"], entry["key"]),
        kind=RECOGNISED.get(recognition) or kind_label(entry["kind"], entry["strength"]).text,
        who=_who(entry),
        quote=quote,
        quote_url=quote_address(quote) if quote else "",
        badges=shown,
        stands=stands,
    )


def _who(entry: EntryContent) -> str:
    """Who said it: an office holder where there is one, else the organisation; of an advice, who gave it."""
    if entry["kind"] == "recommendation" and entry["adviser"]:
        return entry["adviser"]
    if entry["kind"] == "motion":
        return f"Tweede Kamer, ingediend door {entry['movers']}" if entry["movers"] else "Tweede Kamer"
    organisation = entry["organisation"]["name"] if entry["organisation"] else ""
    return entry["owner"] or organisation
