"""Due dates as the page shows them: computed with today's date, never stored."""

from dataclasses import dataclass
from datetime import date

from leerlus.register.deadlines import DueDate, is_overdue
from leerlus_site.design.templatetags.design import day
from leerlus_site.portal.labels import CERTAINTIES
from leerlus_site.snapshots.contents import Due, EntryContent
from leerlus_site.snapshots.queries import STILL_OPEN


def iso(value: str | None) -> date | None:
    """A date from the content."""
    return date.fromisoformat(value) if value else None


def due_date(due: Due) -> DueDate:
    """The due date as the core knows it."""
    return DueDate(
        original_until=iso(due["original_until"]),
        until=iso(due["until"]),
        certainty=due["certainty"],
        words=due["words"],
        confirmed=due["confirmed"],
        kept_on=iso(due["kept_on"]),
        shifts=tuple(iso(shift["became"]) for shift in due["shifts"]),
    )


def is_late(content: EntryContent, today: date) -> bool:
    """ "Termijn verstreken": only a toezegging that is still open, by a confirmed term; see `queries.late`."""
    due = content["due"]
    return bool(
        content["kind"] == "commitment"
        and content["strength"] == "toezegging"
        and content["state"] in STILL_OPEN
        and due
        and is_overdue(due_date(due), today)
    )


@dataclass(frozen=True)
class DueWords:
    """A due date in words: the term itself, remarks on it, and each shift."""

    term: str
    remarks: list[str]
    shifts: list[str]


def in_words(due: Due, *, late: bool, today: date) -> DueWords:
    """How the page speaks of a due date."""
    certainty = CERTAINTIES.get(due["certainty"], "")
    until = f"uiterlijk {day(due['until'])}" if due["until"] else "geen dag bekend"
    remarks = [f"De bron schrijft: “{due['words']}”."] if due["words"] else []
    if due["original_until"] and due["original_until"] != due["until"]:
        remarks.append(f"Eerst was dit {day(due['original_until'])}.")
    if due["kept_on"]:
        remarks.append(f"Gemeld als nagekomen op {day(due['kept_on'])}.")
    elif late and due["until"]:
        remarks.append(f"De termijn verstreek {_ago((today - date.fromisoformat(due['until'])).days)} geleden.")
    if not due["confirmed"]:
        remarks.append("Deze termijn is nog niet door iemand bevestigd. Daarom noemen wij niets te laat.")
    term = f"{until} ({certainty})" if certainty and due["until"] else until
    return DueWords(term, remarks, [_shift(shift["was"], shift["became"]) for shift in due["shifts"]])


def _shift(was: str | None, became: str | None) -> str:
    return f"Van {day(was) or 'geen dag'} naar {day(became) or 'geen dag'}"


def _ago(days: int) -> str:
    return "1 dag" if days == 1 else f"{days} dagen"
