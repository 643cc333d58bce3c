"""The rows of an annex beside what the register has: added, changed, unchanged, or missing from the file."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from leerlus.dutch.folding import fold

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ud800-\udfff\ufffe\uffff]"
)
_MARKS = re.compile(r"<br ?/?>|[*_\\]")
_LONGEST_COMPARED = 6_000


class Change(StrEnum):
    """What taking over a file would do with one action."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexLine:
    """One action as the register or a file has it; `key` is how the caller finds it again."""

    key: int
    number: str
    description: str
    state: str
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One action: as it is `known`, as it is `offered`, and the names of the fields that differ."""

    change: Change
    known: AnnexLine | None = None
    offered: AnnexLine | None = None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that are kept, removed or added."""

    kind: str
    text: str


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same: white space, kinds of quote or dash, and marks of Markdown do not count.

    >>> same_words("Een  loket,\\n\\u2018vandaag\\u2019", "Een loket, 'vandaag'")
    True
    """
    return _plain(one) == _plain(other)


def differences(known: Sequence[AnnexLine], offered: Sequence[AnnexLine]) -> list[Difference]:
    """Each offered row with what the register has under its number, then what the file does not hold.

    A row without a number is found by its description.
    """
    numbered = {line.number: line for line in known if line.number}
    described = {_plain(line.description): line for line in known}
    found: list[Difference] = []
    seen: set[int] = set()
    for line in offered:
        match = numbered.get(line.number) if line.number else described.get(_plain(line.description))
        if match is None:
            found.append(Difference(change=Change.ADDED, offered=line))
            continue
        seen.add(match.key)
        fields = tuple(_differing(match, line))
        change = Change.CHANGED if fields else Change.UNCHANGED
        found.append(Difference(change=change, known=match, offered=line, fields=fields))
    return found + [Difference(change=Change.MISSING, known=line) for line in known if line.key not in seen]


def faults(known: Sequence[AnnexLine], offered: Sequence[AnnexLine]) -> list[str]:
    """Why a file cannot be taken over as it is, each a sentence that names the row; empty for a sound one."""
    if not offered:
        return [
            "In dit bestand is geen tabel gevonden met de kolommen Actie, Omschrijving en Stand van zaken. "
            "Controleer de koppen van de tabel."
        ]
    return [*_double_numbers(offered), *_missing_columns(known, offered), *_empty_cells(known, offered)]


def word_changes(before: str, after: str) -> list[Piece]:
    """What changed from one text to the other, word by word; a text too long to compare is shown whole twice."""
    if len(before) + len(after) > _LONGEST_COMPARED:
        return [Piece("removed", before), Piece("added", after)]
    old, new = before.split(), after.split()
    matcher = SequenceMatcher(a=[fold(word) for word in old], b=[fold(word) for word in new], autojunk=False)
    pieces: list[Piece] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(Piece("kept", " ".join(new[c:d])))
            continue
        pieces += [Piece("removed", " ".join(old[a:b]))] if b > a else []
        pieces += [Piece("added", " ".join(new[c:d]))] if d > c else []
    return pieces


def _differing(known: AnnexLine, offered: AnnexLine) -> Iterator[str]:
    if not same_words(known.description, offered.description):
        yield "description"
    if not same_words(known.state, offered.state):
        yield "state"
    if list(map(_plain, known.themes)) != list(map(_plain, offered.themes)):
        yield "themes"


def _double_numbers(offered: Sequence[AnnexLine]) -> Iterator[str]:
    for number, times in Counter(line.number for line in offered if line.number).items():
        if times > 1:
            yield f"Nummer {number} staat {times} keer in de tabel. Geef elke maatregel een eigen nummer."


def _missing_columns(known: Sequence[AnnexLine], offered: Sequence[AnnexLine]) -> Iterator[str]:
    if not any(line.number for line in offered) and any(line.number for line in known):
        yield "De kolom met het nummer van de maatregel (Actie) ontbreekt of is leeg."
    if all(line.description.replace(".", "").strip().isdigit() for line in offered):
        yield "De kolom Omschrijving ontbreekt: waar de omschrijving hoort, staan alleen nummers."
    if all(not line.state.strip() for line in offered):
        yield "De kolom Stand van zaken ontbreekt of is helemaal leeg."


def _empty_cells(known: Sequence[AnnexLine], offered: Sequence[AnnexLine]) -> Iterator[str]:
    """Rows with a hole: a merged cell leaves one in the row below or beside it."""
    had_none = {line.number for line in known if not line.state.strip()}
    numbered = sum(bool(line.number) for line in offered) * 2 > len(offered)
    for line in offered:
        if numbered and not line.number:
            yield f"Bij «{_short(line.description or line.state)}» staat geen nummer. {_MERGED}"
        if not line.description.strip():
            yield f"Maatregel {line.number or '(zonder nummer)'} heeft geen omschrijving. {_MERGED}"
        elif not line.state.strip() and line.number not in had_none:
            yield f"Maatregel {line.number or _short(line.description)} heeft geen stand van zaken. {_MERGED}"


_MERGED = "Misschien zijn er cellen samengevoegd: splits die, of vul de lege cel in."


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60].rsplit(' ', 1)[0]}…"


def _plain(text: str) -> str:
    """What of a text can differ. No white space: a line that ends within an address reads as a space in a PDF."""
    return "".join(_MARKS.sub("", fold(_UNSEEN.sub("", text))).split())


def counted(found: Iterable[Difference]) -> dict[Change, int]:
    """How many actions each change has, also those with none."""
    counts = Counter(one.change for one in found)
    return {change: counts[change] for change in Change}
