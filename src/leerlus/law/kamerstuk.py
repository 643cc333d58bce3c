"""Numbers of House papers: dossier, budget chapter or sub-dossier, and paper."""

import re

_COUNCIL_DOSSIERS = frozenset({"21501", "21109"})


def kamerstuk_target(dossier: str, chapter: str | None = None, number: str | None = None) -> str:
    """The identifier under which a paper is published; without `number` that of the whole dossier.

    A chapter of digits belongs to the Council dossiers ("21 501-20"); after another dossier it is the paper's number.

    >>> kamerstuk_target("29 362", None, "321"), kamerstuk_target("36.200", "iv", "12"), kamerstuk_target("31490")
    ('kst-29362-321', 'kst-36200-IV-12', 'kst-31490')
    """
    plain = re.sub(r"\D", "", dossier)
    if chapter and chapter.isdigit() and number is None and plain not in _COUNCIL_DOSSIERS:
        chapter, number = None, chapter
    return "-".join(["kst", plain, *([chapter.upper()] if chapter else []), *([_number(number)] if number else [])])


def is_first_chamber(written: str | None) -> bool:
    """Whether these words name the Eerste Kamer.

    >>> is_first_chamber("I"), is_first_chamber("Tweede Kamer"), is_first_chamber("E.K.")
    (True, False, True)
    """
    plain = re.sub(r"[\W_]", "", written or "").lower()
    return plain in {"i", "1", "ek"} or plain.startswith("eerste")


def _number(written: str) -> str:
    """A paper's number; leading zeros are typing, letters keep their case."""
    return written.lstrip("0") or written
