"""Papers of the Council of Ministers and its committees, which are refused at the door.

What counts is a mark on the paper itself: a line that says nothing else ("Ministerraad - vertrouwelijk", "MR-stuk").
A memo that tells when the council meets, or that it agreed, is no such paper. Precision comes first.
"""

import re

from leerlus.dutch.folding import fold
from leerlus.errors import FileError

_COUNCIL = r"(?:de\s+)?(?:raad\s+van\s+ministers|ministerraad|rijksministerraad|MR|RMR|onderraad|MCPD|RFSI|REZIM|RWIZO)"
_CLOSED = r"(?:staatsgeheim|zeer\s+geheim|geheim|vertrouwelijk|confidentieel)"
_JOIN = r"\s*[-:,/|()]*\s*"
_MARKS = re.compile(
    rf"{_COUNCIL}{_JOIN}{_CLOSED}\)?"
    rf"|{_CLOSED}{_JOIN}{_COUNCIL}\)?"
    rf"|(?:{_CLOSED}{_JOIN})?(?:ministerraad|rijksministerraad|MR|RMR)-?\s?stuk(?:{_JOIN}{_CLOSED})?",
    re.IGNORECASE,
)
_TITLES = re.compile(
    rf"(?:ontwerp-?|concept-?)?(?:notulen|besluitenlijst|aanbiedingsformulier)\s+(?:van\s+de\s+(?:vergadering\s+van\s+)?"
    rf"|voor\s+de\s+|van\s+)?{_COUNCIL}(?:\s+(?:van|d\.d\.)\s+[\w\s]{{4,30}})?",
    re.IGNORECASE,
)
_MARK_LINES = 40
_TITLE_LINES = 12
_ORNAMENT = " \t*_#>|~.-="


class CabinetPaper(FileError):
    """The paper is one of the Council of Ministers or its committees; it is not kept."""

    code = "cabinet-paper"


def refuse_cabinet_papers(text: str, page_starts: tuple[int, ...] = (0,)) -> None:
    """Raise CabinetPaper when the head of the text, or of a page, carries a mark of the council."""
    mark = cabinet_mark(text) or next(
        (mark for start in page_starts if (mark := _first(_MARKS, _lines(text[start : start + 400])[:3]))), None
    )
    if mark:
        raise CabinetPaper(
            f"Dit stuk draagt de markering “{mark}”. Stukken van de ministerraad en zijn onderraden bewaren wij niet. "
            "Lever het stuk aan dat naar buiten gaat, zoals de Kamerbrief of de nota die openbaar wordt."
        )


def cabinet_mark(text: str) -> str | None:
    """The mark as it stands in the first lines, or None.

    >>> cabinet_mark("MINISTERRAAD - VERTROUWELIJK\\n\\nOnderwerp: herstel")
    'MINISTERRAAD - VERTROUWELIJK'
    >>> cabinet_mark("Aanleiding\\nDe brief staat op de agenda van de ministerraad van 6 maart.")
    """
    lines = _lines(text[:6000])
    return _first(_MARKS, lines[:_MARK_LINES]) or _first(_TITLES, lines[:_TITLE_LINES])


def _lines(text: str) -> list[str]:
    stripped = (line.strip(_ORNAMENT) for line in fold(text).splitlines())
    return [line for line in stripped if line]


def _first(marks: re.Pattern[str], lines: list[str]) -> str | None:
    return next((line for line in lines if len(line) <= 90 and marks.fullmatch(line)), None)
