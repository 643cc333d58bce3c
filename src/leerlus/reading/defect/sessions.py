"""Session years of Kamerstukken. A session runs from the third Tuesday of September to the next."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from leerlus.document import Document
from leerlus.reading.defect.found import Found, defect_rule
from leerlus.reading.gate import everywhere
from leerlus.reading.metadata.dates import first_date

_DATE = re.compile(r"\b[Oo]p \d{1,2} [a-z]{3,9} \d{4}\b")
_RULE = "defect.session-year"
_BEFORE = 250


def session_years(document: Document) -> Iterator[Found]:
    """Session years that are misspelt, that end before the event they report, or that differ for the same paper."""
    seen: dict[str, tuple[int, str]] = {}
    for match in everywhere(defect_rule("session-year"), document):
        first, session = int(match.group("first")), match.group("session")
        if not _well_formed(first, match.group("second")):
            yield Found(*match.span(), _RULE, f"Het vergaderjaar “{session}” is geen geldig vergaderjaar.")
            continue
        number = match.group("number")
        paper = f"{match.group('dossier').replace(' ', '')}-{number}"
        if number and paper in seen and seen[paper][0] != first:
            message = f"Hetzelfde stuk heeft hier vergaderjaar {session} en eerder {seen[paper][1]}."
            yield Found(*match.span(), _RULE, message)
        seen.setdefault(paper, (first, session))
        day = _reported(document.folded, match.start())
        if day and day >= session_end(first):
            message = (
                f"Vergaderjaar {session} was al voorbij op {day.day}-{day.month}-{day.year}, de datum in de zin ervoor."
            )
            yield Found(*match.span(), _RULE, message)


def session_end(first: int) -> date:
    """The day on which the session that began in year `first` has made place for the next."""
    start = date(first + 1, 9, 1)
    return start + timedelta(days=(1 - start.weekday()) % 7 + 14)


def _well_formed(first: int, second: str) -> bool:
    return second == str(first + 1) or second == f"{(first + 1) % 100:02d}"


def _reported(folded: str, at: int) -> date | None:
    """The one day that the words just before a citation report on; None where they name none or more."""
    before = re.split(r"[.;]\s", folded[max(0, at - _BEFORE) : at])[-1]
    found = _DATE.findall(before)
    return first_date(found[0]) if len(found) == 1 and re.search(r"\b(?:heeft|is|zijn|hebben)\b", before) else None
